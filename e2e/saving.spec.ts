/** Nothing that was typed is lost: two windows, a dead network, a closed tab. */
import { expect, test } from '@playwright/test';
import { beginReport, continueReport, expectCell, expectSaved, field, openSection, signIn } from '@/e2e/testing/steps';

test('两个窗口改不同的格自动合并，改同一格时请人选择', async ({ page, context }) => {
  await beginReport(page, 2022);
  await openSection(page, '二、');
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);

  await field(page, 't2/penalties/decisions').fill('3');
  await expectSaved(page);
  await field(other, 't2/licensing/decisions').fill('12');
  await expectCell(other, 't2/penalties/decisions', '3');
  await expectSaved(other);

  await field(page, 't2/coercion/decisions').fill('1');
  await expectCell(page, 't2/licensing/decisions', '12');
  await expectSaved(page);
  await field(other, 't2/coercion/decisions').fill('5');
  const conflict = other.getByRole('alert', { name: '修改冲突' });
  await expect(conflict).toContainText('行政强制');
  await conflict.getByRole('button', { name: '用别处的' }).click();
  await expect(conflict).toBeHidden();
  await expectCell(other, 't2/coercion/decisions', '1');
});

test('断网时存在本机，连上后接着保存', async ({ page, context }) => {
  await beginReport(page, 2024);
  await openSection(page, '五、');
  await context.setOffline(true);
  await field(page, 'problems').fill('公开不够及时。');
  await expect(page.getByRole('status')).toContainText('已存在本机');
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(field(page, 'problems')).toHaveValue('公开不够及时。');
});

test('网络很慢、答复丢在路上：不等它接着写，一句不丢，也不写两遍', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '五、');
  const slow = { offline: false, latency: 1_500, downloadThroughput: 6_000, uploadThroughput: 6_000 };
  await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', slow);
  let lost = 0;
  await page.route(/\/draft$/, async (route) => {
    if (lost === 2) return await route.fallback();
    lost += 1;
    // The server did it, and its answer never comes.
    await route.fetch();
    await route.abort('connectionreset');
  });
  const text = '公开栏目更新慢。专人不够。培训不多。';
  await field(page, 'problems').fill('');
  for (const sentence of text.match(/[^。]+。/g) ?? [])
    await field(page, 'problems').pressSequentially(sentence, { delay: 150 });
  await expect.poll(() => lost).toBe(2);
  await expectSaved(page);
  await expect(page.getByRole('alert', { name: '修改冲突' })).toBeHidden();
  await expect(field(page, 'problems')).toHaveValue(text);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(field(other, 'problems')).toHaveValue(text);
});

test('刚写完就点开预览，预览里已经是新写的', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '五、');
  for (const text of ['公开栏目更新不够及时。', '公开栏目更新不够及时，专人负责不够。']) {
    await field(page, 'problems').fill(text);
    await page.getByRole('link', { name: '预览与导出' }).click();
    await expect(page.getByText(text).filter({ visible: true })).toHaveCount(1);
    await page.goBack();
    await openSection(page, '五、');
    await expect(field(page, 'problems')).toHaveValue(text);
  }
});

test('断网时崩溃的窗口，再打开可以恢复', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '六、');
  await context.setOffline(true);
  await field(page, 'other').fill('其他没有需要报告的。');
  await expect(page.getByRole('status')).toContainText('已存在本机');
  const address = page.url();
  // Closed as by a fault: a window that closes in order still sends what it has.
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  const notice = again.getByRole('alert', { name: '未保存的修改' });
  await expect(notice).toContainText('其他需要报告的事项');
  await expect(notice.getByRole('row', { name: /其他需要报告的事项/ })).toContainText(/填写\s*其他没有需要报告的/);
  await notice.getByRole('button', { name: '其他需要报告的事项：用本机的' }).click();
  await expect(field(again, 'other')).toHaveValue('其他没有需要报告的。');
  await expectSaved(again);
  await again.reload();
  await expect(field(again, 'other')).toHaveValue('其他没有需要报告的。');
  await expect(notice).toBeHidden();
});

test('已经存上的，关得再快也不会当作没有保存的拿出来', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '六、');
  await expectSaved(page);
  const address = page.url();
  // The server gets it and saves it; the window is gone before it hears so.
  await page.route('**/draft', async (route) => {
    if (route.request().method() !== 'PATCH') return await route.continue();
    await route.fetch();
    await route.abort();
  });
  const [sent] = await Promise.all([page.waitForEvent('requestfailed'), field(page, 'other').fill('先写的。')]);
  expect(sent.method()).toBe('PATCH');
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  const asked = again.waitForResponse((response) => response.url().endsWith('/draft/copies'));
  await again.goto(address);
  await asked;
  await expect(field(again, 'other')).toHaveValue('先写的。');
  await expect(again.getByRole('alert', { name: '未保存的修改' })).toHaveCount(0);
  await field(again, 'other').fill('后写的。');
  await expectSaved(again);
  await again.reload();
  await expect(field(again, 'other')).toHaveValue('后写的。');
  await expect(again.getByRole('alert', { name: '未保存的修改' })).toHaveCount(0);
});

test('另一个窗口正在写的，不当作没有保存的拿出来；关掉以后，本机和现有的并排比较', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '六、');
  const address = page.url();
  // What the window sends as it closes is stopped too.
  await context.route('**/draft', (route) =>
    route.request().postData()?.includes('只在本机的。') ? route.abort() : route.continue(),
  );
  await field(page, 'other').fill('只在本机的。');
  await expect(page.getByRole('status')).toContainText('已存在本机');

  const other = await context.newPage();
  const asked = other.waitForResponse((response) => response.url().endsWith('/draft/copies'));
  await other.goto(address);
  await asked;
  const notice = other.getByRole('alert', { name: '未保存的修改' });
  await expect(notice).toHaveCount(0);
  const saved = other.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
  await field(other, 'other').fill('别处写的。');
  await saved;
  await expectSaved(other);
  await page.close({ runBeforeUnload: false });

  await other.reload();
  const row = notice.getByRole('row', { name: /其他需要报告的事项/ });
  await expect(row.getByRole('cell').first()).toContainText('只在本机的。');
  await expect(row.getByRole('cell').last()).toContainText(/周晓燕保存\s*别处写的。/);
  await notice.getByRole('button', { name: '其他需要报告的事项：保留现有的' }).click();
  await expect(notice).toHaveCount(0);
  await other.reload();
  await expect(field(other, 'other')).toHaveValue('别处写的。');
  await expect(notice).toHaveCount(0);
});

test('登录过期时写的，重新登录后回到原处，自动接着保存', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '五、');
  await context.clearCookies();
  await field(page, 'problems').fill('登录过期以后写的。');
  await expect(page.getByRole('status')).toContainText('未保存');
  await page.getByRole('link', { name: '重新登录并保存' }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: /^五、/ })).toBeVisible();
  await expect(field(page, 'problems')).toHaveValue('登录过期以后写的。');
  await expect(page.getByRole('region', { name: '刚才的改动' })).toContainText('已接着保存刚才没有存上的 1 处');
  await expectSaved(page);
  await page.reload();
  await expect(field(page, 'problems')).toHaveValue('登录过期以后写的。');
});

test('有一处要选用时，顶上不说已保存', async ({ page, context }) => {
  await page.goto('/');
  await continueReport(page, 2024);
  await openSection(page, '六、');
  const other = await context.newPage();
  await other.goto(page.url());
  await field(page, 'other').fill('这边写的。');
  await expectSaved(page);
  await field(other, 'other').fill('那边写的。');
  await expect(other.getByRole('status')).toContainText('未保存：有 1 处和别处的修改不同');
  await other.getByRole('button', { name: '去选用' }).click();
  await expect(other.getByRole('alert', { name: '修改冲突' })).toBeFocused();
  await other.getByRole('button', { name: '用我的' }).click();
  await expectSaved(other);
});
