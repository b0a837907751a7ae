/** Where a request counts, why, and on which article; label, article and guide are those of the row. */
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { Target } from '@/lib/report/help/request-questions';
import { rowName } from '@/lib/template/names';
import type { Template } from '@/lib/template/types';

interface RequestAnswerProps {
  readonly answer: Exclude<Target, { readonly ask: string }>;
  readonly template: Template;
  /** Where the questions begin anew. */
  readonly again: string;
}

export function RequestAnswer({ answer, template, again }: RequestAnswerProps) {
  const table = template.tables.find(({ key }) => key === 't3');
  const row = 'row' in answer ? table?.rows.find(({ key }) => key === answer.row) : undefined;
  return (
    <Card title={row && table ? `计入${table.name}“${rowName(table, row)}”` : '不计入表三'}>
      <div className="space-y-3" role="status">
        <p>{'row' in answer ? answer.why : answer.none}</p>
        {row?.cite && <p>依据：{row.cite}。</p>}
        {row?.guide && <p className="text-muted">填写说明：{row.guide}</p>}
        {row && <p className="text-muted">再按申请书上的申请人，选自然人或者相应的法人、其他组织一列，计1件。</p>}
        <ButtonLink href={again}>再看一件</ButtonLink>
      </div>
    </Card>
  );
}
