import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { demoAccounts, demoPeople } from '@/app/demo';
import { ComeBack } from '@/components/frame/come-back';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { getViewer } from '@/lib/auth/viewer';
import { isSetUp } from '@/lib/store/people/set-up';
import { signInAction } from './actions';
import { DemoAccounts } from './demo-accounts';
import { ownPath } from './own-path';

export const metadata: Metadata = { title: '登录' };
export const dynamic = 'force-dynamic';

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  if (!(await isSetUp())) redirect('/setup');
  const next = ownPath((await searchParams).next);
  if (await getViewer()) redirect(next);
  const accounts = demoAccounts();
  return (
    <Door title="登录">
      <ComeBack />
      <Card>
        <Form action={signInAction}>
          <TextField name="username" label="用户名" width="half" autoComplete="username" />
          <TextField name="password" label="密码" type="password" width="half" autoComplete="current-password" />
          <SubmitButton>登录</SubmitButton>
          <input type="hidden" name="next" value={next} />
        </Form>
      </Card>
      {accounts.length > 0 ? (
        <DemoAccounts people={demoPeople()} accounts={accounts} />
      ) : (
        <p className="text-muted">忘记密码，或还没有账号，请联系本单位的系统管理员。</p>
      )}
    </Door>
  );
}
