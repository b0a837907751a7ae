/** Who is looking. Every page asks here first. */
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { type AccountState, accountState } from '@/lib/store/people/account-state';
import type { Asker } from '@/lib/store/people/asker';
import { listMemberships, type Membership } from '@/lib/store/people/membership';
import { passwordPolicyOf } from '@/lib/store/people/password-record';
import { isSetUp } from '@/lib/store/people/set-up';
import { auth } from './auth';
import { SESSION_HOURS } from './session-limits';

export interface Viewer extends Asker {
  readonly name: string;
  readonly username: string;
  readonly memberships: readonly Membership[];
  /** Whether nothing may be done before the password is changed: it was given by somebody else, or is too old. */
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessionId: string;
  /** ISO time at which the session ends, however busy. */
  readonly sessionEndsAt: string;
}

/** Where a password is changed: the one page for people who must. */
const ACCOUNT = '/account';

/** The units that the viewer writes reports for, by id and name. */
export function writtenUnits({ memberships }: Viewer): { readonly id: string; readonly name: string }[] {
  return memberships
    .filter(({ role }) => role === 'clerk')
    .map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
}

/** The person behind this request, or undefined when nobody is signed in. */
export async function getViewer(): Promise<Viewer | undefined> {
  // First, so that a build, which has no visitor, stops here and opens no database. Not the header: after an action that
  // changed the session the page is drawn anew in the same request, and only the jar knows then.
  const jar = await cookies();
  const { api } = await auth();
  const found = await api.getSession({ headers: new Headers({ cookie: jar.toString() }) });
  if (!found) return undefined;
  const { session, user } = found;
  const endsAt = session.createdAt.getTime() + SESSION_HOURS * 3_600_000;
  const state = await accountState(user.id);
  if (!state || state.isDeactivated || endsAt <= Date.now()) return undefined;
  return {
    userId: user.id,
    name: user.name,
    username: user.username ?? '',
    memberships: await listMemberships(user.id),
    mustChangePassword: await mustChange(user.id, state),
    hasSecondFactor: state.hasSecondFactor,
    sessionId: session.id,
    sessionEndsAt: new Date(endsAt).toISOString(),
  };
}

/** The person behind this request. Anybody else is sent to sign in, and from there to `path`. */
export async function requireViewer(path: string): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer?.mustChangePassword && path !== ACCOUNT) redirect(ACCOUNT);
  if (viewer) return viewer;
  if (!(await isSetUp())) redirect('/setup');
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

async function mustChange(userId: string, { mustChangePassword, passwordChangedAt }: AccountState): Promise<boolean> {
  if (mustChangePassword) return true;
  const { days } = await passwordPolicyOf(userId);
  return days > 0 && passwordChangedAt !== undefined && Date.now() - Date.parse(passwordChangedAt) > days * 86_400_000;
}
