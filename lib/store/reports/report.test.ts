import { describe, expect, it } from 'vitest';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { twoOffices } from '@/lib/store/testing/two-offices';
import { createReport } from './begin-report';
import { getReport, listOwnReports } from './report';
import { saveDraft } from './save-draft';

provideDatabase();

describe('beginning a report', () => {
  it('proposes title, agency, preface and sign-off in the format in force', async () => {
    const { qingshi } = await twoOffices();
    const created = await createReport(qingshi, qingshi.unitId, 2025);
    if (!created.ok) throw new Error(created.code);
    const stored = await getReport(qingshi, created.id);
    expect(stored).toMatchObject({ id: created.id, year: 2025, status: 'draft', revision: 0 });
    expect(stored?.unit).toMatchObject({ id: qingshi.unitId, shortName: '青石镇' });
    expect(stored?.report.templateId).toBe('cn-2021');
    expect(stored?.report.draft).toMatchObject({ year: '2025', agency: '青石镇人民政府' });
    expect(stored?.report.draft.title).toMatch(/^青石镇人民政府2025年/);
  });

  it('refuses a second report on the same year and names the first', async () => {
    const { qingshi } = await twoOffices();
    const first = await createReport(qingshi, qingshi.unitId, 2025);
    const id = first.ok ? first.id : '';
    expect(await createReport(qingshi, qingshi.unitId, 2025)).toEqual({ ok: false, code: 'exists', id });
    expect(await listOwnReports(qingshi)).toHaveLength(1);
  });

  it.each([2018, 2019, 2020])('refuses %i: no format in force', async (year) => {
    const { qingshi } = await twoOffices();
    expect(await createReport(qingshi, qingshi.unitId, year)).toEqual({ ok: false, code: 'noTemplate' });
  });
});

describe('a report of another unit', () => {
  it('cannot be begun, listed, read or saved', async () => {
    const { qingshi, baishui } = await twoOffices();
    const created = await createReport(qingshi, qingshi.unitId, 2025);
    const id = created.ok ? created.id : '';
    expect(await createReport(baishui, qingshi.unitId, 2024)).toEqual({ ok: false, code: 'notFound' });
    expect(await listOwnReports(baishui)).toEqual([]);
    expect(await getReport(baishui, id)).toBeUndefined();
    const patch = { problems: '改' };
    expect(await saveDraft(baishui, { reportId: id, revision: 0, saveId: 'a', patch })).toEqual({
      ok: false,
      code: 'notFound',
    });
    expect((await getReport(qingshi, id))?.revision).toBe(0);
  });
});

it('lists the newest year first', async () => {
  const { qingshi } = await twoOffices();
  for (const year of [2023, 2025, 2024]) await createReport(qingshi, qingshi.unitId, year);
  expect((await listOwnReports(qingshi)).map(({ year }) => year)).toEqual([2025, 2024, 2023]);
});
