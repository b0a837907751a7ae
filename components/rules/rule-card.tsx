/** One rule as clerks read it: what is checked, how grave, on what basis, and what it says of examples. */
import { unitLevelNames } from '@/lib/report/unit/unit';
import { inapplicableIn } from '@/lib/rules/applicability';
import type { RuleId } from '@/lib/rules/catalogue';
import type { RuleExample } from '@/lib/rules/examples/example';
import { exampleFindings } from '@/lib/rules/examples/example-findings';
import { messageOf } from '@/lib/rules/messages';
import type { Rule, Severity } from '@/lib/rules/types';
import { yearsOf } from '@/lib/template/names';

const severities: Readonly<Record<Exclude<Severity, 'incomplete'>, { word: string; look: string }>> = {
  error: { word: '错误', look: 'border-danger text-danger' },
  warning: { word: '警告', look: 'border-warn text-warn' },
  hint: { word: '提示', look: 'border-brand text-brand' },
};

export function RuleCard({ id, rule, examples }: { id: RuleId; rule: Rule; examples: readonly RuleExample[] }) {
  const { word, look } = severities[rule.severity];
  return (
    <li className="border-b border-line py-4">
      <div className="flex items-start gap-3">
        <span className="w-10 shrink-0 font-bold text-muted">{id}</span>
        <span className={`shrink-0 rounded border px-2 text-sm font-bold ${look}`}>{word}</span>
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
          <details className="mt-1">
            <summary className="cursor-pointer text-sm text-brand">查看例子（{examples.length}个）</summary>
            <ul className="mt-2 space-y-2 text-sm">
              {examples.map((example) => (
                <Example key={example.when} id={id} example={example} />
              ))}
            </ul>
          </details>
        </div>
      </div>
    </li>
  );
}

function Example({ id, example }: { id: RuleId; example: RuleExample }) {
  const messages = exampleFindings(id, example).map(messageOf);
  return (
    <li className="rounded bg-surface px-3 py-2">
      <p>
        <span className="text-muted">情形：</span>
        {example.when}
      </p>
      {messages.length === 0 ? (
        <p className="text-ok">✓ 不提示</p>
      ) : (
        messages.map((message) => (
          <p key={message}>
            <span className="text-muted">系统会说：</span>
            {message}
          </p>
        ))
      )}
    </li>
  );
}
