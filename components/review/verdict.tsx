/** What the checks say of a report, for those who answer for it: counts first, then each finding with its explanation. */
import type { ReactNode } from 'react';
import { Explained } from '@/components/findings/explained';
import { FindingList } from '@/components/findings/finding-list';
import type { Explanations } from '@/lib/report/explanation';
import { answerTo } from '@/lib/rules/explain';
import type { Finding } from '@/lib/rules/types';
import { worded } from '@/lib/rules/worded-finding';

export interface VerdictProps {
  readonly findings: readonly Finding[];
  readonly explanations: Explanations;
  /** What can be done about a finding here. */
  readonly act?: (finding: Finding) => ReactNode;
}

/** Errors, then warnings, then hints. */
export function Verdict({ findings, explanations, act }: VerdictProps) {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const explained = findings.filter((finding) => answerTo(finding, explanations)?.text).length;
  const rank = ['error', 'warning', 'hint'];
  const sorted = [...findings].sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
  return (
    <div className="space-y-4">
      <dl className="flex flex-wrap gap-3">
        <Count name="错误" value={count('error')} look={count('error') > 0 ? 'text-danger' : 'text-ok'} />
        <Count name="警告" value={count('warning')} look={count('warning') > 0 ? 'text-warn' : 'text-ok'} />
        {count('warning') > 0 && <Count name="其中已说明" value={explained} look="text-ink" />}
        <Count name="提示" value={count('hint')} look="text-ink" />
      </dl>
      {findings.length === 0 && <p className="font-bold text-ok">✓ 没有发现问题。</p>}
      <FindingList
        findings={sorted.map(worded)}
        actions={(finding) => {
          const text = answerTo(finding, explanations)?.text;
          return (
            <>
              {text ? (
                <Explained text={text} />
              ) : (
                finding.severity === 'warning' && <strong className="text-danger">还没有说明原因</strong>
              )}
              {act?.(finding)}
            </>
          );
        }}
      />
    </div>
  );
}

function Count({ name, value, look }: { name: string; value: number; look: string }) {
  return (
    <div className="min-w-[6rem] rounded border border-line px-4 py-2">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className={`text-2xl font-bold ${look}`}>{value}</dd>
    </div>
  );
}
