/** The first minutes with a year: three ways to begin, nothing red before its time, a whole report from a few answers. */
import { expect, type Page, test } from '@playwright/test';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectNoViolations, field, findings, openSection } from '@/e2e/testing/steps';
import { qingshi2024 } from '@/lib/examples/qingshi-2024';

/** At the home page of a new township that has a report on an earlier year only. */
async function atHome(page: Page, shortName: string, username: string): Promise<void> {
  await openOwn(page, await ownReport(shortName, username, { ...qingshi2024.draft, year: '2021' }));
  await page.goto('/');
}

/** The line of a part in the list of parts. */
function partLine(page: Page, heading: string) {
  return page.getByRole('navigation', { name: '报告各部分' }).getByRole('button', { name: new RegExp(`^${heading}`) });
}

test('还没有报告的年度：首屏只有三个入口和样例', async ({ page }) => {
  await atHome(page, '新年镇', 'xinnian');
  const doors = page.getByRole('region', { name: /^开始\d{4}年度报告$/ });
  for (const name of ['导入上年报告', '从空白开始', '零报告'])
    await expect(doors.getByRole('heading', { name })).toBeInViewport();
  const others = page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .filter({ hasNotText: /导入上年|空白|零报告/ });
  for (const other of await others.all()) await expect(other).not.toBeInViewport();
  await expectNoViolations(page);
  await doors.getByRole('link', { name: '先看一份填好的样例' }).click();
  await expect(page.getByRole('region', { name: '第 1 页' })).toBeVisible();
  await expectNoViolations(page);
});

test('空白是待填，标为完成以后才是错误；写错的当场就说', async ({ browser, page }) => {
  await atHome(page, '待填镇', 'daitian');
  await page.getByRole('button', { name: '新建空白报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const heading of ['标题', '一、', '三、', '五、', '六、']) {
    await openSection(page, heading);
    await expect(findings(page)).toHaveCount(0);
  }
  await expect(partLine(page, '三、')).toContainText('未开始');

  await openSection(page, '三、');
  await field(page, 't3/received/person').fill('/');
  await expect(findings(page).filter({ hasText: '没有此情形请填0' })).toBeVisible();
  await field(page, 't3/received/person').fill('');
  await expect(findings(page)).toHaveCount(0);

  await openSection(page, '五、');
  await page.getByRole('button', { name: '这一部分填完了' }).click();
  await expect(findings(page).filter({ hasText: '第五部分没有写' })).toBeVisible();
  await expect(page.locator('#section-findings')).toBeFocused();
  await expect(partLine(page, '五、')).toContainText('要改正');
  await field(page, 'problems').fill('存在的主要问题：栏目更新不够及时。改进情况：由专人负责，每月检查一次。');
  await expect(partLine(page, '五、')).toContainText('已完成');
  await page.reload();
  await expect(partLine(page, '五、')).toContainText('已完成');
  // Who writes the report at another computer sees it too.
  const other = await browser.newPage({ storageState: await page.context().storageState() });
  await other.goto(page.url());
  await expect(partLine(other, '五、')).toContainText('已完成');
  await other.close();

  // Whoever wants to hand in is told of every blank.
  await page.getByRole('link', { name: '核对并送审' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: '第六部分没有说明' })
    .getByRole('link', { name: '去修改' })
    .click();
  await expect(findings(page).filter({ hasText: '第六部分没有说明' })).toBeVisible();
});

test('零报告：不超过12次点击、60次按键，写成没有错误和警告的报告', async ({ page }) => {
  await atHome(page, '零事镇', 'lingshi');
  let clicks = 0;
  const click = async (name: string, role: 'link' | 'button' | 'radio' | 'checkbox') => {
    clicks += 1;
    await page.getByRole(role, { name, exact: true }).first().click();
  };
  await click('写零报告', 'link');
  await expect(page.getByRole('heading', { level: 1, name: /零报告/ })).toBeVisible();
  await expectNoViolations(page);
  for (const name of ['县（区）政府网站', '社会救助']) await click(name, 'checkbox');
  for (const name of ['两级审核', '每月']) await click(name, 'radio');
  await click('公开栏', 'checkbox');
  for (const name of ['纳入了年度考核', '没有开展', '1次']) await click(name, 'radio');
  await click('解读形式单一', 'checkbox');
  const date = page.getByLabel('落款日期');
  const year = /\d{4}/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0];
  await date.fill(`${Number(year) + 1}-01-15`);
  const keys = '20270115'.length;
  await click('写好这份报告', 'button');
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(12);
  expect(keys).toBeLessThanOrEqual(60);

  await page.getByRole('link', { name: '预览与导出' }).click();
  const result = page.getByRole('complementary', { name: '导出与核对' });
  await expect(result.getByRole('heading', { name: '核对结果' })).toBeVisible();
  await expect(result.getByText(/^(?:错误|警告)：/)).toHaveCount(0);
  await expect(page.getByText('政策解读的形式单一').filter({ visible: true }).first()).toBeVisible();
});

test('零报告没有答完：说明缺哪几项，光标到第一项', async ({ page }) => {
  await atHome(page, '未答镇', 'weida');
  await page.goto('/reports/zero');
  await page.getByRole('radio', { name: '两级审核' }).check();
  await page.getByRole('button', { name: '写好这份报告' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '需要修改' })).toBeVisible();
  await expect(page.getByRole('group', { name: '主动公开用了哪些渠道？' })).toBeFocused();
  await expect(page.getByRole('radio', { name: '两级审核' })).toBeChecked();
  await expectNoViolations(page);
});
