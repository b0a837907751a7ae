'use client';

/** The parts of a report that those who write it call finished: kept on the server, mark by mark. */
import { useMemo, useState } from 'react';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import type { SectionKey } from '@/lib/template/sections';

export interface FinishedSections {
  readonly keys: ValueStore<ReadonlySet<string>>;
  /** Shows at once; comes back with what is wrong in one sentence where the server does not keep it. */
  readonly mark: (key: SectionKey, isFinished: boolean) => Promise<string | undefined>;
}

const UNREACHABLE = '没有连上服务器，这个标记关掉页面后就没有了，连上后请再标一次。';

/** Those that are finished as the page opens: on the way to handing in, that is all of them. */
export function useFinishedSections(reportId: string, opened: readonly string[]): FinishedSections {
  const [keys] = useState(() => createValueStore<ReadonlySet<string>>(new Set(opened)));
  return useMemo(
    () => ({
      keys,
      mark(section, isFinished) {
        const others = [...keys.get()].filter((each) => each !== section);
        keys.set(new Set(isFinished ? [...others, section] : others));
        return send(reportId, { section, isFinished });
      },
    }),
    [keys, reportId],
  );
}

async function send(reportId: string, body: unknown): Promise<string | undefined> {
  try {
    const response = await fetch(`/reports/${reportId}/finished`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: { readonly ok: boolean; readonly message?: string } = await response.json();
    return answer.ok ? undefined : (answer.message ?? UNREACHABLE);
  } catch {
    return UNREACHABLE;
  }
}
