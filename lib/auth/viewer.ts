/** Who is looking. Every page asks here first. */
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { noteFault } from '@/lib/store/database/note-fault';
import { type AccountState, accountState } from '@/lib/store/people/account-state';
import { listMemberships } from '@/lib/store/people/membership';
import { deleteSession } from '@/lib/store/people/open-sessions';
import { passwordPolicyOf } from '@/lib/store/people/password-record';
import { isSetUp } from '@/lib/store/people/set-up';
import { isSecondFactorAskedOf } from '@/lib/store/units/second-factor-rule';
import type { Viewer } from '@/lib/workflow/asker';
import { type ReportAction, rolesFor, type UnitAction } from '@/lib/workflow/can';
import { auth } from './auth';
import { isCurrent, sessionEnd } from './session-limits';

/** Where a password is changed and the second factor turned on: the one page for people who must. */
const ACCOUNT = '/account';

/** The viewer's own units to which the table of permissions lets the viewer do it, whatever the status of a report; by id, name and level. */
export function ownUnits(
  { memberships }: Viewer,
  action: ReportAction | UnitAction,
): { readonly id: string; readonly name: string; readonly level: UnitLevel }[] {
  return memberships
    .filter(({ role }) => rolesFor(action, 'own').includes(role))
    .map(({ unitId, unitName, unitLevel }) => ({ id: unitId, name: unitName, level: unitLevel }));
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
  if (!isCurrent(session, new Date())) {
    await deleteSession(user.id, session.id).catch(noteFault('an old session was not deleted'));
    return undefined;
  }
  const state = await accountState(user.id);
  if (!state || state.isDeactivated) return undefined;
  return {
    userId: user.id,
    name: user.name,
    username: user.username ?? '',
    memberships: await listMemberships(user.id),
    mustChangePassword: await mustChange(user.id, state),
    hasSecondFactor: state.hasSecondFactor,
    mustEnrol: !state.hasSecondFactor && (await isSecondFactorAskedOf(user.id)),
    sessionId: session.id,
    sessionEndsAt: sessionEnd(session.createdAt).toISOString(),
  };
}

/** The person behind this request. Anybody else is sent to sign in, and from there to `path`. */
export async function requireViewer(path: string): Promise<Viewer> {
  const viewer = await getViewer();
  if ((viewer?.mustChangePassword || viewer?.mustEnrol) && path !== ACCOUNT) redirect(ACCOUNT);
  if (viewer) return viewer;
  if (!(await isSetUp())) redirect('/setup');
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

async function mustChange(userId: string, { mustChangePassword, passwordChangedAt }: AccountState): Promise<boolean> {
  if (mustChangePassword) return true;
  const { days } = await passwordPolicyOf(userId);
  return days > 0 && passwordChangedAt !== undefined && Date.now() - Date.parse(passwordChangedAt) > days * 86_400_000;
}
