/** Work that waits until nobody types: it must never come between a key and what the key shows. */

/** Longer than from one key to the next of somebody who types without haste. */
const PAUSE = 600;

interface Idle {
  /** Asks for the work; what was asked for before is put off. */
  readonly soon: () => void;
  readonly stop: () => void;
}

/** Calls `act` once it was not asked for during a pause and the browser has nothing else to do. */
export function whenIdle(act: () => void): Idle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff = () => {};
  const stop = () => {
    clearTimeout(timer);
    callOff();
  };
  return {
    soon() {
      stop();
      timer = setTimeout(() => {
        callOff = atRest(act);
      }, PAUSE);
    },
    stop,
  };
}

/** Calls `act` when the browser is at rest. Safari does not say when it is. */
function atRest(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    act();
    return () => {};
  }
  const handle = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
