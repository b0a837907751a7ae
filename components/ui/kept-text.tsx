'use client';

/** Words that were typed and not sent yet, kept in this browser: a session may end while somebody is writing. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

const PREFIX = 'nianbao.words';

/** Words by the name of what they are for. Every act is a no-op in a browser that keeps nothing. */
export interface KeptWords {
  readonly get: (name: string) => string;
  /** Nothing is kept of blank words. */
  readonly keep: (name: string, words: string) => void;
  /** Those whose names begin so, without that beginning. */
  readonly under: (beginning: string) => readonly { readonly name: string; readonly words: string }[];
}

const nothing: KeptWords = { get: () => '', keep: () => undefined, under: () => [] };

const KeptContext = createContext<KeptWords>(nothing);

/** Around forms whose words are kept: for whom, about what. What was typed for a step at another `moment` is dropped. */
export function KeepWords({ scope, moment, children }: { scope: string; moment?: string; children: ReactNode }) {
  const words = useMemo(() => keptWords(`${PREFIX}/${scope}/`), [scope]);
  useEffect(() => {
    if (moment === undefined) return;
    for (const { name } of words.under('step/')) if (!name.startsWith(`${moment}/`)) words.keep(`step/${name}`, '');
  }, [words, moment]);
  return <KeptContext value={words}>{children}</KeptContext>;
}

/** What is kept around here. */
export function useKeptWords(): KeptWords {
  return useContext(KeptContext);
}

/** Keeps what is typed into a box under the name, and puts back what was kept; nothing without a name. */
export function useKeptBox(name: string | undefined, isSent: boolean) {
  const words = useKeptWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (!name || !box.current) return;
    if (isSent) words.keep(name, '');
    const kept = words.get(name);
    if (!kept || box.current.value) return;
    box.current.value = kept;
    setBack(true);
  }, [name, isSent, words]);
  return { box, isBack, onInput: () => name && words.keep(name, box.current?.value ?? '') };
}

function keptWords(prefix: string): KeptWords {
  return {
    get: (name) => attempt(() => localStorage.getItem(prefix + name) ?? '', ''),
    keep: (name, words) =>
      attempt(
        () => (words.trim() ? localStorage.setItem(prefix + name, words) : localStorage.removeItem(prefix + name)),
        undefined,
      ),
    under: (beginning) =>
      attempt(
        () =>
          Object.entries(localStorage)
            .filter(([key]) => key.startsWith(prefix + beginning))
            .map(([key, words]) => ({ name: key.slice(prefix.length + beginning.length), words: String(words) })),
        [],
      ),
  };
}

/** Private windows and full disks refuse: then nothing is kept, and typing goes on. */
function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
