/** What people do in the app, as verbs. Places are found as people find them: by role and by label. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId, DraftKey } from '@/lib/template/keys';
import { columnName, rowName } from '@/lib/template/names';
import { cellSpec, isCellId } from '@/lib/template/registry';

/** The administrator who is made beside the clerk that sets the app up; the password is chosen in the first journey. */
export const administrator = { username: 'guanliyuan', password: 'Guan-li-2026' };

/** The account of these journeys: the clerk who sets the app up. */
export const clerk = { name: '周晓燕', username: 'zhouxiaoyan', password: 'qing-shi-2026' };

export const office = { name: '汉阴县人民政府', shortName: '汉阴县', phone: '0915-0000104' };

const sessions = process.env['E2E_DATA_DIR'] ?? 'test-results';

/** Where the first journey leaves the clerk's session for the others, and where the administrator's. */
export const sessionFile = path.join(sessions, 'session.json');
export const administratorFile = path.join(sessions, 'administrator.json');

export async function signIn(page: Page, password = clerk.password, username = clerk.username): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** What the set-up of an empty app leads on to. */
type FirstDoor = '从空白开始' | '导入上年报告' | '写零报告' | '只建管理员账号';

/** Sets an empty app up with an office and a person, who is signed in then. */
export async function setUpOffice(
  page: Page,
  unitName: string,
  { name, username, password }: typeof clerk,
  door: FirstDoor,
): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '初始设置' })).toBeVisible();
  await page.getByLabel('单位全称').fill(unitName);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: door }).click();
  await expect(page.getByRole('heading', { level: 1, name: '初始设置' })).toHaveCount(0);
}

/** Replaces the password that somebody else chose, which is asked for at the first sign-in. */
export async function changeFirstPassword(page: Page, first: string, own: string): Promise<void> {
  await expect(page.getByText('请先修改密码')).toBeVisible();
  await page.getByLabel('当前密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再输入一次新密码').fill(own);
  await page.getByRole('button', { name: '修改密码' }).click();
}

/** Begins the report of a year and stands in its editor. Every journey takes a year of its own. */
export async function beginReport(page: Page, year: number): Promise<void> {
  await page.goto('/');
  await page.getByLabel('报告年度').selectOption(String(year));
  await page.getByRole('button', { name: '新建年度报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
  await expectEditor(page);
}

/** Goes on with the report of a year, from the start page. */
export async function continueReport(page: Page, year: number): Promise<void> {
  await page.getByRole('link', { name: `继续填写${year}年报告` }).click();
  await expectEditor(page);
}

/** The editor stands and takes what is typed. */
export async function expectEditor(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: '报告各部分' })).toBeVisible();
  await expect(page.getByText('正在打开…')).toHaveCount(0);
}

/** Opens a section by the beginning of its heading: 三、. */
export async function openSection(page: Page, heading: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: '报告各部分' });
  await expectEditor(page);
  await sections.getByRole('button', { name: new RegExp(`^${heading}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${heading}`) })).toBeVisible();
}

/** The input of a cell or the box of a text. */
export function field(page: Page, key: DraftKey): Locator {
  if (!isCellId(key)) return page.locator(`[id="${key}"]`);
  const { table, row, column } = cellSpec(cn2021, key);
  return page.getByLabel(`${rowName(table, row)}，${columnName(column)}`, { exact: true });
}

/** The cell shows this text; only the one in focus is an input. */
export async function expectCell(page: Page, key: CellId, text: string): Promise<void> {
  await expect.poll(() => shownText(field(page, key))).toBe(text);
}

/** What a box or a cell shows. */
export function shownText(box: Locator): Promise<string> {
  return box.evaluate((shown) =>
    shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement ? shown.value : (shown.textContent ?? ''),
  );
}

/** A computed cell. */
export function total(page: Page, key: CellId): Locator {
  return page.locator(`[data-cell="${key}"]`);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^已保存/ })).toBeVisible();
}

/** The findings that the open section lists. */
export function findings(page: Page): Locator {
  return page.getByRole('region', { name: /^[一二三四五六标]/ }).locator('.finding');
}

/** The rules of the builder in their short form: every page reads all of it before anything is looked at. */
const axeSource = readFileSync(
  createRequire(path.resolve('node_modules/@axe-core/playwright/package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A machine that knows the accessibility rules finds nothing on the page. */
export async function expectNoViolations(page: Page): Promise<void> {
  // No page has frames of another origin, for which the builder otherwise opens a second page and more than doubles the time.
  const builder = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] });
  // Its rule on titles is asked apart: between two pages the title is away for a moment.
  const { violations } = await builder.disableRules('document-title').analyze();
  await expect(page).toHaveTitle(/\S/);
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}
