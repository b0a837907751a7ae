/** What does not belong here: uploads too large or spoiled, and what they leave behind, which is nothing. */
import { expect, type Page, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { administratorFile } from '@/e2e/testing/steps';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function chooseWorkbook(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/units/workbook');
  await page
    .getByLabel('Excel 文件（.xlsx）')
    .setInputFiles({ name: '单位.xlsx', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: '核对，先不建立' }).click();
}

test.describe('管理员', () => {
  test.use({ storageState: administratorFile });

  test('损坏的 Excel 文件：用一句话说明，一个单位也没有增加', spoiledWorkbooks);

  test('50MB的表格：读到上限就拒绝', async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' };
    const units = await page.request.post('/units/import', { headers, data: Buffer.alloc(50_000_000) });
    expect([units.status(), (await units.json()).code]).toEqual([413, 'tooLarge']);
  });
});

async function spoiledWorkbooks({ page }: { page: Page }): Promise<void> {
  await page.goto('/units');
  const rows = page.getByRole('main').getByRole('row');
  const before = await rows.count();
  const spoiled = [
    Buffer.from('不是表格'),
    Buffer.from(zipSync({ 'a.txt': utf8('a') })),
    Buffer.from(zipSync({ 'xl/workbook.xml': utf8('<workbook><sheets'), 'xl/worksheets/sheet1.xml': utf8('<') })),
  ];
  for (const buffer of spoiled) {
    await chooseWorkbook(page, buffer);
    await expect(page.getByRole('alert').filter({ hasText: '什么都没有建立' })).toBeVisible();
  }
  await page.goto('/units');
  await expect(rows).toHaveCount(before);
}

test('50MB的文件：读到上限就拒绝', async ({ page, baseURL }) => {
  const headers = { origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' };
  const data = Buffer.alloc(50_000_000);
  const unit = await page.request
    .get('/')
    .then(async (home) => /name="unit" value="(\w+)"/.exec(await home.text())?.[1]);
  const params = { unit: unit ?? '', purpose: 'draft', name: 'a.docx' };
  const sent = await page.request.post('/imports', { headers, params, data });
  expect([sent.status(), (await sent.json()).code]).toEqual([413, 'tooLarge']);
});

test.describe('页面的程序还没有运行', () => {
  test.use({ javaScriptEnabled: false });

  test('读取按钮还按不下去，选好的文件不会丢', async ({ page }) => {
    await page.goto('/imports/new');
    await expect(page.getByRole('button', { name: '读取文件' })).toBeDisabled();
  });
});
