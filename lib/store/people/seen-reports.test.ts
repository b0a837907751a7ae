/** What queries let through of reports is what `can` says, before and after they were handed in, open and closed. */
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership } from '@/lib/store/people/accounts';
import { createReport } from '@/lib/store/reports/begin-report';
import { listThreads } from '@/lib/store/reports/comments';
import { getReport } from '@/lib/store/reports/report';
import { partFigures } from '@/lib/store/rollup/part-figures';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { listSeason } from '@/lib/store/season/season-rows';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { draftAccessOf, setDraftAccess } from '@/lib/store/workflow/draft-access';
import { queueBelow } from '@/lib/store/workflow/report-queue';
import { getStanding } from '@/lib/store/workflow/standing';
import { can } from '@/lib/workflow/can';
import { beforeHandingIn, reportStatuses } from '@/lib/workflow/status';

provideDatabase();

async function office() {
  const opened = await openReviewOffice();
  const db = await database();
  const administrator = await db.transaction().execute(async (trx) => {
    const userId = await insertAccount(trx, { name: '管理员', username: 'guanli', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: opened.countyId, role: 'administrator' });
    return { userId };
  });
  const begun = await createReport(opened.people.clerk, opened.unitId, 2025);
  if (!begun.ok) throw new Error(begun.code);
  const close = (closed: boolean) => setDraftAccess(administrator, opened.countyId, closed);
  const stand = (status: (typeof reportStatuses)[number]) =>
    db.updateTable('report').set({ status }).where('id', '=', begun.id).execute();
  const handIn = () =>
    db.updateTable('reportProjection').set({ handedInOn: '2026-01-10' }).where('reportId', '=', begun.id).execute();
  return { ...opened, id: begun.id, close, stand, handIn };
}

describe('an office that keeps drafts closed', () => {
  it.each(reportStatuses)(
    'sees a report that was never handed in, and is %s, only as the table says',
    async (status) => {
      const { people, countyId, unitId, id, close, stand } = await office();
      await stand(status);
      for (const closed of [false, true]) {
        expect(await close(closed)).toEqual({ ok: true });
        const isClosed = closed && beforeHandingIn.includes(status);
        const subject = { unitId, above: [countyId], status, isClosed };
        const holder = { ...people.supervisor, memberships: [{ unitId: countyId, role: 'supervisor' as const }] };
        const seen = can(holder, 'view', subject);
        expect(seen).toBe(!isClosed);
        expect((await getReport(people.supervisor, id)) !== undefined).toBe(seen);
        expect((await getStanding(people.supervisor, id)) !== undefined).toBe(seen);
        expect(await getReport(people.clerk, id)).toBeDefined();
        expect((await getStanding(people.clerk, id))?.isClosed).toBe(isClosed);
      }
    },
  );

  it('is told the state and the days of it, and neither figures nor findings', async () => {
    const { people, close } = await office();
    await close(true);
    const [row] = (await listSeason(people.supervisor, 2025, '2026-01-05')).filter(
      ({ kind, level }) => kind === 'own' && level === 'township',
    );
    expect(row).toMatchObject({ state: 'draft', report: { isClosed: true, filled: 0, errors: 0, openThreads: 0 } });
    const [own] = await listSeason(people.clerk, 2025, '2026-01-05');
    expect(own?.report?.isClosed).toBe(false);
  });

  it('finds nothing of it among what waits, and reads no comments', async () => {
    const { people, id, close, stand } = await office();
    await stand('finalReview');
    expect((await queueBelow(people.supervisor, 'units', 5)).count).toBe(1);
    await close(true);
    expect((await queueBelow(people.supervisor, 'units', 5)).count).toBe(0);
    expect(await listThreads(people.supervisor, id)).toEqual([]);
  });

  it('sees all of it once it was handed in, and the clerk is told either way', async () => {
    const { people, id, close, handIn } = await office();
    expect(await draftAccessOf(id)).toBe('open');
    await close(true);
    expect(await draftAccessOf(id)).toBe('closed');
    await handIn();
    expect(await draftAccessOf(id)).toBe('none');
    expect(await getReport(people.supervisor, id)).toBeDefined();
  });

  it('is made so by administrators, not by those who would look', async () => {
    const { people, countyId } = await office();
    expect(await setDraftAccess(people.supervisor, countyId, true)).toEqual({ ok: false, code: 'notFound' });
  });

  it('finds no figure of it in the cells of its sum', async () => {
    const { people, countyId, id, close } = await office();
    const inCell = async () => {
      const rollUp = await getRollUp(people.supervisor, countyId, 2025);
      const figures = rollUp ? await partFigures(rollUp, 't3/received/person') : [];
      return figures.some(({ part }) => part.reportId === id);
    };
    expect(await inCell()).toBe(true);
    await close(true);
    expect(await inCell()).toBe(false);
  });
});
