/** How long requests took, and what they cost the servers. */
import { secondsOf } from './processes';

/** What is asked, and what is behind it. */
export interface Installation {
  /** Where people come in. */
  readonly url: string;
  /** The servers of the app behind it, each at its own address. */
  readonly servers: readonly string[];
  /** The process of the database, where it has one. */
  readonly database: number | undefined;
}

/** Does one request; false where it was answered with something else. */
export type Work<Who> = (who: Who) => Promise<boolean>;

export interface Cost {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds of processor time for one, of the app and of the database beside it; absent where kinds were mixed. */
  readonly cpu?: Spent;
  /** Milliseconds below which half, 95 and 99 of a hundred stayed. */
  readonly quantiles: readonly [number, number, number];
  readonly errors: number;
}

interface Spent {
  readonly app: number;
  readonly database: number;
}

/** Requests to each server before its cost is measured: a program that just started takes half as long again for the same. */
const WARM_UP = 40;

/** So many requests of one kind, one after the other, once all servers are warm. */
export async function costOf<Who>(
  installation: Installation,
  who: readonly Who[],
  work: Work<Who>,
  count: number,
): Promise<Cost> {
  const watch = new Stopwatch();
  await inTurn(who, WARM_UP * installation.servers.length, work);
  const [before, start] = [await spent(installation), performance.now()];
  await inTurn(who, count, async (one) => await watch.time(work, one));
  const elapsed = performance.now() - start;
  return { ...watch.result(elapsed), cpu: perRequest(before, await spent(installation), count) };
}

/** So many pieces of work one after the other, each by the next of them. */
async function inTurn<Who>(who: readonly Who[], count: number, work: (one: Who) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const one = who[index % who.length];
    if (one) await work(one);
  }
}

/** Everybody at once, each doing the turns over and over, for so many seconds. */
export async function mixed<Who>(
  installation: Installation,
  who: readonly Who[],
  kinds: Readonly<Record<string, Work<Who>>>,
  turns: readonly string[],
  seconds: number,
): Promise<{ readonly costs: ReadonlyMap<string, Cost>; readonly all: Cost; readonly megabytes: readonly number[] }> {
  const watches = new Map(Object.keys(kinds).map((name) => [name, new Stopwatch()]));
  const together = new Stopwatch();
  const [before, start] = [await spent(installation), performance.now()];
  const isOver = () => performance.now() - start > seconds * 1000;
  await Promise.all(
    who.map(async (one, offset) => {
      for (let turn = offset; !isOver(); turn += 1) {
        const name = turns[turn % turns.length] ?? '';
        const work = kinds[name];
        if (work) together.add(await watches.get(name)?.time(work, one));
      }
    }),
  );
  const elapsed = performance.now() - start;
  const all = together.result(elapsed);
  const cpu = perRequest(before, await spent(installation), all.count);
  const memory = await Promise.all(
    installation.servers.map((server) => metric(server, 'process_resident_memory_bytes')),
  );
  return {
    costs: new Map([...watches].map(([name, watch]) => [name, watch.result(elapsed)])),
    all: { ...all, cpu },
    megabytes: memory.map((bytes) => Math.round(bytes / 1e6)),
  };
}

interface Timed {
  readonly milliseconds: number;
  readonly isGood: boolean;
}

class Stopwatch {
  readonly #times: number[] = [];
  #errors = 0;

  async time<Who>(work: Work<Who>, who: Who): Promise<Timed> {
    const start = performance.now();
    const isGood = await work(who).catch(() => false);
    const timed = { milliseconds: performance.now() - start, isGood };
    this.add(timed);
    return timed;
  }

  add(timed: Timed | undefined): void {
    if (!timed) return;
    this.#times.push(timed.milliseconds);
    if (!timed.isGood) this.#errors += 1;
  }

  result(elapsed: number): Cost {
    const sorted = [...this.#times].sort((a, b) => a - b);
    const below = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const perSecond = (sorted.length * 1000) / elapsed;
    return { count: sorted.length, perSecond, quantiles: [below(0.5), below(0.95), below(0.99)], errors: this.#errors };
  }
}

/** Seconds of processor time that app and database have used so far. */
async function spent({ servers, database }: Installation): Promise<Spent> {
  const seconds = await Promise.all(servers.map((server) => metric(server, 'process_cpu_seconds_total')));
  return {
    app: seconds.reduce((sum, each) => sum + each, 0),
    database: database === undefined ? 0 : secondsOf(database),
  };
}

function perRequest(before: Spent, after: Spent, count: number): Spent {
  const of = (key: keyof Spent) => ((after[key] - before[key]) * 1000) / count;
  return { app: of('app'), database: of('database') };
}

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} ([\\d.e+-]+)`, 'm').exec(text)?.[1] ?? Number.NaN);
}
