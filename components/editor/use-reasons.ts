'use client';

/** The reasons that people give for findings which only they can explain; kept on the server, finding by finding. */
import { useMemo, useState } from 'react';
import { createValueStore, type ValueStore } from './value-store';

export interface Reasons {
  /** By the fingerprint of the finding. */
  readonly given: ValueStore<Readonly<Record<string, string>>>;
  /** Keeps the reason; what is wrong in one sentence, or nothing when it is kept. */
  readonly give: (fingerprint: string, text: string) => Promise<string | undefined>;
}

const UNREACHABLE = '没有连上服务器，说明没有保存，请再试一次。';

/** The reasons of a report as they were when it was opened, and those given since. */
export function useReasons(reportId: string, opened: Readonly<Record<string, string>>): Reasons {
  const [given] = useState(() => createValueStore(opened));
  return useMemo(
    () => ({
      given,
      async give(fingerprint, text) {
        const problem = await send(reportId, fingerprint, text);
        if (problem === undefined) given.set({ ...given.get(), [fingerprint]: text });
        return problem;
      },
    }),
    [given, reportId],
  );
}

async function send(reportId: string, fingerprint: string, text: string): Promise<string | undefined> {
  try {
    const response = await fetch(`/reports/${reportId}/reasons`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fingerprint, text }),
    });
    const answer: { readonly ok: boolean; readonly message?: string } = await response.json();
    return answer.ok ? undefined : (answer.message ?? UNREACHABLE);
  } catch {
    return UNREACHABLE;
  }
}
