/** Reports that came by mail: checked together, sent back with what was found, and taken in. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import {
  pileClerk,
  pilePassword,
  pileSupervisor,
  pileYear,
  seatFile,
  seedPileCounty,
  sentFiles,
} from '@/e2e/testing/pile-county';
import { expectNoViolations, signIn } from '@/e2e/testing/steps';
import { readBook } from '@/lib/import/xlsx/read-book';

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

/** The words of a Word file. */
function textOf(file: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(file)['word/document.xml']).replace(/<[^>]+>/g, '');
}

test('压缩包里的年报逐份核对：坏的、去年的、重复的各说清楚，其余照常', async ({ page }) => {
  await page.goto(`/county/${pileYear}`);
  await page.getByRole('link', { name: '核对外来文件' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `核对外来文件（${pileYear}年度）` })).toBeVisible();
  const zip = { name: '乡镇年报.zip', mimeType: 'application/zip', buffer: Buffer.from(await sentFiles()) };
  await page.getByLabel('选择文件或压缩包').setInputFiles(zip);
  await expect(page.getByText('全部核对完毕')).toBeVisible({ timeout: 60_000 });
  await expectNoViolations(page);
  await expect(row(page, `西水镇${pileYear}年报.docx`)).toContainText(/错误[1-9]/);
  await expect(row(page, `南水镇${pileYear}年报.html`)).toContainText('集卷县南水镇人民政府');
  await expect(row(page, `上水镇${pileYear - 1}年报.docx`)).toContainText(`这是${pileYear - 1}年度的报告`);
  await expect(row(page, '下水镇')).toContainText('文件已损坏');
  await expect(row(page, '内水镇')).toContainText('旧版的文字文件（.doc 或 .wps）');
  await expect(row(page, '去年的.zip')).toContainText('压缩包里还有压缩包');
  await expect(row(page, '东水镇年报（修改）.html')).toContainText('同一单位交来2个文件');
  await expect(row(page, `县政府办${pileYear}年报.docx`)).toContainText('集卷县人民政府办公室自身年报');
});

test('核对意见和汇总表发得出去；收下的报告有来历', async ({ page }) => {
  await page.goto('/county/check');
  await page.getByRole('table').getByRole('link').first().click();
  const sheets = unzipSync(await download(page, '下载全部核对意见（Word）'));
  const sheet = textOf(sheets['核对意见（集卷县西水镇人民政府）.docx'] ?? new Uint8Array());
  expect(sheet).toContain('新收加上年结转9+0=9，办结总计加结转下年3+0=3，相差6');
  expect(Object.keys(sheets)).toContain('核对意见（集卷县人民政府办公室）.docx');
  const summary = readBook(await download(page, '下载汇总表（Excel）'));
  const told = summary.ok ? summary.sheets.map(({ rows }) => rows) : [];
  expect(told[0]?.find((cells) => cells[2] === '集卷县西水镇人民政府')?.slice(3, 7)).toEqual([
    String(pileYear),
    '错误2',
    '2',
    '0',
  ]);
  expect(told[1]?.filter(([unit]) => unit === '集卷县西水镇人民政府')).toHaveLength(2);

  await row(page, `西水镇${pileYear}年报.docx`).getByRole('link', { name: '看结果，收下' }).click();
  await expectNoViolations(page);
  await page.getByRole('button', { name: '收作集卷县西水镇人民政府的报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /核对读出的内容/ })).toBeVisible();
  await page.getByRole('button', { name: '存为该年度报告' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `西水镇${pileYear}年度报告：已在别处公布，导入存档` }),
  ).toBeVisible();
  await page.getByRole('link', { name: '办理历史' }).click();
  await expect(page.getByRole('table').first()).toContainText(`西水镇${pileYear}年报.docx`);
});

test('县政府办公室自己的年报：从这一批收下，或由填报人上传，都不会当成本级政府年报', async ({ page }) => {
  await page.goto('/county/check');
  await page.getByRole('table').getByRole('link').first().click();
  await row(page, `县政府办${pileYear}年报.docx`).getByRole('link', { name: '看结果，收下' }).click();
  await expect(page.getByText('本单位自己的报告由填报人导入')).toBeVisible();
  const address = page.url();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, pilePassword, pileClerk);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: '收作集卷县人民政府的办公室自身年报' }).click();
  await expect(page.getByText('集卷县人民政府办公室，文件')).toBeVisible();
  await page.getByRole('button', { name: '存为该年度报告' }).click();
  await expect(page.getByText(`${pileYear}年度报告已存好`)).toBeVisible();
  const reports = (of: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`集卷县人民政府.*${of}`) }) });
  await page.goto(`/county/${pileYear}`);
  await expect(reports('办公室自身年报')).toContainText('已公布');
  await expect(reports('本级政府年报')).toContainText('未建立');

  for (const [isOfOffice, agency] of [
    [true, '集卷县人民政府办公室'],
    [false, '集卷县人民政府'],
  ] as const) {
    await page.goto('/imports/new');
    const buffer = await seatFile(pileYear - 1, isOfOffice);
    await page.getByLabel('选择文件').setInputFiles({ name: '年报.docx', mimeType: '', buffer });
    await page.getByRole('button', { name: '读取文件' }).click();
    await expect(page.getByText(`${agency}，文件“年报.docx”`)).toBeVisible();
    await page.getByRole('button', { name: '存为该年度报告' }).click();
    await expect(page.getByText(`${pileYear - 1}年度报告已存好`)).toBeVisible();
  }
  await page.goto('/');
  for (const agency of ['集卷县人民政府办公室', '集卷县人民政府'])
    await expect(page.getByRole('cell', { name: `${agency}${pileYear - 1}年` })).toHaveCount(1);
});

test('以前年度的年报一次收下，成为那一年的报告', async ({ page }) => {
  await page.goto('/county/check');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('link', { name: '一次收下历年报告' }).click();
  const wanted = page.getByRole('checkbox', { name: new RegExp(`上水镇人民政府${pileYear - 1}年度报告`) });
  await expect(wanted).toBeChecked();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await wanted.check();
  await expectNoViolations(page);
  await page.getByRole('button', { name: '收下选中的报告' }).click();
  await expect(page.getByText('已收下1份。')).toBeVisible();
  await expect(wanted).toBeHidden();
});

test('收下的报告：回执、扫描件、全部文件、发布情况和通知都下载得到，打得开', async ({ page }) => {
  await page.goto(`/county/${pileYear}`);
  await page
    .getByRole('row', { name: /西水镇/ })
    .getByRole('link', { name: '已公布' })
    .click();
  await page.getByRole('link', { name: '办理历史' }).click();
  expect(textOf(await download(page, '下载接收回执（Word）'))).toContain('集卷县西水镇人民政府');
  const scan = { name: '签批单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 signed') };
  await page.getByLabel('上传签批后的扫描件').setInputFiles(scan);
  await page.getByRole('button', { name: '上传扫描件' }).click();
  await expect(page.getByRole('table').first()).toContainText('上传签批后的扫描件');
  await expect(page.getByText('没有改动过的痕迹')).toBeVisible();
  expect(new TextDecoder().decode(await download(page, '签批单.pdf'))).toBe('%PDF-1.4 signed');

  await page.getByRole('link', { name: '返回办理' }).click();
  await page.getByRole('link', { name: '预览与导出' }).click();
  const picture = new TextDecoder().decode(await download(page, '下载一图读懂（图片）'));
  const drawing = load(picture, { xml: true })('svg');
  expect(drawing.find('text').toArray().length).toBeGreaterThan(20);
  expect(drawing.text()).toContain('自然人9件');
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /PNG/ }).click()]);
  expect(png.suggestedFilename()).toMatch(/工作年度报告附件（一图读懂）\.png$/);
  const dots = await readFile(await png.path());
  // Signature, then width and height: twice those of the drawing.
  expect(dots.subarray(1, 4).toString()).toBe('PNG');
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
  expect([dots.readUInt32BE(16), dots.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);

  await page.goto(`/county/${pileYear}`);
  const folder = unzipSync(await download(page, /下载已建立的\d+份（zip）/));
  const contents = load(new TextDecoder().decode(folder['目录.html']));
  const linked = contents('tr', 'body')
    .filter((_, each) => contents(each).text().includes('西水镇'))
    .find('a')
    .toArray()
    .map((link) => decodeURIComponent(contents(link).attr('href') ?? ''));
  expect(linked).toHaveLength(4);
  expect(Object.keys(folder)).toEqual(expect.arrayContaining(linked));
  const name = `集卷县西水镇人民政府/集卷县西水镇人民政府${pileYear}年度报告`;
  expect(textOf(folder[`${name}.docx`] ?? new Uint8Array())).toContain('政府信息公开工作年度报告');
  expect(Object.keys(folder)).toEqual(
    expect.arrayContaining([`${name}.html`, `${name}.json`, `${name}附件（一图读懂）.svg`]),
  );

  await page.getByRole('link', { name: '公文' }).click();
  await expectNoViolations(page);
  const status = load(new TextDecoder().decode(await download(page, '下载年报发布情况（网页）')));
  expect(status('body').text()).toContain('共14家，已公布2家');
  const published = status('tr')
    .toArray()
    .map((each) =>
      status(each)
        .find('th, td')
        .toArray()
        .map((cell) => status(cell).text()),
    );
  expect(published.find(([, unit]) => unit === '集卷县西水镇人民政府')?.slice(2, 4)).toEqual(['已公布', '按期']);
  expect(published.find(([, unit]) => unit === '集卷县人民政府办公室')?.slice(2, 4)).toEqual(['已公布', '按期']);
  expect(textOf(await download(page, '下载年报发布情况（Word 文件）'))).toContain('共14家，已公布2家');
  expect(textOf(await download(page, '下载年报编制通知（Word 文件）'))).toContain(`${pileYear + 1}年1月31日前`);
});

test('公开数据：开放以前打不开，开放以后不用登录就能下载，只有已公布的', async ({ page, request }) => {
  await page.goto(`/county/${pileYear}/papers`);
  const office = (await page.locator('input[name="unit"]').getAttribute('value')) ?? '';
  const stranger = { headers: { cookie: '' } };
  expect((await request.get(`/open/${office}/${pileYear}.json`, stranger)).status()).toBe(404);
  expect((await request.get(`/open/${office}`, stranger)).status()).toBe(404);
  await page.getByLabel('是否开放').selectOption('1');
  await page.getByRole('button', { name: '保存是否开放' }).click();
  await expect(page.getByText('已开放，公众可以下载。')).toBeVisible();
  await page.getByRole('link', { name: `/open/${office}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: '政府信息公开工作年度报告：开放数据' })).toBeVisible();
  await expectNoViolations(page);
  const told = await (await request.get(`/open/${office}/${pileYear}.json`, stranger)).json();
  expect(told.reports.map(({ unit }: { unit: string }) => unit)).toEqual([
    '集卷县人民政府办公室',
    '集卷县西水镇人民政府',
  ]);
  expect(told.reports[1].figures['t3/received/total']).toBe(9);
  const table = await (await request.get(`/open/${office}/${pileYear}.csv`, stranger)).text();
  expect(table.split('\r\n')[0]).toContain('t3/received/person');
  await page.goto(`/county/${pileYear}/papers`);
  const workbook = await download(page, '下载数据表（Excel）');
  expect(new TextDecoder().decode(unzipSync(workbook)['xl/worksheets/sheet2.xml'])).toContain('<f>SUM(');
  const read = readBook(workbook);
  expect(read.ok && read.sheets[1]?.rows.some((cells) => cells.includes('集卷县西水镇人民政府'))).toBe(true);
});
