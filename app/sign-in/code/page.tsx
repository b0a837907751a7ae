import type { Metadata } from 'next';
import { signInWithCodeAction } from '@/app/sign-in/actions';
import { ownPath } from '@/app/sign-in/own-path';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';

export const metadata: Metadata = { title: '输入验证码' };
export const dynamic = 'force-dynamic';

export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = ownPath((await searchParams).next);
  return (
    <Door title="输入验证码" intro="您的账号开启了两步验证。">
      <Card>
        <Form action={signInWithCodeAction}>
          <TextField
            name="code"
            label="验证码"
            hint="身份验证器上的6位数字；手机不在身边的，用开启时保存的备用码"
            width="half"
            autoComplete="one-time-code"
          />
          <SubmitButton>登录</SubmitButton>
          <input type="hidden" name="next" value={next} />
        </Form>
      </Card>
    </Door>
  );
}
