/** The account, and what nobody gets without one. */
import { expect, type Page, test } from '@playwright/test';
import { clerk, continueReport, office, sessionFile, signIn } from '@/e2e/testing/steps';

test('没有登录：页面转到登录，接口一律拒绝', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  for (const path of [
    '/',
    '/unit',
    '/rules',
    '/account',
    '/imports/new',
    '/imports/x',
    '/reports/x/edit',
    '/reports/x/preview',
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const path of ['/reports/x/draft', '/reports/x/export?to=docx', '/schema/report.json']) {
    expect((await context.request.get(`${baseURL}${path}`)).status()).toBe(401);
  }
  const save = { method: 'PATCH', body: JSON.stringify({ revision: 0, saveId: 'a', patch: {} }) };
  expect(await page.evaluate((request) => fetch('/reports/x/draft', request).then(({ status }) => status), save)).toBe(
    401,
  );
  const foreign = await context.request.patch(`${baseURL}/reports/x/draft`, { data: save.body });
  expect(foreign.status(), '不是从本系统的页面发出的').toBe(403);
  await context.close();
});

test('改密码：最近5次用过的不能再用，第六次可以改回来', async ({ browser }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page);
  await page.getByRole('link', { name: /我的账号/ }).click();
  const others = [1, 2, 3, 4, 5].map((count) => `Qing-shi-${count}-new`);
  await changePassword(page, clerk.password, clerk.password);
  await expect(page.getByRole('link', { name: /最近5次用过/ })).toBeVisible();
  for (const [index, to] of [...others, clerk.password].entries()) {
    await page.goto('/account');
    await changePassword(page, others[index - 1] ?? clerk.password, to);
    await expect(page.getByText('密码已修改')).toBeVisible();
  }
  // A changed password ends all other sessions, the one of the other journeys too.
  await context.storageState({ path: sessionFile });
  await context.close();
});

async function changePassword(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('当前密码').fill(from);
  await page.getByLabel('新密码', { exact: true }).fill(to);
  await page.getByLabel('再输入一次新密码').fill(to);
  await page.getByRole('button', { name: '修改密码' }).click();
}

test('过期的登录：填写的内容留在页面上，重新登录后接着保存', async ({ browser }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page);
  await continueReport(page, 2023);
  const cookies = await context.cookies();
  await context.clearCookies();
  await expect(page.getByLabel('落款机关')).toHaveValue(office.name);
  await page.getByLabel('落款机关').fill(`陕西省${office.name}`);
  await expect(page.getByRole('status')).toContainText('请重新登录');
  await context.addCookies(cookies);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();
  await context.close();
});
