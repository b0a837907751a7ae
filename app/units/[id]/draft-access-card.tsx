/** Whether the office sees the reports of units below before they are handed in. */
import { setDraftAccessAction } from '@/app/units/draft-access-action';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { closesDrafts } from '@/lib/store/workflow/draft-access';

const CHOICES = [
  { value: '0', label: '看得到，填写中的草稿和内部批注也在内' },
  { value: '1', label: '看不到，报送审核以后才看得到' },
];

export async function DraftAccessCard({ unitId }: { unitId: string }) {
  const closed = await closesDrafts(unitId);
  return (
    <Card title="下级单位报送以前">
      <Form action={setDraftAccessAction} values={{ closedDrafts: closed ? '1' : '0' }}>
        <p>
          下级单位还没有报来的年报，本单位（和更上级）的审核员、查阅人员能不能看到。看不到的，进展表里只列状态；报来以后，报告连同以前的批注和修改记录都看得到。
        </p>
        <SelectField name="closedDrafts" label="报送以前" options={CHOICES} width="full" />
        <SubmitButton look="secondary">保存这项设置</SubmitButton>
        <input type="hidden" name="id" value={unitId} />
      </Form>
    </Card>
  );
}
