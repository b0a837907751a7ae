/** By when the units below are to hand in this year's reports. */

import { setDeadlineAction } from '@/app/units/deadline-action';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { deadlineOf } from '@/lib/report/statutory-deadline';
import { formatDate } from '@/lib/report/wording';
import { ownDeadline } from '@/lib/store/workflow/deadlines';

export async function DeadlineCard({ unitId }: { unitId: string }) {
  const year = dueYear(calendarDay(new Date()));
  return (
    <Card title={`${year}年度报送期限`}>
      <Form action={setDeadlineAction} values={{ submitBy: (await ownDeadline(unitId, year)) ?? '' }}>
        <p>
          下级单位应在这一天前把{year}
          年度报告报来审核，期限前20天、10天、5天、1天提醒还没有报送的单位。不填，就只按法定的公布期限（
          {formatDate(deadlineOf(year, 'township'))}）提醒。
        </p>
        <TextField name="submitBy" label="报送期限" type="date" width="half" optional />
        <SubmitButton>保存期限</SubmitButton>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="id" value={unitId} />
      </Form>
    </Card>
  );
}
