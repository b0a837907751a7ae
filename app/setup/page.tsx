import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { UnitContactFields, UnitNameFields } from '@/components/unit/unit-fields';
import { defaultPolicy, passwordHint } from '@/lib/auth/password-rules';
import { isSetUp } from '@/lib/store/people/set-up';
import { USERNAME_RULE } from '@/lib/workflow/roster/username';
import { setUpAction } from './actions';

export const metadata: Metadata = { title: '初始设置' };
export const dynamic = 'force-dynamic';

export default async function SetupPage() {
  if (await isSetUp()) redirect('/sign-in');
  return (
    <Door title="初始设置" intro="第一次使用：填写本单位的信息，并建立管理员账号。以后都可以修改。">
      <Form action={setUpAction} values={{ level: 'township' }}>
        <Card title="单位">
          <div className="space-y-5">
            <UnitNameFields />
          </div>
        </Card>
        <Card title="联系方式">
          <p className="mb-4 text-muted">用于拟写报告的前言，可以以后再填。</p>
          <div className="space-y-5">
            <UnitContactFields />
          </div>
        </Card>
        <Card title="管理员账号">
          <div className="space-y-5">
            <TextField name="person" label="姓名" width="half" autoComplete="name" />
            <TextField
              name="username"
              label="用户名"
              hint={`${USERNAME_RULE}，不分大小写`}
              width="half"
              autoComplete="username"
            />
            <TextField
              name="password"
              label="密码"
              hint={passwordHint(defaultPolicy)}
              type="password"
              width="half"
              autoComplete="new-password"
            />
            <TextField
              name="passwordAgain"
              label="再输入一次密码"
              type="password"
              width="half"
              autoComplete="new-password"
            />
          </div>
        </Card>
        <SubmitButton>完成设置</SubmitButton>
      </Form>
    </Door>
  );
}
