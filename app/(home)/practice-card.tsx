/** Beginning a report that is only for practice, for people who write reports and have none to practise with. */
import { beginPracticeAction } from '@/app/reports/practice-actions';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ReportSummary } from '@/lib/store/reports/report';

interface PracticeCardProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly listed: readonly Pick<ReportSummary, 'unitId' | 'kind'>[];
}

export function PracticeCard({ units, year, listed }: PracticeCardProps) {
  const free = units.filter(({ id }) => !listed.some((each) => each.unitId === id && each.kind === 'practice'));
  if (free.length === 0) return null;
  return (
    <Card title="练习">
      <Form action={beginPracticeAction} values={{ unit: free[0]?.id ?? '' }} idPrefix="practice-">
        <p>
          新手可以建一份练习报告，随便填、随便改：不报送，不计入进展、汇总、公开数据和任何统计，导出的每一页都有“练习”字样，用完可以丢弃。
        </p>
        <input type="hidden" name="year" value={year} />
        {free.length > 1 ? (
          <SelectField name="unit" label="单位" options={free.map(({ id, name }) => ({ value: id, label: name }))} />
        ) : (
          <input type="hidden" name="unit" value={free[0]?.id ?? ''} />
        )}
        <SubmitButton look="secondary">建一份练习报告</SubmitButton>
      </Form>
    </Card>
  );
}
