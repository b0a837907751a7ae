'use client';

/** The parts of a report that a person calls finished. It is a note of the person's own, kept in this browser. */
import { useEffect, useMemo, useState } from 'react';
import type { SectionKey } from '@/components/editor/sections';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';

export interface FinishedSections {
  readonly keys: ValueStore<ReadonlySet<SectionKey>>;
  readonly mark: (key: SectionKey, isFinished: boolean) => void;
}

/** The finished ones among `all`. Where the report `isAsked` for, by somebody about to hand it in, all of them are. */
export function useFinishedSections(reportId: string, all: readonly SectionKey[], isAsked: boolean): FinishedSections {
  const [keys] = useState(() => createValueStore<ReadonlySet<SectionKey>>(new Set(isAsked ? all : [])));
  useEffect(() => {
    if (isAsked) return;
    const kept = read(reportId);
    if (kept.length > 0) keys.set(new Set(all.filter((key) => kept.includes(key))));
  }, [keys, reportId, all, isAsked]);
  return useMemo(
    () => ({
      keys,
      mark(key, isFinished) {
        const next = [...keys.get()].filter((each) => each !== key);
        keys.set(new Set(isFinished ? [...next, key] : next));
        write(reportId, [...keys.get()]);
      },
    }),
    [keys, reportId],
  );
}

const placeOf = (reportId: string) => `nianbao.finished/${reportId}`;

/** Some browsers keep nothing, or refuse to be asked: then nothing is finished. */
function read(reportId: string): readonly string[] {
  try {
    return localStorage.getItem(placeOf(reportId))?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function write(reportId: string, keys: readonly SectionKey[]): void {
  try {
    localStorage.setItem(placeOf(reportId), keys.join(' '));
  } catch {
    // It holds for as long as the page is open.
  }
}
