import { expect, it } from 'vitest';
import { SCANS } from '@/lib/report/limits/scans';
import { database } from '@/lib/store/database/database';
import { insertReport } from '@/lib/store/reports/begin-report';
import { listLog } from '@/lib/store/reports/report-log';
import { findFaults } from '@/lib/store/reports/verify-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { twoOffices } from '@/lib/store/testing/two-offices';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { cn2021 } from '@/lib/template/cn-2021';
import { moveReport } from './move-report';
import { attachScan, getScan, listScans } from './scans';
import { getStanding } from './standing';

provideDatabase();

const scan = { name: '签批单.pdf', content: new TextEncoder().encode('%PDF-1.4 signed'), address: '10.0.0.7' };

async function office() {
  const { unitId, people } = await openReviewOffice();
  const db = await database();
  const reportId = await db.transaction().execute(async (trx) => {
    const report = { templateId: cn2021.id, draft: { year: '2025' } };
    return (await insertReport(trx, people.clerk, unitId, 2025, report)) ?? '';
  });
  const submit = async () => {
    const { moves = 0, revision = 0 } = (await getStanding(people.clerk, reportId)) ?? {};
    await moveReport(people.clerk, {
      reportId,
      action: 'submit',
      moves,
      revision,
      address: '',
      today: '',
      details: {},
    });
  };
  return { reportId, submit, ...people };
}

it('is kept with a report that was handed on, and stands in its log with its digest', async () => {
  const { reportId, clerk, supervisor, submit } = await office();
  expect(await attachScan(clerk, reportId, scan)).toEqual({ ok: false, code: 'locked' });
  await submit();
  expect(await attachScan(clerk, reportId, scan)).toEqual({ ok: true });
  const [kept] = await listScans(supervisor, reportId);
  expect(kept).toMatchObject({ name: '签批单.pdf', userName: '张填报' });
  const log = await listLog(supervisor, reportId);
  expect(log[log.length - 1]).toMatchObject({
    action: 'attach',
    details: { file: '签批单.pdf', digest: kept?.digest },
  });
  expect(await findFaults(supervisor, reportId)).toEqual([]);
  const read = await getScan(supervisor, reportId, kept?.id ?? '');
  expect([read?.mediaType, new TextDecoder().decode(read?.content)]).toEqual(['application/pdf', '%PDF-1.4 signed']);
});

it('is a PDF or a picture by its bytes, whatever it is called, and there are so many at most', async () => {
  const { reportId, clerk, submit } = await office();
  await submit();
  const page = { ...scan, content: new TextEncoder().encode('<script>') };
  expect(await attachScan(clerk, reportId, page)).toEqual({ ok: false, code: 'noScan' });
  for (let each = 0; each < SCANS; each += 1) await attachScan(clerk, reportId, scan);
  expect(await attachScan(clerk, reportId, scan)).toEqual({ ok: false, code: 'tooManyScans' });
});

it('is nothing to people of other units', async () => {
  const { reportId, clerk, submit } = await office();
  await submit();
  await attachScan(clerk, reportId, scan);
  const { baishui } = await twoOffices();
  const [kept] = await listScans(clerk, reportId);
  expect(await listScans(baishui, reportId)).toEqual([]);
  expect(await getScan(baishui, reportId, kept?.id ?? '')).toBeUndefined();
  expect(await attachScan(baishui, reportId, scan)).toEqual({ ok: false, code: 'notFound' });
});
