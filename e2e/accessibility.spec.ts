/** Every page in sight of a machine that knows the accessibility rules. */
import { expect, test } from '@playwright/test';
import { administratorFile, continueReport, expectNoViolations, field, openSection } from '@/e2e/testing/steps';

for (const path of [
  '/',
  '/unit',
  '/inbox',
  '/rules',
  '/rules/explain?sentence=全年收到政府信息公开申请12件，其中予以公开3件。',
  '/account',
  '/imports/new',
  '/imports/new?purpose=draft',
  '/reports/zero',
  '/sample',
  '/help',
  '/help/request',
  '/no-such-page',
]) {
  test(`页面 ${path}`, async ({ page }) => {
    await page.goto(path);
    await expectNoViolations(page);
  });
}

test.describe('管理员', () => {
  test.use({ storageState: administratorFile });
  for (const path of ['/units', '/audit']) {
    test(`页面 ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: /单位和人员|操作记录/ })).toBeVisible();
      await expectNoViolations(page);
    });
  }
});

test.describe('360像素宽：移动得了的表格用键盘也移动得了', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('填报帮助', async ({ page }) => {
    await page.goto('/help');
    await expect(page.getByRole('group', { name: '表格，可以左右移动' }).first()).toBeVisible();
    await expectNoViolations(page);
  });
});

test.describe('没有登录', () => {
  test.use({ storageState: { cookies: [], origins: [] } });
  for (const path of ['/sign-in', '/accessibility'])
    test(`页面 ${path}`, async ({ page }) => {
      await page.goto(path);
      await expectNoViolations(page);
    });
});

test('编辑各部分和预览', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2023);
  for (const heading of ['标题', '一、', '二、', '三、', '四、', '五、', '六、']) {
    await openSection(page, heading);
    if (heading === '三、') await field(page, 't3/received/person').fill('/');
    await expectNoViolations(page);
    if (heading === '三、') await field(page, 't3/received/person').fill('30');
  }
  await page.getByRole('link', { name: '预览与导出' }).click();
  await expect(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
  await expectNoViolations(page);
});
