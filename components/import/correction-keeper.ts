/** Corrections on their way to the server: a moment after the last key, at once when a field is left, again where it failed. */

/** `idle`: nothing was corrected since the page was opened. */
export type Keeping = 'idle' | 'waiting' | 'kept' | 'failed';

/** Takes texts by field and answers whether they are kept. */
export type SendCorrections = (corrections: ReadonlyMap<string, string>) => Promise<boolean>;

export const PAUSE = 600;
export const AGAIN = 5_000;

export interface CorrectionKeeper {
  readonly keep: (field: string, text: string) => void;
  readonly flush: () => Promise<void>;
  /** For a page that goes away: what waits is sent although an earlier request has no answer yet. */
  readonly leave: () => Promise<void>;
}

/** One request at a time, so that an older text never comes after a newer one of the same field. */
export function keepCorrections(send: SendCorrections, tell: (keeping: Keeping) => void): CorrectionKeeper {
  let waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  function later(pause: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  }

  async function sendAll() {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    const sent = waiting;
    waiting = new Map();
    isSending = true;
    const isKept = await send(sent);
    isSending = false;
    if (isKept) goOn();
    else tryAgain(sent);
  }

  function goOn() {
    if (waiting.size > 0) later(0);
    else tell('kept');
  }

  function tryAgain(sent: ReadonlyMap<string, string>) {
    // What was typed meanwhile is newer than what could not be sent.
    waiting = new Map([...sent, ...waiting]);
    later(AGAIN);
    tell('failed');
  }

  async function flush() {
    if (!isSending) await sendAll();
  }

  return {
    keep(field, text) {
      waiting.set(field, text);
      tell('waiting');
      later(PAUSE);
    },
    flush,
    leave: sendAll,
  };
}
