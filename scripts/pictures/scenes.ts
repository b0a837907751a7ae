/** What is worth a picture: pages as different people see them, empty and full, sound and with faults. */

import type { Page } from 'playwright';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';

export interface Scene {
  readonly name: string;
  /** The account of the demonstration; nobody where absent. */
  readonly who?: string;
  readonly path: string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const SECTIONS = ['frame', 'overview', 'disclosure', 'applications', 'litigation', 'problems', 'other'];

/** The year that the office of the demonstration collects. */
const YEAR = dueYear(calendarDay(new Date()));

/** The report of an account stands behind its home page: `REPORT` in a path is its address. */
export const REPORT = '/reports/:id';

const editors = (who: string, sections = SECTIONS): Scene[] =>
  sections.map((section) => ({ name: `editor-${who}-${section}`, who, path: `${REPORT}/edit?section=${section}` }));

const pages = (who: string, paths: readonly string[]): Scene[] =>
  paths.map((path) => ({ name: `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${who}`, who, path }));

export const scenes: readonly Scene[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-refused', path: '/sign-in', act: signInWrongly },
  { name: 'accessibility', path: '/accessibility' },
  ...pages('blank', ['/', '/reports/zero', '/sample', '/imports/new', '/imports/new?purpose=draft', '/inbox']),
  ...pages('blank', ['/unit', '/account', '/rules', '/no-such-page']),
  { name: 'zero-refused', who: 'blank', path: '/reports/zero', act: (page) => press(page, '写好这份报告') },
  ...editors('blank', ['frame', 'overview', 'applications']),
  { name: 'editor-blank-asked', who: 'blank', path: `${REPORT}/edit?section=overview&asked` },
  ...editors('hanyin.2023'),
  { name: 'editor-paper', who: 'hanyin.2023', path: `${REPORT}/edit?section=problems`, act: showPaper },
  { name: 'editor-findings', who: 'off.by.one', path: `${REPORT}/edit?section=applications` },
  { name: 'editor-widest', who: 'widest.numbers', path: `${REPORT}/edit?section=applications` },
  ...['preview', 'submit', 'history', 'review'].flatMap((page) =>
    ['hanyin.2023', 'off.by.one'].map((who) => ({ name: `${page}-${who}`, who, path: `${REPORT}/${page}` })),
  ),
  ...pages('fushen', ['/']),
  ...pages('blank', ['/help', '/help/request']),
  ...pages('xianban', ['/', `/county/${YEAR}`]),
  ...pages(
    'xianban',
    ['', '/scores', '/compare', '/offices', '/packages'].map((page) => `/county/${YEAR}/rollup${page}`),
  ),
  ...pages('xianban', [`/county/${YEAR}/papers`, `/county/${YEAR - 1}`, '/county/check']),
  ...pages('xianban', [`/county/${YEAR}/act?act=remind`, '/inbox']),
  ...['/units', '/people'].map((path) => ({ name: `one-of-${path.slice(1)}`, who: 'guanli', path, act: openFirst })),
  ...pages('guanli', ['/', '/units', '/units/workbook', '/people', '/audit', '/rules/explain']),
];

/** Only where there is room for it. */
async function showPaper(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: '边写边看版面' });
  if (!(await toggle.isVisible())) return;
  await toggle.click();
  await page.locator('.paper-sheet p').first().waitFor();
}

/** The first record of a list. */
async function openFirst(page: Page): Promise<void> {
  const link = page.locator('main tbody a').first();
  const address = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`**${address}`);
  await page.waitForLoadState('networkidle');
}

async function signInWrongly(page: Page): Promise<void> {
  await page.getByLabel('用户名').fill('nobody');
  await page.getByLabel('密码').fill('wrong-password');
  await press(page, '登录');
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
}
