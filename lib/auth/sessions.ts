/** Where a person is signed in, and how to end that. */
import { cookies } from 'next/headers';
import { deleteSession } from '@/lib/store/people/open-sessions';
import type { Viewer } from '@/lib/workflow/asker';
import { audit } from './audit';
import { auth } from './auth';

export interface OpenSession {
  readonly id: string;
  readonly address: string;
  /** What the browser says it is. */
  readonly browser: string;
  /** ISO times. */
  readonly since: string;
  readonly lastSeen: string;
  readonly isThis: boolean;
}

/** The open sessions of the visitor, this one first. */
export async function listSessions(viewer: Viewer): Promise<OpenSession[]> {
  const sessions = await librarySessions();
  return sessions
    .map(({ id, ipAddress, userAgent, createdAt, updatedAt }) => ({
      id,
      address: ipAddress || '未知',
      browser: browserName(userAgent ?? ''),
      since: createdAt.toISOString(),
      lastSeen: updatedAt.toISOString(),
      isThis: id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastSeen.localeCompare(a.lastSeen));
}

/** Ends one of the visitor's sessions; no matter whether it is still there. */
export async function endSession(viewer: Viewer, id: string): Promise<void> {
  const session = (await librarySessions()).find((each) => each.id === id);
  if (!session || !(await deleteSession(viewer.userId, id))) return;
  await audit(viewer, 'sessionEnded', { about: session.ipAddress ?? '' });
}

async function librarySessions() {
  const jar = await cookies();
  const { api } = await auth();
  return await api.listSessions({ headers: new Headers({ cookie: jar.toString() }) });
}

/** Names that stand in what browsers send, the more particular first. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/QIHU|360SE|360EE/i, '360浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome内核浏览器'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/UOS|Deepin/i, '统信UOS'],
  [/Kylin/i, '麒麟'],
  [/Android/, 'Android'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a browser sends, as people call it. */
function browserName(userAgent: string): string {
  const named = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent))?.[1];
  return [named(SYSTEMS), named(BROWSERS)].filter(Boolean).join('，') || '未知';
}
