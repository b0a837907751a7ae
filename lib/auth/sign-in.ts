/** Coming, going, and changing one's password. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { callAuth } from './call-auth';

type Answer<Code extends Parameters<typeof refuse>[0]> = Promise<{ readonly ok: true } | Refusal<Code>>;

/** Signs in. An unknown name and a wrong password get the same answer, after the same time. */
export async function signIn(username: string, password: string): Answer<'wrongCredentials' | 'tooManyAttempts'> {
  const status = await callAuth('/sign-in/username', { username, password });
  return answer(status, 'wrongCredentials');
}

/** Ends the session; no matter whether there is one. */
export async function signOut(): Promise<void> {
  await callAuth('/sign-out', {});
}

/** Changes the password of the visitor and ends the visitor's other sessions. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Answer<'wrongPassword' | 'tooManyAttempts'> {
  const status = await callAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  return answer(status, 'wrongPassword');
}

function answer<Code extends Parameters<typeof refuse>[0]>(status: number, wrong: Code) {
  if (status < 300) return { ok: true } as const;
  if (status === 429) return refuse('tooManyAttempts');
  if (status < 500) return refuse(wrong);
  throw new Error(`the account library answered ${status}`);
}
