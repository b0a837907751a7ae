/** Nothing that was typed is lost: two windows, a dead network, a closed tab. */
import { expect, test } from '@playwright/test';
import { beginReport, expectCell, expectSaved, field, openSection } from './desk';

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

test('刚写完就点开预览，预览里已经是新写的', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '继续填写2024年报告' }).click();
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
  await page.getByRole('link', { name: '继续填写2024年报告' }).click();
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
  await notice.getByRole('button', { name: '恢复这些修改' }).click();
  await expect(field(again, 'other')).toHaveValue('其他没有需要报告的。');
  await expectSaved(again);
  await again.reload();
  await expect(field(again, 'other')).toHaveValue('其他没有需要报告的。');
  await expect(notice).toBeHidden();
});
