/** By when the units below are to hand in, for those of their supervisors who may set it. */
import { setDeadlineAction } from '@/app/units/deadline-action';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate } from '@/lib/report/wording';
import { ownDeadline } from '@/lib/store/workflow/deadlines';
import type { Viewer } from '@/lib/workflow/asker';
import { rolesFor } from '@/lib/workflow/can';
import { publishBy } from '@/lib/workflow/deadline';

/** Nothing for people who only look on. */
export async function SeasonDeadline({ viewer, year }: { viewer: Viewer; year: number }) {
  const office = viewer.memberships.find(
    ({ role }) => role === 'supervisor' && rolesFor('setDeadline', 'own').includes(role),
  );
  if (!office) return null;
  const day = await ownDeadline(office.unitId, year);
  return (
    <Card title={`${year}年度报送期限`}>
      <Form action={setDeadlineAction} values={{ submitBy: day ?? '' }}>
        <p className="max-w-page">
          下级单位应在这一天前报来审核，期限前20天、10天、5天、1天自动提醒还没有报送的。不填，就只按法定公布期限（
          {formatDate(publishBy({ year, level: 'department' }))}）提醒。个别单位确有原因的，点单位名称单独延期。
        </p>
        <TextField name="submitBy" label="报送期限" type="date" width="half" optional />
        <SubmitButton look="secondary">保存期限</SubmitButton>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="id" value={office.unitId} />
      </Form>
    </Card>
  );
}
