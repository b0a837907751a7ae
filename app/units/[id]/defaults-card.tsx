/** What units that are added below begin with. */
import { defaultsBelowAction } from '@/app/units/defaults-actions';
import { SettingsFields } from '@/components/people/settings-fields';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { getDefaultsBelow } from '@/lib/store/units/defaults-below';

const SCOPES = [
  { value: '0', label: '只用于以后新增的单位' },
  { value: '1', label: '也改为现有全部下级单位的设置' },
];

export async function DefaultsCard({ unitId }: { unitId: string }) {
  const { reviewStages, fourEyes, passwordClasses, passwordDays, onePerson } = await getDefaultsBelow(unitId);
  return (
    <Card title="下级单位的默认设置">
      <Form
        action={defaultsBelowAction}
        idPrefix="below-"
        values={{
          reviewStages: String(reviewStages),
          fourEyes: fourEyes ? '1' : '0',
          passwordClasses: String(passwordClasses),
          passwordDays: String(passwordDays),
          onePerson: onePerson ? '1' : '0',
          everywhere: '0',
        }}
      >
        <p>新增的下级单位照这里设置，也是对它们的要求：可以更严，不能放宽。各单位还可以在自己的页面单独设置。</p>
        <SettingsFields whose="下级单位" mayAllowOnePerson />
        <SelectField name="everywhere" label="用于哪些单位" options={SCOPES} />
        <SubmitButton>保存默认设置</SubmitButton>
        <input type="hidden" name="id" value={unitId} />
      </Form>
    </Card>
  );
}
