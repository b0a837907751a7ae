/** The whole way of an office: first start, the administrator's account, the figures of 汉阴县 2023, a slip, its correction, the Word file. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readDocx } from '@/e2e/testing/read-docx';
import {
  administrator,
  administratorFile,
  beginReport,
  changeFirstPassword,
  clerk,
  expectSaved,
  field,
  findings,
  office,
  openSection,
  sessionFile,
  setUpOffice,
  signIn,
  total,
} from '@/e2e/testing/steps';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { typedCells } from '@/lib/report/draft-keys';
import { printedCell, readCells } from '@/lib/report/read-cells';
import { cn2021 } from '@/lib/template/cn-2021';
import { type GridCell, gridOf } from '@/lib/template/grid';
import { cellSpec } from '@/lib/template/registry';

const { draft } = hanyin2023.report;

test('从初始设置到导出：填汉阴县2023年的数', async ({ page }) => {
  const slip = await test.step('初始设置：填报人的账号，抄下管理员的初始密码', () => setUp(page));
  await test.step('管理员登录，改掉初始密码，给别人新建账号', () => administer(page, slip));
  await test.step('填报人登录', () => enterAsClerk(page));
  await test.step('新建2023年报告，标题已经拟好，填了联系方式前言随之写好', () => begin(page));
  await test.step('总体情况和第五、六部分', () => writeTexts(page));
  await test.step('三张表：填有数的格，其余一次填0', () => fillTables(page));
  await test.step('填错一格，等式变红，改正后变绿', () => slipAndCorrect(page));
  await test.step('下载的 Word 文件与填写的完全一致', () => exportAndReadBack(page));
});

/** Returns the first password of the administrator, as the page shows it. */
async function setUp(page: Page): Promise<string> {
  await page.goto('/');
  const slip = /[A-Za-z\d]{4}(?:-[A-Za-z\d]{4}){2}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await setUpOffice(page, office.name, clerk, '导入上年报告');
  await expect(page.getByRole('heading', { level: 1, name: '导入上年报告' })).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: '退出登录' }).click();
  return slip;
}

async function administer(page: Page, slip: string): Promise<void> {
  await signIn(page, slip, administrator.username);
  await changeFirstPassword(page, slip, administrator.password);
  await expect(page.getByText('还缺：初审、复审（含保密审查）、终审签发、县办审核员')).toBeVisible();
  await page.context().storageState({ path: administratorFile });
  await page.getByRole('link', { name: '单位和人员' }).first().click();
  await page.getByRole('main').getByRole('link', { name: office.name }).click();
  await page.getByLabel('姓名').fill('汪立本');
  await page.getByLabel('用户名').fill('wangliben');
  await page.getByLabel('岗位').first().selectOption({ label: '只读查阅' });
  await page.getByLabel('初始密码').fill('Chu-shi-2026');
  await page.getByRole('button', { name: '新建账号' }).click();
  await expect(page.getByText('账号已建立。请把用户名 wangliben')).toBeVisible();
  await page.context().clearCookies();
}

async function enterAsClerk(page: Page): Promise<void> {
  await page.goto('/');
  await signIn(page, 'not-the-password');
  await expect(page.getByRole('link', { name: '用户名或密码不正确' })).toBeVisible();
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  await page.context().storageState({ path: sessionFile });
}

async function begin(page: Page): Promise<void> {
  await beginReport(page, 2023);
  await expect(field(page, 'title')).toHaveValue('汉阴县人民政府2023年政府信息公开工作年度报告');
  await page.getByLabel('电话').fill(office.phone);
  await page.getByRole('button', { name: '保存，写进前言' }).click();
  await expect(field(page, 'preface')).toHaveValue(new RegExp(`2023年1月1日至2023年12月31日.*${office.phone}`));
  await field(page, 'signedOn').fill('2024-02-06');
}

async function writeTexts(page: Page): Promise<void> {
  for (const part of cn2021.parts.filter(({ table }) => !table)) {
    await openSection(page, part.heading);
    for (const key of part.prose) await field(page, key).fill(draft[key] ?? '');
  }
}

async function fillTables(page: Page): Promise<void> {
  for (const part of cn2021.parts.filter(({ table }) => table)) {
    await openSection(page, part.heading);
    for (const cell of typedCells(cn2021, part.table)) {
      const text = draft[cell] ?? '';
      if (text !== '0') await field(page, cell).fill(text);
    }
    await page.getByRole('button', { name: /^空白处填 0/ }).click();
  }
}

async function slipAndCorrect(page: Page): Promise<void> {
  await openSection(page, '三、');
  await expect(page.getByRole('gridcell', { name: /相符/ })).toHaveCount(7);
  await field(page, 't3/received/person').fill('33');
  await expect(page.getByRole('gridcell', { name: /差3/ })).toHaveCount(2);
  await expect(field(page, 't3/received/person')).toHaveAccessibleDescription(/相差3/);
  await expect(findings(page)).toContainText([/33\+0=33.*30\+0=30.*相差3/]);
  await field(page, 't3/received/person').fill('30');
  await expect(page.getByRole('gridcell', { name: /相符/ })).toHaveCount(7);
  await expect(findings(page)).toHaveCount(0);
  await expect(total(page, 't3/concluded/total')).toHaveText('30');
  await expectSaved(page);
}

/** Every cell of the three tables as the file must print it: labels, typed numbers, computed totals. */
function printedTables(): string[][] {
  const { cells } = readCells(cn2021, draft);
  const textOf = (cell: GridCell) =>
    cell.role === 'value'
      ? printedCell(cellSpec(cn2021, cell.cell), cells.get(cell.cell) ?? 'blank', draft)
      : cell.text + (cell.aside ?? '');
  return cn2021.tables.map((table) => gridOf(table).flatMap((row) => row.cells.map(textOf)));
}

async function exportAndReadBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: '预览与导出' }).click();
  await expect(page.getByRole('heading', { name: '核对结果' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载 Word 文件/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('汉阴县人民政府2023年政府信息公开工作年度报告（草稿）.docx');
  const { tables, paragraphs } = readDocx(await readFile(await download.path()));
  expect(tables).toEqual(printedTables());
  for (const key of ['overview/proactive', 'overview/onRequest', 'problems', 'other'] as const) {
    expect(paragraphs).toContain(draft[key]);
  }
  expect(paragraphs[0]).toContain('草稿');
  expect(paragraphs[paragraphs.length - 1]).toBe('2024年2月6日');
}
