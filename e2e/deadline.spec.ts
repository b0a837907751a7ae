/** The day by which a county wants the reports: set by its administrator, seen by its supervisor and by the townships. */
import { expect, type Page, test } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { qingshi } from '@/lib/store/testing/two-offices';
import type { Role } from '@/lib/workflow/roles';

test.use({ storageState: { cookies: [], origins: [] } });

const password = 'Qi-xian-2026';
const year = dueYear(calendarDay(new Date()));

test.beforeAll(async () => {
  const db = await appDatabase();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    const join = async (username: string, unitId: string, role: Role) => {
      const userId = await insertAccount(trx, { username, name: username, passwordHash });
      await insertMembership(trx, { userId, unitId, role });
    };
    const county = await insertUnit(trx, { ...qingshi, name: '限期县人民政府', shortName: '限期县', level: 'county' });
    const town = await insertUnit(trx, { ...qingshi, name: '限期镇人民政府', shortName: '限期镇' }, county);
    await join('qixian.guanli', county, 'administrator');
    await join('qixian.xianban', county, 'supervisor');
    await join('qixian.tianbao', town, 'clerk');
  });
});

async function comeAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, password, username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
}

test('县管理员设置报送期限，县办和填报人在首页看到', async ({ page }) => {
  await comeAs(page, 'qixian.guanli');
  await page.getByRole('link', { name: `${year}年度报送期限` }).click();
  const day = page.getByLabel('报送期限');
  await day.fill(`${year + 1}-02-10`);
  await page.getByRole('button', { name: '保存期限' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '次年1月31日' })).toBeVisible();
  await day.fill(`${year + 1}-01-10`);
  await page.getByRole('button', { name: '保存期限' }).click();
  await expect(page.getByText(`已设为${year + 1}年1月10日。`)).toBeVisible();

  await comeAs(page, 'qixian.xianban');
  await expect(page.getByText(`${year + 1}年1月10日，`)).toBeVisible();

  await comeAs(page, 'qixian.tianbao');
  await expect(page.getByText(`应在${year + 1}年1月10日前报县办审核`)).toBeVisible();
  await page.getByRole('button', { name: '新建年度报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(`应在${year + 1}年1月10日前报县办审核，`)).toBeVisible();
});
