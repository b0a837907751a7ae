import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Door } from '@/components/frame/door';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { FirstUnitFields } from '@/components/unit/first-unit-fields';
import { defaultPolicy, passwordHint } from '@/lib/auth/password-rules';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { isSetUp } from '@/lib/store/people/set-up';
import { USERNAME_RULE } from '@/lib/workflow/roster/username';
import { setUpAction } from './actions';
import { ADMINISTRATOR, administratorPassword } from './administrator';
import type { Door as DoorKey } from './setup-form';

export const metadata: Metadata = { title: '初始设置' };
export const dynamic = 'force-dynamic';

export default async function SetupPage() {
  if (await isSetUp()) redirect('/sign-in');
  const year = dueYear(calendarDay(new Date()));
  return (
    <Door
      title="初始设置"
      intro="第一次使用：填好这几项就可以开始填年报。简称由全称得出，地址、电话等到报告用得着的时候再填。"
      width="page"
    >
      <Form action={setUpAction}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title="单位和您的账号">
            <div className="space-y-5">
              <FirstUnitFields />
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField name="person" label="您的姓名" hint="办理记录里用这个名字" autoComplete="name" />
                <TextField name="username" label="用户名" hint={USERNAME_RULE} autoComplete="username" />
              </div>
              <PasswordField name="password" label="密码" hint={passwordHint(defaultPolicy)} />
            </div>
          </Card>
          <div className="space-y-6">
            <Card title={`开始填${year}年度报告`}>
              <AdministratorSlip password={administratorPassword()} />
              <div className="mt-5 space-y-4">
                <DoorLine door="blank" name="从空白开始" look="primary">
                  按法定格式备好各部分和表格，标题、前言和落款已经写好。
                </DoorLine>
                <DoorLine door="lastYear" name="导入上年报告">
                  先把{year - 1}年度的报告存进来，上年结转自动带入。
                </DoorLine>
                <DoorLine door="zero" name="写零报告">
                  这一年没有申请，也没有处理决定和收费。
                </DoorLine>
              </div>
            </Card>
            <Card title="由别人填报">
              <DoorLine door="administer" name="只建管理员账号">
                您管账号，不填报。接着建下级单位和其他人的账号。
              </DoorLine>
            </Card>
          </div>
        </div>
      </Form>
    </Door>
  );
}

interface DoorLineProps {
  readonly door: DoorKey;
  readonly name: string;
  readonly look?: 'primary';
  readonly children: ReactNode;
}

/** A way on, and what it leads to. */
function DoorLine({ door, name, look, children }: DoorLineProps) {
  return (
    <div className="grid items-center gap-x-4 gap-y-2 sm:grid-cols-[11rem_1fr]">
      <SubmitButton name="door" value={door} look={look ?? 'secondary'}>
        {name}
      </SubmitButton>
      <p>{children}</p>
    </div>
  );
}

/** Whoever writes is not whoever administers: what the other one needs, before it is gone. */
function AdministratorSlip({ password }: { readonly password: string }) {
  return (
    <Notice kind="info" title="请先抄下管理员账号">
      <p>
        用户名　<strong>{ADMINISTRATOR.username}</strong>　初始密码　<strong>{password}</strong>
      </p>
      <p className="text-sm">
        填报人不能兼任管理员，系统同时建这个账号，用来新建审核人的账号。请交给管理账号的人，第一次登录时要改密码。
      </p>
      <input type="hidden" name="administratorPassword" value={password} />
    </Notice>
  );
}
