import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { database } from './database';
import { acceptImport, discardImport, getImport, keepImport, listImports } from './pending-import';
import { createReport, getReport, getReportOfYear } from './report';
import { saveDraft } from './save-draft';
import { provideDatabase } from './temporary-database';
import { type Office, twoOffices } from './two-offices';

provideDatabase();

const incoming: Draft = {
  title: '青石镇2024年政府信息公开工作年度报告',
  problems: '文件里的问题。',
  't3/received/person': '4',
  't3/carriedForward/person': '1',
  't3/carriedForward/business': '0',
};

const everything = { frame: 'all', applications: 'all', problems: 'all' } as const;

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
    const accepted = await acceptImport(qingshi, id, {
      year: 2024,
      templateId: 'cn-2021',
      incoming,
      takings: everything,
    });
    expect(accepted).toMatchObject({ ok: true, purpose: 'lastYear' });
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

  it('keeps the format of an old file, in which nothing new can be begun', async () => {
    const { qingshi } = await twoOffices();
    const old = { year: 2020, templateId: 'cn-2019', takings: { disclosure: 'all' } } as const;
    const cells = { 't2/procurement/amount': '8040' };
    const first = await acceptImport(qingshi, await pending(qingshi, 'lastYear'), { ...old, incoming: cells });
    expect(first.ok).toBe(true);
    expect((await getReportOfYear(qingshi, qingshi.unitId, 2020))?.report).toEqual({
      templateId: 'cn-2019',
      draft: { year: '2020', ...cells },
    });
    const id = await pending(qingshi, 'draft');
    expect(await acceptImport(qingshi, id, { ...old, year: 2019, incoming: cells })).toEqual({
      ok: false,
      code: 'noTemplate',
    });
    expect(await getImport(qingshi, id)).toBeDefined();
  });
});

describe('as this year’s draft', () => {
  it('goes over the proposals of a report that it begins', async () => {
    const { qingshi } = await twoOffices();
    const id = await pending(qingshi, 'draft');
    const accepted = await acceptImport(qingshi, id, {
      year: 2024,
      templateId: 'cn-2021',
      incoming,
      takings: { problems: 'all' },
    });
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
    await acceptImport(qingshi, await pending(qingshi, 'draft'), {
      year: 2024,
      templateId: 'cn-2021',
      incoming,
      takings: { problems: 'blanks', applications: 'all' },
    });
    const stored = await getReport(qingshi, reportId);
    expect(stored).toMatchObject({ revision: 2 });
    expect(stored?.report.draft).toMatchObject({ problems: '自己写的。', 't3/received/person': '4' });
  });
});

it('an import waits for its own unit only, and is gone when it is discarded', async () => {
  const { qingshi, baishui } = await twoOffices();
  const id = await pending(qingshi, 'lastYear');
  const acceptance = { year: 2024, templateId: 'cn-2021', incoming, takings: everything } as const;
  expect(await listImports(baishui)).toEqual([]);
  expect(await getImport(baishui, id)).toBeUndefined();
  expect(await acceptImport(baishui, id, acceptance)).toEqual({ ok: false, code: 'notFound' });
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

function office({ unitId }: Office) {
  return { unitId, purpose: 'draft' } as const;
}
