/** Waiting one's turn: work of one kind, so much of it at once, the rest in the order in which it came. */

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
}

declare global {
  // On the global object, because actions of different pages may be bundled apart and share one process.
  var nianbaoTurns: Map<string, Turns> | undefined;
}

/** Nobody waits behind more than these. */
const MOST_WAITING = 100;

/** Does the work when it is its turn. Undefined, and nothing done, where too much waits already. */
export async function inTurn<Value>(
  key: string,
  atOnce: number,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  globalThis.nianbaoTurns ??= new Map();
  const all = globalThis.nianbaoTurns;
  const turns = all.get(key) ?? { running: 0, waiting: [] };
  all.set(key, turns);
  if (turns.waiting.length >= MOST_WAITING) return undefined;
  if (turns.running < atOnce) turns.running += 1;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    return await work();
  } finally {
    pass(all, key, turns);
  }
}

/** Hands the place on to who waits, or gives it up. */
function pass(all: Map<string, Turns>, key: string, turns: Turns): void {
  const next = turns.waiting.shift();
  if (next) next();
  else turns.running -= 1;
  if (turns.running === 0) all.delete(key);
}
