/** Reports that came by mail: checked together, sent back with what was found, and taken in. */
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { pilePassword, pileSupervisor, pileYear, seedPileCounty, sentFiles } from '@/e2e/testing/pile-county';
import { expectNoViolations, signIn } from '@/e2e/testing/steps';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ mode: 'serial' });
test.beforeAll(seedPileCounty);
test.beforeEach(async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, pilePassword, pileSupervisor);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
});

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

async function download(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

const shot = (page: Page, name: string) => page.screenshot({ path: `/tmp/pile-${name}.png`, fullPage: true });

test('压缩包里的年报逐份核对：坏的、去年的、重复的各说清楚，其余照常', async ({ page }) => {
  await page.goto(`/county/${pileYear}`);
  await page.getByRole('link', { name: '核对外来文件' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `核对外来文件（${pileYear}年度）` })).toBeVisible();
  await shot(page, 'empty');
  const zip = { name: '乡镇年报.zip', mimeType: 'application/zip', buffer: Buffer.from(await sentFiles()) };
  await page.getByLabel('选择文件或压缩包').setInputFiles(zip);
  await expect(page.getByText('全部核对完毕')).toBeVisible({ timeout: 60_000 });
  await shot(page, 'done');
  await expectNoViolations(page);
  await expect(row(page, `西水镇${pileYear}年报.docx`)).toContainText(/错误[1-9]/);
  await expect(row(page, `南水镇${pileYear}年报.html`)).toContainText('集卷县南水镇人民政府');
  await expect(row(page, `上水镇${pileYear - 1}年报.docx`)).toContainText(`这是${pileYear - 1}年度的报告`);
  await expect(row(page, '下水镇')).toContainText('文件已损坏');
  await expect(row(page, '内水镇')).toContainText('旧版 .doc');
  await expect(row(page, '去年的.zip')).toContainText('压缩包里还有压缩包');
  await expect(row(page, '东水镇年报（修改）.html')).toContainText('同一单位交来2个文件');
});

test('核对意见和汇总表发得出去；收下的报告有来历', async ({ page }) => {
  await page.goto('/county/check');
  await page.getByRole('table').getByRole('link').first().click();
  const sheets = unzipSync(await download(page, '下载全部核对意见（Word）'));
  expect(Object.keys(sheets)).toContain('核对意见（集卷县西水镇人民政府）.docx');
  const summary = unzipSync(await download(page, '下载汇总表（Excel）'));
  expect(new TextDecoder().decode(summary['xl/worksheets/sheet1.xml'])).toContain('集卷县西水镇人民政府');

  await row(page, `西水镇${pileYear}年报.docx`).getByRole('link', { name: '看结果，收下' }).click();
  await shot(page, 'file');
  await expectNoViolations(page);
  await page.getByRole('button', { name: '收作集卷县西水镇人民政府的报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /核对读出的内容/ })).toBeVisible();
  await shot(page, 'confirm');
});
