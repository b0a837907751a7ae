import { describe, expect, it } from 'vitest';
import { DRAFT_CHARACTERS } from '@/lib/report/limits/draft-size';
import { PENDING_IMPORTS } from '@/lib/report/limits/pending-imports';
import type { Draft } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { createReport } from '@/lib/store/reports/begin-report';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getReport, getReportOfYear, listOwnReports } from '@/lib/store/reports/report';
import { listLog } from '@/lib/store/reports/report-log';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { moveReport } from '@/lib/store/workflow/move-report';
import { type Acceptance, acceptImport } from './accept-import';
import {
  changeKind,
  changePurpose,
  discardImport,
  getImport,
  keepCorrections,
  keepImport,
  listImports,
  sweepImports,
} from './pending-import';

provideDatabase();

const incoming: Draft = {
  title: '青石镇2024年政府信息公开工作年度报告',
  problems: '文件里的问题。',
  't3/received/person': '4',
  't3/carriedForward/person': '1',
  't3/carriedForward/business': '0',
};

const everything = { frame: 'all', applications: 'all', problems: 'all' } as const;

/** An acceptance in January 2026, of everything in the file. */
function acceptance(more: Partial<Acceptance> & { readonly year: number }): Acceptance {
  return {
    due: 2025,
    incoming,
    takings: everything,
    filesDraft: false,
    explanations: {},
    address: '10.0.0.7',
    ...more,
  };
}

async function pending(office: Office, purpose: 'lastYear' | 'draft'): Promise<string> {
  const kept = await keepImport(office, { unitId: office.unitId, purpose, fileName: '2024.docx', reading: '{}' });
  if (!kept.ok) throw new Error(kept.code);
  return kept.id;
}

async function historyOf(reportId: string) {
  const db = await database();
  return await db
    .selectFrom('reportPatch')
    .select(['revision', 'saveId', 'patch'])
    .where('reportId', '=', reportId)
    .orderBy('revision')
    .execute();
}

describe('as last year’s report', () => {
  it('begins the report of its year with what the file says, and the next one takes over from it', async () => {
    const { qingshi } = await twoOffices();
    const id = await pending(qingshi, 'lastYear');
    const accepted = await acceptImport(qingshi, id, acceptance({ year: 2024 }));
    expect(accepted).toMatchObject({ ok: true, isFiled: true });
    const last = await getReportOfYear(qingshi, qingshi.unitId, 2024);
    expect(last?.report.draft).toEqual({ ...incoming, year: '2024' });
    expect(await historyOf(last?.id ?? '')).toMatchObject([
      { revision: 0, saveId: 'begin' },
      { revision: 1, saveId: `import-${id}` },
    ]);
    const created = await createReport(qingshi, qingshi.unitId, 2025);
    const stored = await getReport(qingshi, created.ok ? created.id : '');
    expect(stored?.report.draft).toMatchObject({ 't3/carriedIn/person': '1', 't3/carriedIn/business': '0' });
    expect(stored?.report.draft['t3/carriedIn/research']).toBeUndefined();
  });

  it('is in the format of its year, in which nothing new can be begun', async () => {
    const { qingshi } = await twoOffices();
    const cells = { 't2/procurement/amount': '8040', 't2/licensing/decisions': '3' };
    const old = { incoming: cells, takings: { disclosure: 'all' } } as const;
    for (const year of [2020, 2021]) {
      const first = await acceptImport(qingshi, await pending(qingshi, 'lastYear'), acceptance({ ...old, year }));
      expect(first.ok).toBe(true);
    }
    const reportOf = async (year: number) => (await getReportOfYear(qingshi, qingshi.unitId, year))?.report;
    expect(await reportOf(2020)).toEqual({ templateId: 'cn-2019', draft: { year: '2020', ...cells } });
    expect(await reportOf(2021)).toEqual({
      templateId: 'cn-2021',
      draft: { year: '2021', 't2/licensing/decisions': '3' },
    });
    const id = await pending(qingshi, 'draft');
    expect(await acceptImport(qingshi, id, acceptance({ ...old, year: 2019 }))).toEqual({
      ok: false,
      code: 'noTemplate',
    });
    expect(await getImport(qingshi, id)).toBeDefined();
  });

  it('is no draft: it was published elsewhere, its log says so, and only another import corrects it', async () => {
    const { qingshi } = await twoOffices();
    await acceptImport(qingshi, await pending(qingshi, 'lastYear'), acceptance({ year: 2024 }));
    const [listed] = await listOwnReports(qingshi);
    const reportId = listed?.id ?? '';
    expect(listed).toMatchObject({ year: 2024, status: 'published', isImported: true });
    expect(await listLog(qingshi, reportId)).toMatchObject([
      { action: 'import', fromStatus: 'draft', toStatus: 'published', version: 1, details: { file: '2024.docx' } },
    ]);
    const save = { reportId, revision: 1, saveId: 'a', patch: { problems: '误改。' } };
    expect(await saveDraft(qingshi, save)).toEqual({ ok: false, code: 'locked' });
    expect(await acceptImport(qingshi, await pending(qingshi, 'draft'), acceptance({ year: 2024 }))).toEqual({
      ok: false,
      code: 'locked',
    });

    const corrected = { ...incoming, 't3/received/person': '5' };
    const again = acceptance({ year: 2024, incoming: corrected });
    expect((await acceptImport(qingshi, await pending(qingshi, 'lastYear'), again)).ok).toBe(true);
    expect(await getReport(qingshi, reportId)).toMatchObject({
      status: 'published',
      isImported: true,
      version: 2,
      report: { draft: { 't3/received/person': '5' } },
    });
    expect((await listLog(qingshi, reportId)).map(({ action }) => action)).toEqual(['import', 'import']);
    await acceptImport(qingshi, await pending(qingshi, 'lastYear'), again);
    expect(await listLog(qingshi, reportId)).toHaveLength(2);
  });

  it('can be reopened with a reason by who signs last; it is nobody’s import then', async () => {
    const { qingshi } = await twoOffices();
    await acceptImport(qingshi, await pending(qingshi, 'lastYear'), acceptance({ year: 2024 }));
    const last = await getReportOfYear(qingshi, qingshi.unitId, 2024);
    const db = await database();
    await db
      .insertInto('post')
      .values({ userId: qingshi.userId, unitId: qingshi.unitId, role: 'finalReviewer' })
      .execute();
    const move = { reportId: last?.id ?? '', moves: 1, revision: 1, address: '', today: '2026-01-10' };
    const reopened = await moveReport(qingshi, { ...move, action: 'reopen', details: { reason: '漏登一件。' } });
    expect(reopened).toEqual({ ok: true, status: 'returned' });
    expect(await getReport(qingshi, last?.id ?? '')).toMatchObject({ status: 'returned', isImported: false });
  });

  it('leaves a report that people are writing a draft; only who signs for issue files it, and only by saying so', async () => {
    const { qingshi } = await twoOffices();
    const created = await createReport(qingshi, qingshi.unitId, 2024);
    const reportId = created.ok ? created.id : '';
    const stands = async () => (await getReport(qingshi, reportId))?.status;

    const first = await acceptImport(qingshi, await pending(qingshi, 'lastYear'), acceptance({ year: 2024 }));
    expect(first).toEqual({ ok: true, reportId, isFiled: false });
    expect(await stands()).toBe('draft');
    expect((await getReport(qingshi, reportId))?.report.draft).toMatchObject(incoming);

    const filing = acceptance({ year: 2024, filesDraft: true });
    const id = await pending(qingshi, 'lastYear');
    expect(await acceptImport(qingshi, id, filing)).toEqual({ ok: false, code: 'notYours' });
    expect([await stands(), (await getImport(qingshi, id))?.id]).toEqual(['draft', id]);

    const db = await database();
    await db
      .insertInto('post')
      .values({ userId: qingshi.userId, unitId: qingshi.unitId, role: 'finalReviewer' })
      .execute();
    expect(await acceptImport(qingshi, id, filing)).toEqual({ ok: true, reportId, isFiled: true });
    expect(await stands()).toBe('published');
    expect(await listLog(qingshi, reportId)).toMatchObject([{ action: 'import', fromStatus: 'draft' }]);
  });

  it('is refused while nothing of it is chosen, and then begins no report', async () => {
    const { qingshi } = await twoOffices();
    const id = await pending(qingshi, 'lastYear');
    const nothing = acceptance({ year: 2024, takings: { frame: 'none' } });
    expect(await acceptImport(qingshi, id, nothing)).toEqual({ ok: false, code: 'nothingTaken' });
    expect(await listOwnReports(qingshi)).toEqual([]);
  });

  it('cannot be of the year that is being written, or of a later one', async () => {
    const { qingshi } = await twoOffices();
    const id = await pending(qingshi, 'lastYear');
    expect(await acceptImport(qingshi, id, acceptance({ year: 2025 }))).toEqual({ ok: false, code: 'notPast' });
    await changePurpose(qingshi, id, 'draft');
    expect(await acceptImport(qingshi, id, acceptance({ year: 2025 }))).toMatchObject({ ok: true, isFiled: false });
  });
});

describe('as this year’s draft', () => {
  it('goes over the proposals of a report that it begins', async () => {
    const { qingshi } = await twoOffices();
    const id = await pending(qingshi, 'draft');
    const accepted = await acceptImport(qingshi, id, acceptance({ year: 2024, takings: { problems: 'all' } }));
    const stored = await getReport(qingshi, accepted.ok ? accepted.reportId : '');
    expect(stored?.report.draft.title).toMatch(/^青石镇人民政府2024年/);
    expect(stored?.report.draft.problems).toBe('文件里的问题。');
    expect(await getImport(qingshi, id)).toBeUndefined();
  });

  it('overwrites what is written only where that was chosen', async () => {
    const { qingshi } = await twoOffices();
    const created = await createReport(qingshi, qingshi.unitId, 2024);
    const reportId = created.ok ? created.id : '';
    const own = { problems: '自己写的。', 't3/received/person': '9' };
    await saveDraft(qingshi, { reportId, revision: 0, saveId: 'a', patch: own });
    const chosen = { problems: 'blanks', applications: 'all' } as const;
    await acceptImport(qingshi, await pending(qingshi, 'draft'), acceptance({ year: 2024, takings: chosen }));
    const stored = await getReport(qingshi, reportId);
    expect(stored).toMatchObject({ revision: 2 });
    expect(stored?.report.draft).toMatchObject({ problems: '自己写的。', 't3/received/person': '4' });
  });

  it('brings the answers to findings along, and leaves those that were given here', async () => {
    const { qingshi } = await twoOffices();
    const answer = (text: string) => ({ text, isDismissed: false });
    const first = { 'E01||t3/carriedIn/total|a=1': answer('上年多计1件。') };
    const begun = await acceptImport(
      qingshi,
      await pending(qingshi, 'draft'),
      acceptance({ year: 2024, explanations: first }),
    );
    const reportId = begun.ok ? begun.reportId : '';
    const later = {
      'E01||t3/carriedIn/total|a=1': answer('别的话。'),
      'I06||problems|': { text: '', isDismissed: true },
    };
    await acceptImport(qingshi, await pending(qingshi, 'draft'), acceptance({ year: 2024, explanations: later }));
    expect(await listExplanations(qingshi, reportId)).toEqual({ ...later, ...first });
  });
});

it('an import waits for its own unit only, and is gone when it is discarded', async () => {
  const { qingshi, baishui } = await twoOffices();
  const id = await pending(qingshi, 'lastYear');
  expect(await listImports(baishui)).toEqual([]);
  expect(await getImport(baishui, id)).toBeUndefined();
  expect(await keepCorrections(baishui, id, { title: '乙' })).toEqual({ ok: false, code: 'notFound' });
  await changePurpose(baishui, id, 'draft');
  expect(await acceptImport(baishui, id, acceptance({ year: 2024 }))).toEqual({ ok: false, code: 'notFound' });
  expect(await keepImport(baishui, { ...office(qingshi), fileName: 'a', reading: '{}' })).toEqual({
    ok: false,
    code: 'notFound',
  });
  await discardImport(baishui, id);
  expect(await listImports(qingshi)).toMatchObject([{ id, fileName: '2024.docx', purpose: 'lastYear' }]);
  await discardImport(qingshi, id);
  expect(await listImports(qingshi)).toEqual([]);
  expect(await getReportOfYear(baishui, qingshi.unitId, 2024)).toBeUndefined();
});

it('waits with so many others of its unit at most', async () => {
  const { qingshi, baishui } = await twoOffices();
  for (let count = 0; count < PENDING_IMPORTS; count += 1) await pending(qingshi, 'draft');
  const file = { purpose: 'draft' as const, fileName: 'a.docx', reading: '{}' };
  expect(await keepImport(qingshi, { ...file, unitId: qingshi.unitId })).toEqual({ ok: false, code: 'tooManyImports' });
  expect(await keepImport(baishui, { ...file, unitId: baishui.unitId })).toMatchObject({ ok: true });
});

it('of more text than a report may hold is refused, and no report is begun', async () => {
  const { qingshi } = await twoOffices();
  const id = await pending(qingshi, 'draft');
  const incoming = { problems: '字'.repeat(DRAFT_CHARACTERS + 1) };
  expect(await acceptImport(qingshi, id, acceptance({ year: 2024, incoming }))).toEqual({
    ok: false,
    code: 'draftTooLong',
  });
  expect(await listImports(qingshi)).toHaveLength(1);
});

it('keeps what is corrected field by field, the last text of each', async () => {
  const { qingshi } = await twoOffices();
  const id = await pending(qingshi, 'draft');
  await keepCorrections(qingshi, id, { title: '甲', 'take/frame': 'none' });
  await keepCorrections(qingshi, id, { title: '乙', 't3/received/person': '' });
  expect((await getImport(qingshi, id))?.corrections).toEqual({
    title: '乙',
    'take/frame': 'none',
    't3/received/person': '',
  });
});

it('an import that nobody works on is forgotten; working on it begins the time anew', async () => {
  const { qingshi } = await twoOffices();
  const [left, worked] = [await pending(qingshi, 'draft'), await pending(qingshi, 'draft')];
  const db = await database();
  await db.updateTable('pendingImport').set({ changedAt: '2026-01-01T00:00:00.000Z' }).execute();
  await keepCorrections(qingshi, worked, { title: '乙' });
  await sweepImports('2026-01-02T00:00:00.000Z');
  expect([await getImport(qingshi, left), (await getImport(qingshi, worked))?.id]).toEqual([undefined, worked]);
});

function office({ unitId }: Office) {
  return { unitId, purpose: 'draft' } as const;
}

describe('of a unit that owes two reports', () => {
  it('goes into the one that it is for, and can be made the other’s', async () => {
    const { qingshi } = await twoOffices();
    const db = await database();
    const county = { name: '青川县人民政府', shortName: '青川县', level: 'county' } as const;
    await db.updateTable('unit').set(county).where('id', '=', qingshi.unitId).execute();
    const file = { unitId: qingshi.unitId, purpose: 'draft', fileName: '2025.docx', reading: '{}' } as const;
    const kept = await keepImport(qingshi, { ...file, kind: 'own' });
    const id = kept.ok ? kept.id : '';
    expect(await getImport(qingshi, id)).toMatchObject({ kind: 'own', unitName: '青川县人民政府办公室' });
    expect((await acceptImport(qingshi, id, acceptance({ year: 2025 }))).ok).toBe(true);
    const own = await getReportOfYear(qingshi, qingshi.unitId, 2025, 'own');
    expect(own?.report.draft['problems']).toBe('文件里的问题。');
    expect(await getReportOfYear(qingshi, qingshi.unitId, 2025, 'government')).toBeUndefined();

    const other = await keepImport(qingshi, { ...file, kind: 'own' });
    await changeKind(qingshi, other.ok ? other.id : '', 'government');
    expect((await acceptImport(qingshi, other.ok ? other.id : '', acceptance({ year: 2025 }))).ok).toBe(true);
    expect(await getReportOfYear(qingshi, qingshi.unitId, 2025, 'government')).toBeDefined();
  });
});
