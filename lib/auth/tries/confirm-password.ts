/** The password once more, from somebody who is signed in: before anything that would let another person in. */
import { verifyPassword } from '@/lib/auth/password';
import type { Refusal } from '@/lib/report/refusals';
import { recentHashes } from '@/lib/store/people/password-record';
import type { Viewer } from '@/lib/workflow/asker';
import { refusalOf, tried } from './tries';

/** Why the password is not taken, or undefined where it is the visitor's. */
export async function passwordRefusal(
  viewer: Pick<Viewer, 'userId' | 'username'>,
  password: string,
): Promise<Refusal<'wrongPassword' | 'lockedOut' | 'tooManyAttempts'> | undefined> {
  const verdict = await tried(viewer, { kind: 'passwordRefused' }, async () => {
    const [hash] = await recentHashes(viewer.userId);
    return hash !== undefined && (await verifyPassword({ hash, password })) ? 'right' : 'wrong';
  });
  return refusalOf(verdict, 'wrongPassword');
}
