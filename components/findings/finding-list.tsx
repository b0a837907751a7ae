/** Findings in words: what is wrong, with the numbers, and what to do. Never by colour alone. */

import type { ReactNode } from 'react';
import { placeText } from '@/lib/rules/fingerprint';
import { severityNames } from '@/lib/rules/severity-names';
import type { Finding, Severity } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';

const SIGNS = { error: '✗', warning: '！', hint: 'i', incomplete: '…' } satisfies Record<Severity, string>;

/** A finding, with the id of its sentence where fields of the page refer to it. */
export interface ListedFinding extends WordedFinding {
  readonly id?: string;
}

/** The findings as a list, each followed by what `actions` offers for it. Nothing when there are none. */
export function FindingList({
  findings,
  actions,
}: {
  findings: readonly ListedFinding[];
  actions: (finding: Finding) => ReactNode;
}) {
  if (findings.length === 0) return null;
  return (
    <ul className="space-y-2">
      {findings.map(({ finding, message, basis, id }) => (
        <li key={listKey(finding)} className="finding" data-severity={finding.severity}>
          <span aria-hidden="true" className="finding-sign">
            {SIGNS[finding.severity]}
          </span>
          <div className="min-w-0">
            <p id={id}>
              <strong>{severityNames[finding.severity]}：</strong>
              {message}
            </p>
            <div className="flex flex-wrap items-baseline gap-x-4">
              {actions(finding)}
              <FindingBasis rule={finding.rule} basis={basis} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** On what the finding rests, for whoever asks. */
function FindingBasis({ rule, basis }: { rule: string; basis: string }) {
  return (
    <details className="finding-basis">
      <summary>依据</summary>
      {basis}。<a href={`/rules#${rule}`}>查看核对规则 {rule}</a>
    </details>
  );
}

/** Tells findings of one list apart. */
function listKey({ rule, variant, where }: Finding): string {
  return [rule, variant, ...where.map(placeText)].join('|');
}
