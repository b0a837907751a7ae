import type { Metadata } from 'next';
import { ViewerFrame } from '@/app/viewer-frame';
import { SecondFactor } from '@/components/account/second-factor';
import { SessionList } from '@/components/account/session-list';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { passwordHint } from '@/lib/auth/password-rules';
import { IDLE_MINUTES, SESSION_HOURS } from '@/lib/auth/session-limits';
import { listSessions } from '@/lib/auth/sessions';
import { requireViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { formatMoment } from '@/lib/report/moment';
import { passwordPolicyOf } from '@/lib/store/people/password-record';
import type { Viewer } from '@/lib/workflow/asker';
import { roleGlossary } from '@/lib/workflow/roles';
import { changePasswordAction, signOutAction } from './actions';
import { EmailCard } from './email-card';
import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
  endSecondFactorAction,
  endSessionAction,
} from './security-actions';

export const metadata: Metadata = { title: '我的账号' };

export default async function AccountPage() {
  const viewer = await requireViewer('/account');
  const [sessions, policy] = await Promise.all([listSessions(viewer), passwordPolicyOf(viewer.userId)]);
  return (
    <ViewerFrame viewer={viewer} current="account">
      <PageHeader title="我的账号">
        {viewer.name}，用户名 {viewer.username}
      </PageHeader>
      <div className="space-y-6 lg:columns-2 lg:gap-6">
        {viewer.mustChangePassword && (
          <Notice kind="warn" title="请先修改密码，再继续使用">
            现在的密码是别人为您设置的，或者已经到期。
          </Notice>
        )}
        <Card title="修改密码">
          <PasswordForm hint={passwordHint(policy)} />
        </Card>
        {!viewer.mustChangePassword && viewer.mustEnrol && (
          <Notice kind="warn" title="请先开启两步验证，再继续使用">
            您单位要求管理员登录时除密码外再输入验证码。
          </Notice>
        )}
        {!viewer.mustChangePassword && (
          <>
            <Card title="我的岗位">
              <Posts viewer={viewer} />
            </Card>
            {env().mail && <EmailCard viewer={viewer} />}
            <Card title="两步验证">
              <SecondFactorCard viewer={viewer} />
            </Card>
            <Card title="正在登录的地方">
              <SessionList
                end={endSessionAction}
                sessions={sessions.map((session) => ({
                  ...session,
                  since: formatMoment(session.since),
                  lastSeen: formatMoment(session.lastSeen),
                }))}
              />
            </Card>
          </>
        )}
        <Card title="退出登录">
          <p className="mb-4">
            离开电脑前请退出。{IDLE_MINUTES}分钟没有操作、或登录满{SESSION_HOURS}小时会自动退出，已填写的内容不受影响。
          </p>
          <form action={signOutAction}>
            <SubmitButton look="secondary">退出登录</SubmitButton>
          </form>
        </Card>
      </div>
    </ViewerFrame>
  );
}

function PasswordForm({ hint }: { hint: string }) {
  return (
    <Form action={changePasswordAction}>
      <TextField name="currentPassword" label="当前密码" type="password" width="half" autoComplete="current-password" />
      <TextField name="password" label="新密码" hint={hint} type="password" width="half" autoComplete="new-password" />
      <TextField
        name="passwordAgain"
        label="再输入一次新密码"
        type="password"
        width="half"
        autoComplete="new-password"
      />
      <SubmitButton>修改密码</SubmitButton>
    </Form>
  );
}

function Posts({ viewer: { memberships } }: { viewer: Viewer }) {
  if (memberships.length === 0) return <p>您还没有岗位，请联系管理员。</p>;
  return (
    <ul className="space-y-2">
      {memberships.map(({ unitId, unitName, role }) => (
        <li key={`${unitId} ${role}`}>
          <strong>
            {unitName}　{roleGlossary[role].name}
          </strong>
          <span className="block text-sm text-muted">{roleGlossary[role].duty}</span>
        </li>
      ))}
    </ul>
  );
}

function SecondFactorCard({ viewer: { hasSecondFactor, memberships } }: { viewer: Viewer }) {
  if (hasSecondFactor) {
    return (
      <>
        <p className="mb-4">已开启：登录时除密码外还要输入身份验证器上的验证码。</p>
        <Form action={endSecondFactorAction}>
          <TextField
            name="presentPassword"
            label="登录密码"
            type="password"
            width="half"
            autoComplete="current-password"
          />
          <SubmitButton look="secondary">关闭两步验证</SubmitButton>
        </Form>
      </>
    );
  }
  const isAdministrator = memberships.some(({ role }) => role === 'administrator');
  return (
    <>
      <p className="mb-4">
        登录时除密码外，再输入手机身份验证器上的6位数字。
        {isAdministrator && '您是管理员，建议开启。'}
      </p>
      <SecondFactor begin={beginSecondFactorAction} confirm={confirmSecondFactorAction} />
    </>
  );
}
