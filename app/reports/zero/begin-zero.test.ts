import { expect, it } from 'vitest';
import { createReport } from '@/lib/store/reports/begin-report';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { twoOffices } from '@/lib/store/testing/two-offices';
import { beginZero } from './begin-zero';

provideDatabase();

const YEAR = 2025;
const written = { 't3/received/person': '0', other: '没有其他需要说明的情况。' } as const;

it('begins a report, and writes one in which nobody has typed', async () => {
  const { qingshi, baishui } = await twoOffices();
  const fresh = await beginZero(qingshi, qingshi.unitId, YEAR, written);
  expect(fresh.ok && (await getReport(qingshi, fresh.id))?.report.draft).toMatchObject(written);
  const blank = await createReport(baishui, baishui.unitId, YEAR);
  const taken = await beginZero(baishui, baishui.unitId, YEAR, written);
  expect(taken).toEqual({ ok: true, id: 'id' in blank ? blank.id : '' });
  expect(taken.ok && (await getReport(baishui, taken.id))?.report.draft).toMatchObject(written);
});

it('leaves a report in which somebody has typed as it is', async () => {
  const { qingshi } = await twoOffices();
  const blank = await createReport(qingshi, qingshi.unitId, YEAR);
  const reportId = 'id' in blank ? blank.id : '';
  await saveDraft(qingshi, { reportId, revision: 0, saveId: 'typed', patch: { 't3/received/person': '7' } });
  expect(await beginZero(qingshi, qingshi.unitId, YEAR, written)).toEqual({ ok: false, code: 'alreadyWritten' });
  expect((await getReport(qingshi, reportId))?.report.draft).toMatchObject({ 't3/received/person': '7' });
  expect(await beginZero(qingshi, 'elsewhere', YEAR, written)).toEqual({ ok: false, code: 'notFound' });
});
