/** Coming and going. */
import type { Refusal } from '@/lib/report/refusals';
import { noteFault } from '@/lib/store/database/note-fault';
import { userIdOf } from '@/lib/store/people/account-state';
import { endFormerSession } from '@/lib/store/people/open-sessions';
import { audit } from './audit';
import { callAuth } from './call-auth';
import { refusalOf, tried, type Verdict, verdictOf } from './tries/tries';
import { getViewer } from './viewer';

type SignInRefusal = Refusal<'wrongCredentials' | 'lockedOut' | 'tooManyAttempts'>;

/** `codeNeeded`: the password was right, and a code of the second factor is asked for next. */
export type SignInAnswer = { readonly ok: true; readonly codeNeeded: boolean } | SignInRefusal;

/**
 * Signs in; whoever was signed in with this browser before no longer is. An unknown name, a closed account and a wrong
 * password get the same answer, after the same time.
 */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  const who = { username: username.trim(), userId: await userIdOf(username) };
  const former = await getViewer();
  const verdict = await tried(who, { kind: 'signInRefused' }, () => passwordVerdict(username, password));
  const refusal = refusalOf(verdict, 'wrongCredentials');
  if (refusal) return refusal;
  if (former) await endFormerSession(former.sessionId);
  const codeNeeded = verdict === 'halfway';
  if (!codeNeeded) await audit(who, 'signedIn');
  return { ok: true, codeNeeded };
}

async function passwordVerdict(username: string, password: string): Promise<Verdict> {
  const { status, body } = await callAuth('/sign-in/username', { username, password });
  const verdict = verdictOf(status);
  const isHalfway = verdict === 'right' && typeof body === 'object' && body !== null && 'twoFactorRedirect' in body;
  return isHalfway ? 'halfway' : verdict;
}

/** Ends the session; no matter whether there is one. Where nothing can be written this server remembers it all the same. */
export async function signOut(): Promise<void> {
  const viewer = await getViewer();
  await callAuth('/sign-out', {});
  if (viewer) await audit(viewer, 'signedOut').catch(noteFault('a sign-out was not recorded'));
}
