/** Codes of an authenticator beside the password, by the library's plugin. */
import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Viewer } from '@/lib/workflow/asker';
import { audit } from './audit';
import { ISSUER } from './auth';
import { callAuth } from './call-auth';
import { refusalCode } from './sign-in';
import { getViewer } from './viewer';

/** What an authenticator needs to know, and codes for the day it is lost. */
export interface Enrolment {
  readonly ok: true;
  readonly uri: string;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

const enrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

type CodeRefusal = Refusal<'wrongCode' | 'tooManyAttempts'>;

/** Makes a new secret for the visitor. It counts once a code made from it was confirmed. */
export async function beginSecondFactor(
  { username }: Pick<Viewer, 'username'>,
  password: string,
): Promise<Enrolment | Refusal<'wrongPassword' | 'tooManyAttempts'>> {
  const { status, body } = await callAuth('/two-factor/enable', { password, method: 'totp' });
  if (status >= 300) return refuse(refusalCode(status, 'wrongPassword'));
  const { totpURI, backupCodes } = enrolment.parse(body);
  const uri = named(new URL(totpURI), username);
  return { ok: true, uri: uri.href, secret: uri.searchParams.get('secret') ?? '', backupCodes };
}

/** The library puts the e-mail address there, which nobody has; people look for the name that they sign in with. */
function named(uri: URL, username: string): URL {
  return new URL(`otpauth://totp/${encodeURIComponent(ISSUER)}:${encodeURIComponent(username)}?${uri.searchParams}`);
}

/** From now on the visitor needs a code to sign in. */
export async function confirmSecondFactor(viewer: Viewer, code: string): Promise<{ readonly ok: true } | CodeRefusal> {
  const { status } = await callAuth('/two-factor/verify-totp', { code: digits(code) });
  if (status >= 300) return refuse(refusalCode(status, 'wrongCode'));
  await audit(viewer, 'secondFactorOn');
  return { ok: true };
}

/** Back to the password alone. */
export async function endSecondFactor(
  viewer: Viewer,
  password: string,
): Promise<{ readonly ok: true } | Refusal<'wrongPassword' | 'tooManyAttempts'>> {
  const { status } = await callAuth('/two-factor/disable', { password });
  if (status >= 300) return refuse(refusalCode(status, 'wrongPassword'));
  await audit(viewer, 'secondFactorOff');
  return { ok: true };
}

/** Finishes a sign-in whose password was right: by a code of the authenticator, or by one of the codes kept for its loss. */
export async function signInWithCode(code: string): Promise<{ readonly ok: true } | CodeRefusal> {
  const isTotp = /^\d{6}$/.test(digits(code));
  const path = isTotp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const { status } = await callAuth(path, { code: isTotp ? digits(code) : code.trim() });
  if (status >= 300) {
    await audit({ username: '' }, 'signInRefused', { about: '验证码不正确' });
    return refuse(refusalCode(status, 'wrongCode'));
  }
  const viewer = await getViewer();
  if (viewer) await audit(viewer, 'signedIn', { about: isTotp ? '两步验证' : '备用码' });
  return { ok: true };
}

function digits(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '');
}
