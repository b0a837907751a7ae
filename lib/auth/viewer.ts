/** Who is looking. Every page asks here first. */
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Asker } from '@/lib/store/asker';
import { listMemberships, type Membership } from '@/lib/store/membership';
import { isSetUp } from '@/lib/store/set-up';
import { auth } from './auth';

export interface Viewer extends Asker {
  readonly name: string;
  readonly username: string;
  readonly memberships: readonly Membership[];
}

/** The person behind this request, or undefined when nobody is signed in. */
export async function getViewer(): Promise<Viewer | undefined> {
  // First, so that a build, which has no visitor, stops here and opens no database. Not the header: after an action that
  // changed the session the page is drawn anew in the same request, and only the jar knows then.
  const jar = await cookies();
  const session = await (await auth()).api.getSession({ headers: new Headers({ cookie: jar.toString() }) });
  if (!session) return undefined;
  const { id, name, username } = session.user;
  return { userId: id, name, username: username ?? '', memberships: await listMemberships(id) };
}

/** The person behind this request. Anybody else is sent to sign in, and from there to `path`. */
export async function requireViewer(path: string): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer) return viewer;
  if (!(await isSetUp())) redirect('/setup');
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
