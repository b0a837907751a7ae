/** The turn of the year for a whole county, and what becomes of a unit that is merged into another. */
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '@/e2e/testing/steps';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import { comeAsAdministrator, stored } from './setup-office';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 120_000, mode: 'serial' });

const COUNTY = '换年县';
const year = dueYear(calendarDay(new Date()));

async function openTowns(): Promise<void> {
  const db = await stored();
  const county = await db.selectFrom('unit').select('id').where('shortName', '=', COUNTY).executeTakeFirstOrThrow();
  if (await db.selectFrom('unit').select('id').where('parentId', '=', county.id).executeTakeFirst()) return;
  const author = await db.selectFrom('user').select('id').where('username', '=', 'hn.guanli').executeTakeFirstOrThrow();
  await db.transaction().execute(async (trx) => {
    for (const [shortName, carried] of Object.entries({ 换年镇: '2', 并入镇: '3', 新设镇: '' })) {
      const unitId = await insertUnit(trx, { ...qingshi, name: `${shortName}人民政府`, shortName }, county.id);
      const draft = { year: String(year - 1), 't3/carriedForward/person': carried } as const;
      if (carried) await insertReport(trx, { userId: author.id }, unitId, year - 1, { templateId: cn2021.id, draft });
    }
  });
}

test.beforeEach(async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'hn.guanli');
  await openTowns();
});

test('并入别的单位：要写原因；能恢复，也要写原因', async ({ page }) => {
  await page.goto('/units');
  await page.getByRole('link', { name: '并入镇人民政府' }).click();
  await page.getByText('单位撤并以后在这里关闭').click();
  await page.getByLabel('并入哪个单位').selectOption({ label: '换年镇人民政府' });
  await page.getByRole('button', { name: '关闭这个单位' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请写明关闭或恢复的原因' })).toBeVisible();
  await page.getByLabel('关闭的原因').fill('撤乡并镇');
  await page.getByRole('button', { name: '关闭这个单位' }).click();
  await expect(page.getByText('已并入换年镇人民政府')).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('恢复的原因').fill('批准文件撤销');
  await page.getByRole('button', { name: '恢复使用' }).click();
  await expect(page.getByText('单位撤并以后在这里关闭')).toBeVisible();
  await page.getByText('单位撤并以后在这里关闭').click();
  await page.getByLabel('并入哪个单位').selectOption({ label: '换年镇人民政府' });
  await page.getByLabel('关闭的原因').fill('再次批准');
  await page.getByRole('button', { name: '关闭这个单位' }).click();
  await expect(page.getByText('已并入换年镇人民政府')).toBeVisible();
  const db = await stored();
  const records = await db
    .selectFrom('audit')
    .select(['kind', 'about'])
    .where('username', '=', 'hn.guanli')
    .where('kind', 'like', 'unit%')
    .orderBy('id')
    .execute();
  expect(records.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    'unitClosed 并入换年镇人民政府。撤乡并镇',
    'unitReopened 批准文件撤销',
    'unitClosed 并入换年镇人民政府。再次批准',
  ]);
});

test('一次建立新年度的全部年报，接着上年，合并来的单位一并计入', async ({ page }) => {
  await page.goto('/units');
  await page.getByRole('button', { name: `为2个单位建立${year}年度报告` }).click();
  await expect(page.getByText(`已建立2份${year}年度报告，其中1份接着上年的报告，1份没有上年的报告`)).toBeVisible();
  const db = await stored();
  const report = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select('report.draft')
    .where('unit.shortName', '=', '换年镇')
    .where('report.year', '=', year)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(report.draft)).toMatchObject({ 't3/carriedIn/person': '5' });
  await page.reload();
  await expect(page.getByText('已建立2份，各单位都有了')).toBeVisible();
  await expectNoViolations(page);
});
