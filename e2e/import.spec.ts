/** An old Word file comes in as last year's report, this year goes on from it, and a block comes over from a spreadsheet. */
import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  beginReport,
  continueReport,
  expectCell,
  expectNoViolations,
  expectSaved,
  field,
  findings,
  office,
  openSection,
  total,
} from '@/e2e/testing/steps';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import { writeReportFile } from '@/lib/report/report-file';
import { cn2021 } from '@/lib/template/cn-2021';

const LAST = 2025;
const title = `${office.name}${LAST}年政府信息公开工作年度报告`;

/** Last year's report: 33 applications, 3 of them not finished. */
const lastYear = {
  ...hanyin2023.report,
  draft: {
    ...hanyin2023.report.draft,
    title,
    year: String(LAST),
    't3/received/person': '33',
    't3/carriedForward/person': '3',
  },
};

test('导入上年 Word 报告，核对后存档，本年报告取用结转', async ({ page }, info) => {
  const file = info.outputPath('上年报告.docx');
  const nodes = buildDocument(cn2021, lastYear, { draftMark: false });
  const properties = { title, company: office.name, carried: carriedReport(lastYear, nodes) };
  await writeFile(file, await renderDocx(nodes, profiles.official, properties));
  await page.goto('/');
  await page.getByRole('link', { name: '导入上年报告' }).click();
  await page.getByLabel('选择文件').setInputFiles(file);
  await expectNoViolations(page);
  await page.getByRole('button', { name: '读取文件' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /核对读出的内容/ })).toBeVisible();
  await expect(page.getByLabel('标题')).toHaveValue(title);
  await expect(field(page, 't3/carriedForward/person')).toHaveValue('3');
  await expect(field(page, 't2/fees/amount')).toHaveValue('1077.892534');
  await expectNoViolations(page);
  await expect(page.getByText('没有发现冲突')).toBeVisible();
  await field(page, 't3/received/person').fill('34');
  await expect(page.getByRole('link', { name: /新收.*总计列：文件写的是33，各格相加是34/ })).toBeVisible();
  await field(page, 't3/received/person').fill('33');
  await expect(page.getByText('没有发现冲突')).toBeVisible();
  await field(page, 't2/penalties/decisions').fill('697');
  await expect(page.getByText('更正已保存')).toBeVisible();
  await page.reload();
  await page.goto('/');
  await page.getByRole('link', { name: /继续核对/ }).click();
  await expect(field(page, 't2/penalties/decisions')).toHaveValue('697');
  await page.getByRole('button', { name: '存为该年度报告' }).click();
  await expect(page.getByText(`${LAST}年度报告已存好`)).toBeVisible();
  await expect(filed(page)).toContainText('已在别处公布，导入存档');
  await expect(filed(page).getByRole('link', { name: /继续填写/ })).toHaveCount(0);

  await beginReport(page, LAST + 1);
  await openSection(page, '三、');
  await expectCell(page, 't3/carriedIn/person', '3');
  await expect(total(page, 't3/carriedIn/total')).toHaveText('3');
  await expect(page.getByText(/来自上年报告（.*共 3 件）/)).toBeVisible();
  await openSection(page, '二、');
  await field(page, 't2/penalties/decisions').focus();
  await expect(page.getByRole('complementary', { name: '填写说明' })).toContainText('697');
});

test('存档的上年报告不能误改，再导入一次可以更正，历史里写明', async ({ page }, info) => {
  await page.goto('/');
  await filed(page)
    .getByRole('link', { name: `查看${LAST}年报告` })
    .click();
  await expect(page.getByText(/从文件“上年报告\.docx”导入，在这里没有经过审核/)).toBeVisible();
  await page.goto(page.url().replace('/review', '/edit'));
  await expect(page.getByRole('heading', { level: 1, name: /已在别处公布/ })).toBeVisible();

  const file = info.outputPath('更正.json');
  const corrected = { ...lastYear.draft, 't2/penalties/decisions': '700' };
  await writeFile(file, writeReportFile({ ...lastYear, draft: corrected }));
  await page.goto('/');
  await page.getByRole('link', { name: '导入上年报告' }).click();
  await page.getByLabel('选择文件').setInputFiles(file);
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByText('再导入是更正')).toBeVisible();
  await page.getByRole('button', { name: '存为该年度报告' }).click();
  await expect(page.getByText(`${LAST}年度报告已存好`)).toBeVisible();
  await filed(page)
    .getByRole('link', { name: `查看${LAST}年报告` })
    .click();
  await page.getByRole('link', { name: '办理历史' }).click();
  await expect(page.getByText(/导入存档（已在别处公布的报告）/)).toHaveCount(2);
  await expect(page.getByText('文件“更正.json”')).toBeVisible();
});

test('改动上年结转要说明原因，说明留得住', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, LAST + 1);
  await openSection(page, '三、');
  await field(page, 't3/carriedIn/person').fill('2');
  await expect(findings(page)).toContainText([/上年报告“结转下年度”总计为3，本年“上年结转”总计为2/]);
  const carried = findings(page).filter({ hasText: '上年报告“结转下年度”总计为3' });
  await carried.getByRole('button', { name: '没有错，写说明' }).click();
  await carried.getByLabel('说明原因').fill('上年多计1件，已经更正。');
  await carried.getByRole('button', { name: '保存说明' }).click();
  await expect(carried).toContainText('已说明：上年多计1件，已经更正。');
  await expectSaved(page);
  await page.reload();
  await expect(carried).toContainText('已说明：上年多计1件，已经更正。');
  await page.getByRole('button', { name: '取用上年结转' }).click();
  await expectCell(page, 't3/carriedIn/person', '3');
  await expectNoViolations(page);
});

test('从表格软件复制一块粘贴进来，先看后改，可以撤销', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await continueReport(page, LAST + 1);
  await openSection(page, '三、');
  await copy(page, '（一）予以公开\t2\t1\n（二）部分公开\t4\t0\n');
  await field(page, 't3/received/person').focus();
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('region', { name: '粘贴预览' });
  await expect(preview).toContainText('予以公开');
  await expectNoViolations(page);
  await preview.getByRole('button', { name: '粘贴' }).click();
  await expectCell(page, 't3/granted/person', '2');
  await expectCell(page, 't3/granted/business', '1');
  await expectCell(page, 't3/partlyGranted/person', '4');
  await expectCell(page, 't3/received/person', '');
  await page.getByRole('button', { name: '撤销' }).click();
  await expectCell(page, 't3/granted/person', '');
  await expectCell(page, 't3/partlyGranted/person', '');

  await copy(page, '12');
  await field(page, 't3/received/person').focus();
  await page.keyboard.press('Control+v');
  await expectCell(page, 't3/received/person', '12');
  await expectSaved(page);
});

test('没写完的报告带到另一台电脑：下载数据文件，导入为本年草稿，现有的不被覆盖', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: `预览与导出${LAST + 1}年报告` }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载报告数据文件/ }).click(),
  ]);
  await page.goto('/');
  await continueReport(page, LAST + 1);
  await openSection(page, '五、');
  await field(page, 'problems').fill('在这台电脑上写的。');
  await openSection(page, '三、');
  const saved = page.waitForResponse((response) => response.request().postData()?.includes('"13"') ?? false);
  await field(page, 't3/received/person').fill('13');
  await saved;
  await page.getByRole('link', { name: '导入文件' }).click();
  await page.getByLabel('选择文件').setInputFiles(await download.path());
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByText(`${LAST + 1}年度的报告已经建立`)).toBeVisible();
  await expect(page.getByText(/现有内容有 1 处不同/)).toBeVisible();
  await page.getByRole('button', { name: '写入草稿' }).click();
  await openSection(page, '三、');
  await expectCell(page, 't3/received/person', '13');
  await openSection(page, '五、');
  await expect(field(page, 'problems')).toHaveValue('在这台电脑上写的。');
});

test('读不了的文件用一句话说明，什么也不留下', async ({ page }, info) => {
  const file = info.outputPath('旧报告.doc');
  const name = Buffer.from('WordDocument', 'utf16le');
  await writeFile(file, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), name]));
  await page.goto('/imports/new?purpose=lastYear');
  await page.getByLabel('选择文件').setInputFiles(file);
  await page.getByRole('button', { name: '读取文件' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '另存为' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('等待核对')).toHaveCount(0);
});

/** Last year's report among the unit's reports. */
function filed(page: Page) {
  return page.getByRole('row', { name: new RegExp(`^${LAST}年`) });
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
}
