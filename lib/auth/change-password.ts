/** A person's own new password. */
import { verifyPassword } from 'better-auth/crypto';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { passwordChosen, passwordPolicyOf, recentHashes } from '@/lib/store/people/password-record';
import { forgiveTry, takeTry } from '@/lib/store/people/sign-in-tries';
import type { Viewer } from '@/lib/workflow/asker';
import { audit } from './audit';
import { callAuth } from './call-auth';
import { type PasswordFault, passwordFault } from './password-rules';
import { refusalCode } from './sign-in';
import { visitorAddress } from './visitor-address';

type Answer =
  | { readonly ok: true }
  | Refusal<PasswordFault | 'passwordUsedBefore' | 'wrongPassword' | 'lockedOut' | 'tooManyAttempts'>;

/** Changes the password of the visitor and ends the visitor's other sessions. A wrong present one counts as a failed sign-in. */
export async function changePassword(viewer: Viewer, currentPassword: string, newPassword: string): Promise<Answer> {
  const { userId, username } = viewer;
  const fault = passwordFault(newPassword, username, await passwordPolicyOf(userId));
  if (fault) return refuse(fault);
  const attempt = { username, address: await visitorAddress() };
  if (!(await takeTry(attempt, new Date()))) return refuse('lockedOut');
  const hashes = await recentHashes(userId);
  if (!(await isOneOf(hashes.slice(0, 1), currentPassword))) {
    await audit(viewer, 'passwordRefused');
    return refuse('wrongPassword');
  }
  await forgiveTry(attempt);
  if (await isOneOf(hashes, newPassword)) return refuse('passwordUsedBefore');
  const { status } = await callAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  if (status >= 300) return refuse(refusalCode(status, 'wrongPassword'));
  await passwordChosen(userId);
  await audit(viewer, 'passwordChanged');
  return { ok: true };
}

async function isOneOf(hashes: readonly string[], password: string): Promise<boolean> {
  for (const hash of hashes) {
    if (await verifyPassword({ hash, password })) return true;
  }
  return false;
}
