/** Everything that leaves: Word in both looks, web page, fragment for the portal, report file. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '@/e2e/testing/steps';

test('网页文件没有可访问性问题，正文与 Word 一致', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '预览与导出2023年报告' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载网页文件/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('汉阴县人民政府2023年政府信息公开工作年度报告（草稿）.html');
  await page.setContent(await readFile(await download.path(), 'utf8'));
  await expectNoViolations(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('table')).toHaveCount(3);
});

test('复制到网站后台的是带表格的正文', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('link', { name: '预览与导出2023年报告' }).click();
  await page.getByRole('button', { name: '复制到网站后台' }).click();
  await expect(page.getByText('已复制，可以粘贴')).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? await (await item.getType('text/html')).text() : '';
  });
  expect(html.match(/<table/g)).toHaveLength(3);
  expect(html).toContain('1077.892534');
});

test('预览分页：表三在一页上，换版式页面跟着变', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '预览与导出2023年报告' }).click();
  const sheets = page.getByRole('region', { name: /^第 \d+ 页$/ });
  await expect(sheets.filter({ hasText: '结转下年度' }).filter({ hasText: '本年新收' })).toHaveCount(1);
  const official = await sheets.count();
  await page.getByRole('link', { name: '国办模板版式', exact: true }).click();
  await expect(page.getByRole('link', { name: '国办模板版式', exact: true })).toHaveAttribute('aria-current', 'true');
  await expect(async () => expect(await sheets.count()).toBeLessThan(official)).toPass();
});

test('报告数据文件带着全部填写内容', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '预览与导出2023年报告' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载报告数据文件/ }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file.cells['t2/fees/amount']).toBe('1077.892534');
  expect(file.facts.year).toBe('2023');
});

test('打印预览：一页预览一张纸，没有菜单和按钮', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '预览与导出2023年报告' }).click();
  const sheets = page.getByRole('region', { name: /^第 \d+ 页$/ });
  await expect(sheets.first()).toBeVisible();
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(await sheets.count());
  await page.emulateMedia({ media: 'print' });
  await expect(sheets.first()).toBeVisible();
  for (const name of ['主菜单', '版式']) await expect(page.getByRole('navigation', { name })).toBeHidden();
  await expect(page.getByRole('link', { name: '返回填写' })).toBeHidden();
  await expect(page.getByText('下载 Word 文件')).toBeHidden();
});
