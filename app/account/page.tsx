import type { Metadata } from 'next';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { changePasswordAction, signOutAction } from './actions';

export const metadata: Metadata = { title: '我的账号' };

export default async function AccountPage() {
  const viewer = await requireViewer('/account');
  return (
    <ViewerFrame viewer={viewer} current="account">
      <PageHeader title="我的账号">
        {viewer.name}，用户名 {viewer.username}
      </PageHeader>
      <div className="max-w-form space-y-6">
        <Card title="修改密码">
          <Form action={changePasswordAction}>
            <TextField
              name="currentPassword"
              label="当前密码"
              type="password"
              width="half"
              autoComplete="current-password"
            />
            <TextField
              name="password"
              label="新密码"
              hint="至少8位"
              type="password"
              width="half"
              autoComplete="new-password"
            />
            <TextField
              name="passwordAgain"
              label="再输入一次新密码"
              type="password"
              width="half"
              autoComplete="new-password"
            />
            <SubmitButton>修改密码</SubmitButton>
          </Form>
        </Card>
        <Card title="退出登录">
          <p className="mb-4">离开电脑前请退出。登录12小时后会自动失效，已保存的内容不受影响。</p>
          <form action={signOutAction}>
            <SubmitButton look="secondary">退出登录</SubmitButton>
          </form>
        </Card>
      </div>
    </ViewerFrame>
  );
}
