/** Work that waits until nobody types: it must never come between a key and what the key shows. */

interface Idle {
  /** Asks for the work; what was asked for before is put off. */
  readonly soon: () => void;
  readonly stop: () => void;
}

/** Calls `act` once it was not asked for during a pause, in milliseconds, and the browser has nothing else to do. */
export function whenIdle(act: () => void, pause: number): Idle {
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
      }, pause);
    },
    stop,
  };
}

/** A browser that is never at rest does it after so many milliseconds all the same. */
const AT_LATEST = 500;

/** Calls `act` when the browser is at rest. Safari does not say when it is. */
function atRest(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    act();
    return () => {};
  }
  const handle = requestIdleCallback(act, { timeout: AT_LATEST });
  return () => cancelIdleCallback(handle);
}
