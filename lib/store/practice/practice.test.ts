/** A report of practice is its unit's alone, counts nowhere, and is gone when it is thrown away. */
import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { seenReports } from '@/lib/store/open-data/open-data';
import { createReport } from '@/lib/store/reports/begin-report';
import { addComment } from '@/lib/store/reports/comments';
import { reportBefore } from '@/lib/store/reports/prior-report';
import { getReport, getReportOfYear } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { listSeason } from '@/lib/store/season/season-rows';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice, type ReviewOffice } from '@/lib/store/testing/workflow-people';
import { moveReport } from '@/lib/store/workflow/move-report';
import { listOwnQueue, queueBelow } from '@/lib/store/workflow/report-queue';
import { getStanding } from '@/lib/store/workflow/standing';
import { discardPractice } from './practice';
import { practiseStep } from './practised-step';

provideDatabase();

let office: ReviewOffice;
let id = '';

beforeEach(async () => {
  office = await openReviewOffice();
  const begun = await createReport(office.people.clerk, office.unitId, 2025, { kind: 'practice' });
  if (!begun.ok) throw new Error(begun.code);
  id = begun.id;
  await saveDraft(office.people.clerk, {
    reportId: id,
    revision: 0,
    saveId: 's',
    patch: { 't3/received/person': '7' },
  });
});

it('is seen by the people of its unit alone', async () => {
  expect(await getReport(office.people.finalReviewer, id)).toBeDefined();
  expect(await getReport(office.people.supervisor, id)).toBeUndefined();
  expect(await getStanding(office.people.supervisor, id)).toBeUndefined();
});

it('is neither owed nor counted, nor taken for the report of its year or for last year’s', async () => {
  const { clerk, supervisor } = office.people;
  expect(await listSeason(supervisor, 2025, '2026-01-05')).toEqual([]);
  expect(await getReportOfYear(clerk, office.unitId, 2025)).toBeUndefined();
  expect(await reportBefore(await database(), { unitId: office.unitId, year: 2026 })).toBeUndefined();
  const told = [];
  for await (const report of seenReports(clerk, 2025)) told.push(report);
  expect(told).toEqual([]);
  const rollUp = await getRollUp(supervisor, office.countyId, 2025);
  expect(rollUp?.parts.filter(({ reportId }) => reportId === id) ?? []).toEqual([]);
  const figures = await (await database()).selectFrom('reportFigure').selectAll().where('reportId', '=', id).execute();
  expect(figures).toEqual([]);
});

it('goes through no workflow and takes no comments', async () => {
  const { clerk } = office.people;
  const sent = await moveReport(clerk, {
    reportId: id,
    action: 'submit',
    moves: 0,
    revision: 1,
    address: '',
    today: '2026-01-05',
    details: {},
  });
  expect(sent.ok).toBe(false);
  const comment = await addComment(clerk, { reportId: id, place: 'part:problems', text: '改', address: '' });
  expect(comment.ok).toBe(false);
});

it('is reviewed in practice by one person as all, of which nothing is written and nobody hears', async () => {
  const { clerk, supervisor, finalReviewer } = office.people;
  const step = async (action: 'submit' | 'approve' | 'return' | 'restart', moves: number, asker = clerk) =>
    await practiseStep(asker, { reportId: id, action, moves });
  expect(await step('submit', 0, supervisor)).toMatchObject({ code: 'notFound' });
  expect(await step('approve', 0)).toMatchObject({ code: 'wrongStatus' });
  expect(await step('submit', 0)).toEqual({ ok: true, status: 'firstReview' });
  expect(await step('submit', 0)).toMatchObject({ code: 'wrongStatus' });
  const saved = await saveDraft(clerk, { reportId: id, revision: 1, saveId: 'r', patch: { problems: '改' } });
  expect(saved).toMatchObject({ code: 'locked' });
  expect(await step('approve', 1, finalReviewer)).toEqual({ ok: true, status: 'secondReview' });
  expect(await step('return', 2)).toEqual({ ok: true, status: 'returned' });
  for (const [moves, status] of ['firstReview', 'secondReview', 'finalReview', 'countyReview', 'approved'].entries())
    expect(await step(moves === 0 ? 'submit' : 'approve', 3 + moves)).toEqual({ ok: true, status });

  const db = await database();
  for (const table of ['reportLog', 'reportVersion', 'notice', 'reportFigure'] as const)
    expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  expect((await queueBelow(supervisor, 'office', 9)).count).toBe(0);
  expect(await listOwnQueue(finalReviewer)).toEqual([]);
  expect(await listSeason(supervisor, 2025, '2026-01-05')).toEqual([]);
  expect(await discardPractice(clerk, id)).toMatchObject({ ok: true });
});

it('no real report takes a step in practice', async () => {
  const { clerk } = office.people;
  const real = await createReport(clerk, office.unitId, 2025);
  const reportId = real.ok ? real.id : '';
  expect(await practiseStep(clerk, { reportId, action: 'submit', moves: 0 })).toMatchObject({ ok: false });
});

it('is thrown away by its clerk, and the real one is not', async () => {
  const { clerk, finalReviewer } = office.people;
  const real = await createReport(clerk, office.unitId, 2025);
  if (!real.ok) throw new Error(real.code);
  expect(await discardPractice(clerk, real.id)).toMatchObject({ ok: false });
  expect(await discardPractice(finalReviewer, id)).toMatchObject({ ok: false });
  expect(await discardPractice(clerk, id)).toMatchObject({ ok: true, year: 2025 });
  expect(await getReport(clerk, id)).toBeUndefined();
  expect(await getReport(clerk, real.id)).toBeDefined();
});
