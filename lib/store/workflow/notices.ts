/** What happened to the reports of a person since the person last looked. */

import { database } from '@/lib/store/database/database';
import type { NoticeAction } from '@/lib/store/database/schema';
import { reportUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';
import type { ReportStatus } from '@/lib/workflow/status';

export interface Notice {
  readonly id: string;
  /** Null where it is about no report. */
  readonly reportId: string | null;
  readonly unitName: string;
  readonly year: number;
  readonly action: NoticeAction;
  readonly status: ReportStatus | 'none';
  /** Who did or wrote it; empty for a deadline. */
  readonly by: string;
  readonly reason: string;
  readonly at: string;
  readonly isRead: boolean;
}

/** So many are shown; older ones stay in the history of their reports. */
const SHOWN = 100;

/** The notices of a person, newest first, of units whose reports the person may still see. */
export async function listNotices(asker: Asker): Promise<Notice[]> {
  const db = await database();
  const rows = await db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unitId')
    .selectAll('notice')
    .select('unit.shortName as unitName')
    .where('notice.userId', '=', asker.userId)
    .where('notice.unitId', 'in', reportUnitsOf(asker))
    .orderBy('notice.at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(({ userId: _, mailedAt: __, unitId: ___, readAt, ...notice }) => ({
    ...notice,
    isRead: readAt !== null,
  }));
}

/** How many the person has not read. */
export async function countUnread({ userId }: Asker): Promise<number> {
  const db = await database();
  const { count } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Marks as read all that the person has had by now, or those about one report. */
export async function readNotices({ userId }: Asker, reportId?: string): Promise<void> {
  const db = await database();
  await db
    .updateTable('notice')
    .set({ readAt: new Date().toISOString() })
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .$if(reportId !== undefined, (query) => query.where('reportId', '=', reportId ?? ''))
    .execute();
}
