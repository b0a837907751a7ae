import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { ChoiceField } from '@/components/ui/choice-field';
import { SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { fieldOf, type ZeroQuestion, zeroQuestions } from '@/lib/report/filling/zero-questions';
import { calendarDay, isoDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { createZeroReportAction } from './actions';

export const metadata: Metadata = { title: '零报告' };

const questions: readonly ZeroQuestion[] = zeroQuestions;

export default async function ZeroReportPage() {
  const viewer = await requireViewer('/reports/zero');
  const units = ownUnits(viewer, 'beginReport');
  const [only] = units;
  if (!only) notFound();
  const now = new Date();
  const year = dueYear(calendarDay(now));
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader title={`${year}年度零报告`}>
        适用于这一年没有收到申请、没有复议诉讼、没有制发规范性文件，也没有许可、处罚、强制和收费的单位。回答下面几个问题，系统按您的回答写好整份报告，写好以后还可以修改。
      </PageHeader>
      <Form
        action={createZeroReportAction}
        values={{ unit: only.id, year: String(year), signedOn: firstDay(now, year) }}
      >
        <input type="hidden" name="year" value={year} />
        <Card>
          <div className="space-y-5">
            {units.length > 1 ? (
              <SelectField
                name="unit"
                label="单位"
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              <input type="hidden" name="unit" value={only.id} />
            )}
            {questions.map((question) => (
              <ChoiceField
                key={question.key}
                name={question.key}
                label={question.ask}
                isMany={question.isMany}
                choices={question.options.map((option) => ({
                  field: fieldOf(question, option),
                  value: option.key,
                  label: option.label,
                }))}
              />
            ))}
            <TextField name="signedOn" label="落款日期" type="date" width="short" hint={`应在${year}年12月31日之后`} />
          </div>
        </Card>
        <SubmitButton>写好这份报告</SubmitButton>
      </Form>
    </ViewerFrame>
  );
}

/** Today, once the year is over; before that nobody can know the day. */
function firstDay(now: Date, year: number): string {
  const today = isoDay(now);
  return today > `${year}-12-31` ? today : '';
}
