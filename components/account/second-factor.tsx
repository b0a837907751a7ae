'use client';

/** Setting up codes of an authenticator: the secret is shown once, and counts after a code made from it. */
import { useActionState } from 'react';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

export interface EnrolmentState {
  readonly error?: string;
  /** What the authenticator is to know, as a code for its camera: dark squares as a path, so many wide. */
  readonly code?: { readonly size: number; readonly path: string };
  readonly uri?: string;
  readonly secret?: string;
  readonly backupCodes?: readonly string[];
}

export function SecondFactor({
  begin,
  confirm,
}: {
  begin: (previous: EnrolmentState, data: FormData) => Promise<EnrolmentState>;
  confirm: FormAction;
}) {
  const [state, submit] = useActionState(begin, {});
  const { error, secret, code, uri, backupCodes = [] } = state;
  if (!secret || !code) {
    return (
      <form action={submit} className="space-y-4">
        {error && <Notice kind="error" title={error} live />}
        <TextField
          name="presentPassword"
          label="登录密码"
          hint="开启前再确认一次是您本人"
          type="password"
          width="half"
          autoComplete="current-password"
        />
        <SubmitButton look="secondary">开启两步验证</SubmitButton>
      </form>
    );
  }
  return (
    <div className="space-y-4">
      <ol className="list-decimal pl-6 space-y-3">
        <li>
          用手机的身份验证器应用扫描这个二维码：
          <svg
            role="img"
            aria-label="给身份验证器扫描的二维码"
            viewBox={`0 0 ${code.size} ${code.size}`}
            className="my-2 h-56 w-56 border border-line bg-white"
            shapeRendering="crispEdges"
          >
            <path d={code.path} />
          </svg>
          不能扫描时，在应用里选“手动输入密钥”，账户名随意，密钥填：
          <code className="mt-1 block select-all break-all text-lg font-bold">{secret.replace(/(.{4})/g, '$1 ')}</code>
          <details className="text-sm text-muted">
            <summary>能导入链接的应用，用这个链接</summary>
            <code className="select-all break-all">{uri}</code>
          </details>
        </li>
        <li>
          把下面的备用码抄下来放好。手机丢失时，每个可以登录一次。
          <code className="mt-1 block select-all leading-loose">{backupCodes.join('　')}</code>
        </li>
        <li>填写验证器上显示的6位数字，确认以后生效。</li>
      </ol>
      <Form action={confirm}>
        <TextField name="code" label="验证码" width="short" inputMode="numeric" autoComplete="one-time-code" />
        <SubmitButton>确认开启</SubmitButton>
      </Form>
    </div>
  );
}
