/** What a clerk, the one who signs and the county office do on a day with an old computer. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SEED_PASSWORD, seedAccounts } from '../seed/main';
import { OldPage } from './browser';

/** Opens a page of the app in the browser that is tried. */
type Open = (address: string) => Promise<OldPage>;

/** Plays it all in the browser of a program against the app, which has the seeded county of the year. Rejects at the first thing that fails. */
export async function workADay(program: string, app: string, year: number, folder: string): Promise<void> {
  const open: Open = (address) => OldPage.open(program, app + address);
  await as(open, seedAccounts.clerk, (page) => clerkWorks(page, app, folder));
  await as(open, 'qianfa3', signerApproves);
  await as(open, seedAccounts.supervisor, (page) => officeLooks(page, app, year));
}

/** A browser that cannot run the app is led to the page that says what to do. */
export async function readWhy(program: string, app: string): Promise<void> {
  const page = await OldPage.open(program, `${app}/sign-in`);
  try {
    await page.until(`location.pathname === '/unsupported.html' && ${named('li', '极速模式')}`);
  } finally {
    await page.close();
  }
}

/** Somebody signs in, works, and leaves a page whose scripts complained of nothing. */
async function as<T>(open: Open, username: string, work: (page: OldPage) => Promise<T>): Promise<T> {
  const page = await open('/sign-in');
  try {
    await page.click(labelled('用户名'));
    await page.type(username);
    await page.click(labelled('密码'));
    await page.type(SEED_PASSWORD);
    await page.click(button('登录'));
    await page.until(`location.pathname === '/' && ${named('h1', '年度报告')}`);
    const done = await work(page);
    if (page.faults.length > 0) throw new Error(`the page of ${username} complained:\n${page.faults.join('\n')}`);
    return done;
  } finally {
    await page.close();
  }
}

/** Types a number that breaks an identity, reads what is said, corrects it, writes prose, exports, imports, asks what stands in the way of submission. */
async function clerkWorks(page: OldPage, app: string, folder: string): Promise<void> {
  await page.until(`document.querySelector('a[href^="/reports/"][href$="/edit"]')`);
  const edit = String(await page.evaluate(`document.querySelector('a[href$="/edit"]').getAttribute('href')`));
  const report = edit.replace(/\/edit$/, '');
  await page.go(`${app}${edit}?section=applications`);
  await page.until(saved);
  const before = await page.evaluate(
    `${cell('t3/received/person')}.textContent || ${cell('t3/received/person')}.value`,
  );
  await overwrite(page, 't3/received/person', '41');
  await page.until(saved);
  await page.until(`document.querySelector('.finding')`);
  await overwrite(page, 't3/received/person', String(before));
  await page.until(saved);

  await page.go(`${app}${edit}?section=problems`);
  await page.until(saved);
  await page.click(`document.querySelector('[id="problems"]')`);
  await page.send('Input.insertText', { text: '栏目由专人按月检查。' });
  await page.until(saved);
  await page.go(`${app}${edit}?section=problems`);
  await page.until(`(document.querySelector('[id="problems"]') || {}).value.includes('栏目由专人按月检查。')`);

  await exportsOpen(page, app, report, folder);
  await page.go(`${app}/imports/new`);
  await page.choose('input[type=file]', [path.join(folder, 'report.docx')]);
  await page.click(button('读取文件'));
  await page.until(named('h1', '核对读出的内容'));

  await page.go(`${app}${report}/submit`);
  await page.until(named('h1', '核对并送审'));
}

/** The preview shows the pages of paper, and its Word file arrives whole. */
async function exportsOpen(page: OldPage, app: string, report: string, folder: string): Promise<void> {
  await page.go(`${app}${report}/preview`);
  await page.until(`document.querySelector('a[href*="export"][href*="docx"]')`);
  const bytes = await page.evaluate(
    `fetch(document.querySelector('a[href*="export"][href*="docx"]').href).then((answer) => answer.blob()).then((blob) =>
      new Promise((resolve) => { const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(',')[1]); reader.readAsDataURL(blob); }))`,
  );
  const file = path.join(folder, 'report.docx');
  writeFileSync(file, Buffer.from(String(bytes), 'base64'));
  if (readFileSync(file).subarray(0, 2).toString() !== 'PK') throw new Error('the export is no Word file');
}

async function signerApproves(page: OldPage): Promise<void> {
  await page.click(`document.querySelector('table a[href$="/review"]')`);
  await page.click(button('审核通过'));
  await page.until(`document.body.innerText.includes('已办理：')`);
}

/** The board fills its rows and is searched, the first report of the review run opens, the sum has its cells. */
async function officeLooks(page: OldPage, app: string, year: number): Promise<void> {
  await page.go(`${app}/county/${year}`);
  await page.until(`${boardRows} >= 12`);
  await page.click(`document.querySelector('#q')`);
  await page.type('12');
  await page.click(button('查找'));
  await page.until(`location.search.includes('q=12') && ${boardRows} === 1`);
  await page.go(`${app}/county/${year}`);
  await page.click(named('a', '逐份审核'));
  await page.until(`/\\/review/.test(location.pathname) && ${named('h2', '报告全文')}`);
  await page.go(`${app}/county/${year}/rollup`);
  await page.until(`document.querySelectorAll('table td').length > 100`);
}

async function overwrite(page: OldPage, key: string, text: string): Promise<void> {
  await page.click(cell(key));
  await page.type(text);
}

/** The rows of the last table: the picture of the season has one of its own before it. */
const boardRows = `[...document.querySelectorAll('table')].pop()?.querySelectorAll('tbody tr').length`;
const saved = `[...document.querySelectorAll('[role=status]')].some((each) => /^已保存/.test(each.innerText))`;
const cell = (key: string) => `document.querySelector('[data-cell="${key}"], [data-cell="${key}"] input')`;
const button = (name: string) =>
  `[...document.querySelectorAll('button')].find((each) => each.innerText.trim() === ${JSON.stringify(name)})`;
const named = (tag: string, text: string) =>
  `[...document.querySelectorAll('${tag}')].find((each) => each.innerText.includes(${JSON.stringify(text)}))`;
const labelled = (label: string) =>
  `(() => { const found = ${named('label', label)}; return found && document.getElementById(found.htmlFor); })()`;
