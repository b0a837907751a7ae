/** An office in which one person has one post, for tests that take that person's permissions away one at a time. */
import { hashPassword } from '@/lib/auth/password';
import { signIn } from '@/lib/auth/sign-in';
import { resetVisitor, visitor } from '@/lib/auth/testing/visitor';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { recordAudit } from '@/lib/store/people/audit';
import { createReport } from '@/lib/store/reports/begin-report';
import { addComment, listThreads } from '@/lib/store/reports/comments';
import { qingshi } from '@/lib/store/testing/two-offices';
import type { Grant } from '@/lib/workflow/grants';
import type { Role } from '@/lib/workflow/roles';
import type { ReportStatus } from '@/lib/workflow/status';

const PASSWORD = 'Correct horse 1';
const passwordHash = hashPassword(PASSWORD);

/** What a case needs beside the person's post. */
export interface Needs {
  readonly status?: ReportStatus | undefined;
  /** Own stages of review. */
  readonly stages?: 1 | 2 | 3;
  /** A second post of the person, without which nobody comes to what the first one permits. */
  readonly also?: Role;
}

/** The person, and the unit and report that it is about. */
export interface Office {
  readonly person: { readonly userId: string };
  /** Somebody else who writes the reports of the unit. */
  readonly writer: { readonly userId: string };
  readonly unitId: string;
  readonly parentId: string | null;
  readonly reportId: string;
  readonly threadId: string;
}

export const UNIT = '甲县人民政府';
export const NOTED = '有人看了看这个单位';

/** A city, a county, and a unit of that level below it; the post is in the county, in the unit, or in a unit at the top. */
export async function openOffice(
  role: Role,
  relation: Grant['relation'],
  { status, stages = 3, also }: Needs,
): Promise<Office> {
  const hash = await passwordHash;
  const db = await database();
  const opened = await db.transaction().execute(async (trx) => {
    const add = (name: string, above: string | null) =>
      insertUnit(trx, { ...qingshi, name, shortName: name.slice(0, 2), level: 'county' }, above);
    const parentId = relation === 'top' ? null : await add('上级市人民政府', null);
    const unitId = await add(UNIT, parentId);
    await trx.updateTable('unit').set({ reviewStages: stages, boundStages: stages }).where('id', '=', unitId).execute();
    const join = async (username: string, at: string, post: Role) => {
      const userId = await insertAccount(trx, { name: username, username, passwordHash: hash });
      await insertMembership(trx, { userId, unitId: at, role: post });
      return { userId };
    };
    const writer = await join('writer', unitId, 'clerk');
    const person = await join('person', relation === 'below' ? (parentId ?? unitId) : unitId, role);
    if (also) await insertMembership(trx, { userId: person.userId, unitId, role: also });
    return { person, writer, unitId, parentId };
  });
  await recordAudit({ kind: 'signedIn', username: 'writer', address: '', unitId: opened.unitId, about: NOTED });
  const report = await beginReport(opened, status ?? 'draft');
  await enter();
  return { ...opened, ...report };
}

async function beginReport({ writer, unitId }: Pick<Office, 'writer' | 'unitId'>, status: ReportStatus) {
  const created = await createReport(writer, unitId, 2025);
  if (!created.ok) throw new Error(created.code);
  const reportId = created.id;
  await addComment(writer, { reportId, place: 'part:problems', text: '请再看看', address: '' });
  const [thread] = await listThreads(writer, reportId);
  const db = await database();
  await db.updateTable('report').set({ status }).where('id', '=', reportId).execute();
  return { reportId, threadId: thread?.id ?? '' };
}

/** Signs the person in, as the visitor whose pages are drawn. */
async function enter(): Promise<void> {
  resetVisitor();
  visitor.headers['x-forwarded-for'] = '10.0.0.8';
  visitor.headers['x-forwarded-proto'] = 'http';
  const answer = await signIn('person', PASSWORD);
  if (!answer.ok) throw new Error(answer.code);
}
