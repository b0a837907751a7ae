/** Coming and going. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { userIdOf } from '@/lib/store/people/account-state';
import { forgiveTry, takeTry } from '@/lib/store/people/sign-in-tries';
import { audit } from './audit';
import { callAuth } from './call-auth';
import { getViewer } from './viewer';
import { visitorAddress } from './visitor-address';

type SignInRefusal = Refusal<'wrongCredentials' | 'lockedOut' | 'tooManyAttempts'>;

/** `codeNeeded`: the password was right, and a code of the second factor is asked for next. */
export type SignInAnswer = { readonly ok: true; readonly codeNeeded: boolean } | SignInRefusal;

/** Signs in. An unknown name, a closed account and a wrong password get the same answer, after the same time. */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  const attempt = { username, address: await visitorAddress() };
  const who = { username: username.trim(), userId: await userIdOf(username) };
  if (!(await takeTry(attempt, new Date()))) {
    await audit(who, 'signInLocked');
    return refuse('lockedOut');
  }
  const { status, body } = await callAuth('/sign-in/username', { username, password });
  if (status >= 300) {
    await audit(who, 'signInRefused');
    return refuse(refusalCode(status, 'wrongCredentials'));
  }
  await forgiveTry(attempt);
  const codeNeeded = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body;
  if (!codeNeeded) await audit(who, 'signedIn');
  return { ok: true, codeNeeded };
}

/** Ends the session; no matter whether there is one. */
export async function signOut(): Promise<void> {
  const viewer = await getViewer();
  if (viewer) await audit(viewer, 'signedOut');
  await callAuth('/sign-out', {});
}

/** The refusal behind a status of the library. Throws where the library itself failed. */
export function refusalCode<Code extends string>(status: number, wrong: Code): Code | 'tooManyAttempts' {
  if (status === 429) return 'tooManyAttempts';
  if (status < 500) return wrong;
  throw new Error(`the account library answered ${status}`);
}
