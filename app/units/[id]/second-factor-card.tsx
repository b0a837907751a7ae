/** Whether administrators need a second factor. */
import { secondFactorRuleAction } from '@/app/units/second-factor-actions';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { asksSecondFactor } from '@/lib/store/units/second-factor-rule';

const CHOICES = [
  { value: '0', label: '用密码登录，两步验证自愿' },
  { value: '1', label: '必须开启两步验证' },
];

export async function SecondFactorCard({ unitId }: { unitId: string }) {
  return (
    <Card title="管理员登录">
      <Form
        action={secondFactorRuleAction}
        values={{ adminSecondFactor: (await asksSecondFactor(unitId)) ? '1' : '0' }}
      >
        <p>
          对本单位和所有下级单位的管理员有效。要求以后，还没有开启的管理员下次操作时先要开启；上级单位的要求始终有效。
        </p>
        <SelectField name="adminSecondFactor" label="管理员怎样登录" options={CHOICES} />
        <SubmitButton>保存登录要求</SubmitButton>
        <input type="hidden" name="id" value={unitId} />
      </Form>
    </Card>
  );
}
