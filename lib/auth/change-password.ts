/** A person's own new password. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { passwordChosen, passwordPolicyOf, recentHashes } from '@/lib/store/people/password-record';
import type { Viewer } from '@/lib/workflow/asker';
import { audit } from './audit';
import { callAuth } from './call-auth';
import { verifyPassword } from './password';
import { type PasswordFault, passwordFault } from './password-rules';
import { passwordRefusal } from './tries/confirm-password';
import { refusalOf, verdictOf } from './tries/tries';

type Answer =
  | { readonly ok: true }
  | Refusal<PasswordFault | 'passwordUsedBefore' | 'wrongPassword' | 'lockedOut' | 'tooManyAttempts'>;

/** Changes the password of the visitor and ends the visitor's other sessions. A wrong present one counts as a failed sign-in. */
export async function changePassword(viewer: Viewer, currentPassword: string, newPassword: string): Promise<Answer> {
  const { userId, username } = viewer;
  const fault = passwordFault(newPassword, username, await passwordPolicyOf(userId));
  if (fault) return refuse(fault);
  const refusal = await passwordRefusal(viewer, currentPassword);
  if (refusal) return refusal;
  if (await isOneOf(await recentHashes(userId), newPassword)) return refuse('passwordUsedBefore');
  const { status } = await callAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
  const failed = refusalOf(verdictOf(status), 'wrongPassword');
  if (failed) return failed;
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
