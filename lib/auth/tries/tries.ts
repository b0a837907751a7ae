/** Every try with a password or a code: one lock and one record hold wherever it is asked for. */

import { audit } from '@/lib/auth/audit';
import { visitorAddress } from '@/lib/auth/visitor-address';
import type { Refusal } from '@/lib/report/refusals';
import { refuse } from '@/lib/report/refusals';
import type { AuditKind } from '@/lib/store/people/audit';
import { lockOf, noteFailure, recordLockedTry, tryKeys, unlockAccount } from '@/lib/store/people/sign-in-tries';
import { inSharedTurn } from './shared-turn';
import { inTurn } from './turns';

/** Who tries; without an id where nobody is known by that name. */
interface Person {
  readonly userId?: string | undefined;
  readonly username: string;
}

/** `halfway`: a password was right and a code is due. `tooManyAttempts`: nothing was compared. Neither is a failure. */
export type Verdict = 'right' | 'halfway' | 'wrong' | 'tooManyAttempts';

/** How a try that was wrong is recorded. */
interface Failing {
  readonly kind: AuditKind;
  readonly about?: string;
}

/** Tries of one address that this server looks at together: more would only wait for its processor. */
const AT_ONCE = 8;

/**
 * Makes the try where neither the account nor the address is locked. Tries of one account are made one after the other,
 * on whichever servers, so that many at once are no way around the limit, and none that is still being looked at counts as
 * a failure.
 */
export async function tried(
  person: Person,
  failing: Failing,
  check: () => Promise<Verdict>,
): Promise<Verdict | 'lockedOut'> {
  const attempt = { username: person.username, address: await visitorAddress() };
  const keys = tryKeys(attempt);
  const look = async () => {
    if (await refusedByLock(person, attempt)) return 'lockedOut';
    const verdict = await check();
    if (verdict === 'right') await unlockAccount(person.username);
    if (verdict === 'wrong') {
      await noteFailure(attempt, new Date());
      await audit(person, failing.kind, failing.about ? { about: failing.about } : {});
    }
    return verdict;
  };
  // A flood of tries that a lock refuses does not wait in the way of others.
  if (await refusedByLock(person, attempt)) return 'lockedOut';
  // Behind the turns of this server, so that it asks the database for each account once.
  const shared = () => inSharedTurn(keys.account, look);
  const verdict = await inTurn(keys.account, 1, () => inTurn(keys.address, AT_ONCE, shared));
  return verdict ?? 'tooManyAttempts';
}

/** The refusal behind a verdict; undefined where the try may go on. */
export function refusalOf<Wrong extends 'wrongCredentials' | 'wrongPassword' | 'wrongCode'>(
  verdict: Verdict | 'lockedOut',
  wrong: Wrong,
): Refusal<Wrong | 'lockedOut' | 'tooManyAttempts'> | undefined {
  if (verdict === 'right' || verdict === 'halfway') return undefined;
  return refuse(verdict === 'wrong' ? wrong : verdict);
}

/** What a status of the account library says of a try. Throws where the library itself failed. */
export function verdictOf(status: number): 'right' | 'wrong' | 'tooManyAttempts' {
  if (status < 300) return 'right';
  if (status === 429) return 'tooManyAttempts';
  if (status < 500) return 'wrong';
  throw new Error(`the account library answered ${status}`);
}

async function refusedByLock(person: Person, attempt: { username: string; address: string }): Promise<boolean> {
  const now = new Date();
  const key = await lockOf(attempt, now);
  if (key) await recordLockedTry(key, { kind: 'signInLocked', ...person, address: attempt.address }, now);
  return key !== undefined;
}
