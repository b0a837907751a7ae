'use client';

/** What people answer to findings, kept on the server finding by finding as soon as it is said. */
import { useMemo, useState } from 'react';
import { createValueStore, type ValueStore } from '@/components/editor/value-store';
import type { Explanation, Explanations } from '@/lib/report/explanation';
import { fingerprint } from '@/lib/rules/fingerprint';
import type { Finding } from '@/lib/rules/types';

export interface Explaining {
  readonly given: ValueStore<Explanations>;
  /** Whether the person may answer at all. */
  readonly isOpen: boolean;
  /** Keeps why a warning is as it is; gives back what is wrong in one sentence, or nothing when it is kept. */
  readonly explain: (finding: Finding, text: string) => Promise<string | undefined>;
  /** Puts a hint away, or takes it back. */
  readonly dismiss: (finding: Finding, isDismissed: boolean) => Promise<string | undefined>;
}

const UNREACHABLE = '没有连上服务器，没有保存，请再试一次。';

/** The answers of a report as they were when it was opened, and those given since. */
export function useExplanations(reportId: string, opened: Explanations, isOpen: boolean): Explaining {
  const [given] = useState(() => createValueStore(opened));
  return useMemo(() => {
    const keep = async (finding: Finding, sent: Partial<Explanation>) => {
      const key = fingerprint(finding);
      const problem = await send(reportId, { fingerprint: key, ...sent });
      if (problem === undefined) {
        given.set({ ...given.get(), [key]: { text: sent.text ?? '', isDismissed: sent.isDismissed ?? false } });
      }
      return problem;
    };
    return {
      given,
      isOpen,
      explain: (finding, text) => keep(finding, { text: text.trim() }),
      dismiss: (finding, isDismissed) => keep(finding, { isDismissed }),
    };
  }, [given, isOpen, reportId]);
}

async function send(reportId: string, body: unknown): Promise<string | undefined> {
  try {
    const response = await fetch(`/reports/${reportId}/explanations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: { readonly ok: boolean; readonly message?: string } = await response.json();
    return answer.ok ? undefined : (answer.message ?? UNREACHABLE);
  } catch {
    return UNREACHABLE;
  }
}
