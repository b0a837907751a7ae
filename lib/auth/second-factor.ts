/** Codes of an authenticator beside the password, by the library's plugin. */
import { symmetricDecrypt } from 'better-auth/crypto';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { usernameOf } from '@/lib/store/people/account-state';
import { keptSecretOf, takeTimeStep } from '@/lib/store/people/second-factor-record';
import type { Viewer } from '@/lib/workflow/asker';
import { audit } from './audit';
import { auth, ISSUER } from './auth';
import { callAuth } from './call-auth';
import { passwordRefusal } from './tries/confirm-password';
import { timeStepOf } from './tries/totp';
import { refusalOf, tried, type Verdict, verdictOf } from './tries/tries';

/** What an authenticator needs to know, and codes for the day it is lost. */
export interface Enrolment {
  readonly ok: true;
  readonly uri: string;
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

const enrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

type Answer<Code extends 'wrongPassword' | 'wrongCode' | 'signedOut'> =
  | { readonly ok: true }
  | Refusal<Code | 'lockedOut' | 'tooManyAttempts'>;

/** Makes a new secret for the visitor. It counts once a code made from it was confirmed. */
export async function beginSecondFactor(
  viewer: Pick<Viewer, 'userId' | 'username'>,
  password: string,
): Promise<Enrolment | Refusal<'wrongPassword' | 'lockedOut' | 'tooManyAttempts'>> {
  const wrong = await passwordRefusal(viewer, password);
  if (wrong) return wrong;
  const { status, body } = await callAuth('/two-factor/enable', { password, method: 'totp' });
  const failed = refusalOf(verdictOf(status), 'wrongPassword');
  if (failed) return failed;
  const { totpURI, backupCodes } = enrolment.parse(body);
  const uri = named(new URL(totpURI), viewer.username);
  return { ok: true, uri: uri.href, secret: uri.searchParams.get('secret') ?? '', backupCodes };
}

/** The library puts the e-mail address there, which nobody has; people look for the name that they sign in with. */
function named(uri: URL, username: string): URL {
  return new URL(`otpauth://totp/${encodeURIComponent(ISSUER)}:${encodeURIComponent(username)}?${uri.searchParams}`);
}

/** From now on the visitor needs a code to sign in. */
export async function confirmSecondFactor(viewer: Viewer, code: string): Promise<Answer<'wrongCode'>> {
  const verdict = await tried(viewer, { kind: 'codeRefused' }, () => codeVerdict(viewer.userId, digits(code)));
  const refusal = refusalOf(verdict, 'wrongCode');
  if (refusal) return refusal;
  await audit(viewer, 'secondFactorOn');
  return { ok: true };
}

/** Back to the password alone. */
export async function endSecondFactor(viewer: Viewer, password: string): Promise<Answer<'wrongPassword'>> {
  const wrong = await passwordRefusal(viewer, password);
  if (wrong) return wrong;
  const { status } = await callAuth('/two-factor/disable', { password });
  const failed = refusalOf(verdictOf(status), 'wrongPassword');
  if (failed) return failed;
  await audit(viewer, 'secondFactorOff');
  return { ok: true };
}

/** Finishes a sign-in whose password was right: by a code of the authenticator, or by one of the codes kept for its loss. */
export async function signInWithCode(code: string): Promise<Answer<'wrongCode' | 'signedOut'>> {
  const person = await halfwayPerson();
  if (!person) return refuse('signedOut');
  const isTotp = /^\d{6}$/.test(digits(code));
  const about = isTotp ? '验证码不正确' : '备用码不正确';
  const verdict = await tried(person, { kind: 'signInRefused', about }, () =>
    isTotp ? codeVerdict(person.userId, digits(code)) : backupVerdict(code.trim()),
  );
  const refusal = refusalOf(verdict, 'wrongCode');
  if (refusal) return refusal;
  await audit(person, 'signedIn', { about: isTotp ? '两步验证' : '备用码' });
  return { ok: true };
}

/** A code is taken before the library sees it: of two with the same code at once one comes too late. */
async function codeVerdict(userId: string, code: string): Promise<Verdict> {
  if (!(await takeCode(userId, code))) return 'wrong';
  const { status } = await callAuth('/two-factor/verify-totp', { code });
  return verdictOf(status);
}

async function takeCode(userId: string, code: string): Promise<boolean> {
  const kept = await keptSecretOf(userId);
  if (!kept) return false;
  const { secretConfig } = await (await auth()).$context;
  const step = timeStepOf(await symmetricDecrypt({ key: secretConfig, data: kept }), code, new Date());
  return step !== undefined && (await takeTimeStep(userId, step));
}

async function backupVerdict(code: string): Promise<Verdict> {
  const { status } = await callAuth('/two-factor/verify-backup-code', { code });
  return verdictOf(status);
}

/** Whose password was right in this browser, not long ago. The reference in the cookie is random; its signature is the library's to check. */
async function halfwayPerson(): Promise<{ readonly userId: string; readonly username: string } | undefined> {
  const { createAuthCookie, internalAdapter } = await (await auth()).$context;
  const signed = (await cookies()).get(createAuthCookie('two_factor').name)?.value ?? '';
  const reference = signed.slice(0, Math.max(0, signed.lastIndexOf('.')));
  const kept = reference ? await internalAdapter.findVerificationValue(reference) : null;
  const username = kept && kept.expiresAt > new Date() ? await usernameOf(kept.value) : undefined;
  return kept && username ? { userId: kept.value, username } : undefined;
}

function digits(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '');
}
