/** Letters which say that something waits in the app, and nothing of what: after the act, never in its way. Off unless set up. */
import { after } from 'next/server';
import { env, type MailSettings } from '@/lib/env';
import { log } from '@/lib/log/log';
import { recordAudit } from '@/lib/store/people/audit';
import { type Letter, takeLetters } from '@/lib/store/workflow/letters';

/** A mail server that is slower than this is as good as none. */
const MOST_MS = 10_000;

/** Mails the notices that were just made, once the visitor has the answer. */
export function mailNotices(): void {
  const { mail } = env();
  if (mail) after(() => deliver(mail));
}

/** Sends what waits. A letter that cannot be sent is recorded in plain words and not tried again: the notice stands in the app. */
export async function deliver(settings: MailSettings): Promise<void> {
  const letters = await takeLetters(new Date());
  if (letters.length === 0) return;
  const transport = await transportOf(settings);
  for (const letter of letters) {
    try {
      await transport.sendMail(written(letter, settings));
    } catch (error) {
      await recordFailure(letter, error);
    }
  }
  transport.close();
}

/** Sends the code by which an address is confirmed. Why it could not be sent comes back in plain words. */
export async function sendCode(settings: MailSettings, address: string, code: string): Promise<string | undefined> {
  const transport = await transportOf(settings);
  const text = `您在公开年报系统里填写了这个邮箱，确认码是 ${code}，30分钟内有效。\n\n不是您本人填写的，请不要理会这封邮件。\n`;
  try {
    await transport.sendMail({ from: settings.from, to: address, subject: '公开年报：确认邮箱', text });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    transport.close();
  }
}

async function transportOf({ url }: MailSettings) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, connectionTimeout: MOST_MS, greetingTimeout: MOST_MS, socketTimeout: MOST_MS });
}

function written({ name, address, notices }: Letter, { from, appUrl }: MailSettings) {
  return {
    from,
    to: address,
    subject: '公开年报：有新的消息等您处理',
    text: `${name}：\n\n公开年报系统里有${notices}条新的消息等您处理，请登录查看：\n${new URL('/inbox', appUrl)}\n\n这封邮件由系统自动发出，请不要回复。\n`,
  };
}

async function recordFailure({ userId, username, name }: Letter, error: unknown): Promise<void> {
  log().error({ err: error }, 'a letter was not sent');
  const about = `给${name}的邮件提醒没有发出：${reasonOf(error)}。消息仍在系统里。`;
  await recordAudit({ kind: 'mailFailed', userId, username, address: '', about });
}

const reasons: Readonly<Record<string, string>> = {
  EAUTH: '邮件服务器不接受设置的用户名或密码',
  EENVELOPE: '邮件服务器拒绝了这封邮件，发件地址或收件地址可能不对',
  ECONNECTION: '连不上邮件服务器',
  ETIMEDOUT: '邮件服务器没有回应',
  EDNS: '找不到设置的邮件服务器',
  ESOCKET: '连不上邮件服务器',
  ETLS: '和邮件服务器之间不能加密连接',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? '邮件服务器没有接收邮件';
}
