/** One rule as clerks read it: what is checked, how grave, on what basis; `examples` counts what can be looked at. */

import { unitLevelNames } from '@/lib/report/unit/unit';
import { inapplicableIn } from '@/lib/rules/applicability';
import type { RuleId } from '@/lib/rules/messages';
import { severityNames } from '@/lib/rules/severity-names';
import type { Rule, Severity } from '@/lib/rules/types';
import { yearsOf } from '@/lib/template/names';
import { RuleExamples } from './rule-examples';

const looks: Readonly<Record<Exclude<Severity, 'incomplete'>, string>> = {
  error: 'border-danger text-danger',
  warning: 'border-warn text-warn',
  hint: 'border-brand text-brand',
};

export function RuleCard({ id, rule, examples }: { id: RuleId; rule: Rule; examples: number }) {
  return (
    <li id={id} className="scroll-mt-4 border-b border-line py-4">
      <div className="flex items-start gap-3">
        <span className="w-10 shrink-0 font-bold text-muted">{id}</span>
        <span className={`shrink-0 rounded border px-2 text-sm font-bold ${looks[rule.severity]}`}>
          {severityNames[rule.severity]}
        </span>
        <div className="flex-1">
          <h3 className="font-bold">{rule.summary}</h3>
          <p className="text-sm text-muted">
            依据：{rule.basis}
            {rule.levels && `。适用于：${rule.levels.map((level) => unitLevelNames[level]).join('、')}`}
          </p>
          {inapplicableIn(rule).map(({ template, lacks }) => (
            <p key={template.id} className="text-sm text-muted">
              {yearsOf(template)}的报告不适用：当年的格式没有{lacks.join('、')}。
            </p>
          ))}
          <RuleExamples id={id} count={examples} />
        </div>
      </div>
    </li>
  );
}
