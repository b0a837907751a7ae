import { expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertReport } from '@/lib/store/reports/begin-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ReportStatus } from '@/lib/workflow/status';
import { openOffice, publishedReports, seenReports, setOpenData } from './open-data';

provideDatabase();

async function names(reports: AsyncIterable<{ readonly unitName: string; readonly year: number }>) {
  const found: string[] = [];
  for await (const { unitName, year } of reports) found.push(`${unitName}${year}`);
  return found;
}

async function office() {
  const { countyId, unitId, people } = await openReviewOffice();
  const db = await database();
  const add = async (year: number, status: ReportStatus) =>
    await db.transaction().execute(async (trx) => {
      const report = { templateId: cn2021.id, draft: { year: String(year) } };
      const id = await insertReport(trx, people.clerk, unitId, year, report);
      await trx
        .updateTable('report')
        .set({ status })
        .where('id', '=', id ?? '')
        .execute();
    });
  return { countyId, ...people, add };
}

it('tells nothing before the office has switched it on, and nothing after it was switched off', async () => {
  const { countyId, supervisor, clerk, add } = await office();
  await add(2024, 'published');
  expect(await openOffice(countyId)).toBeUndefined();
  expect(await names(publishedReports(countyId, 2024))).toEqual([]);
  expect(await setOpenData(clerk, countyId, true)).toEqual({ ok: false, code: 'notFound' });
  expect(await setOpenData(supervisor, countyId, true)).toEqual({ ok: true });
  expect(await openOffice(countyId)).toEqual({ name: '青川县人民政府', years: [2024] });
  expect(await names(publishedReports(countyId, 2024))).toEqual(['青石镇人民政府2024']);
  await setOpenData(supervisor, countyId, false);
  expect(await openOffice(countyId)).toBeUndefined();
});

it('tells of published and archived reports alone, and of nobody who is not below the office', async () => {
  const { countyId, supervisor, add } = await office();
  await setOpenData(supervisor, countyId, true);
  const statuses = ['draft', 'returned', 'countyReview', 'approved', 'published', 'archived'] as const;
  for (const [index, status] of statuses.entries()) await add(2018 + index, status);
  expect((await openOffice(countyId))?.years).toEqual([2023, 2022]);
  expect(await names(publishedReports(countyId, 2018))).toEqual([]);
  expect(await names(publishedReports('nobody', 2023))).toEqual([]);
});

it('an office itself sees all reports, whatever their status', async () => {
  const { supervisor, add } = await office();
  await add(2024, 'draft');
  expect(await names(seenReports(supervisor, 2024))).toEqual(['青石镇人民政府2024']);
  expect(await names(seenReports({ userId: 'nobody' }, 2024))).toEqual([]);
});
