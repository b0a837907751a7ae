/** From the first start to the first cell: what a person must press, fill in and look at, counted on a server of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type OwnServer, startServer } from '@/e2e/testing/own-server';
import { expectNoViolations, expectSaved, field, findings, setUpOffice } from '@/e2e/testing/steps';

test.use({ storageState: { cookies: [], origins: [] } });

/** Measured before it was shortened: 9 clicks, 14 fields, 8 screens. */
const NOW = { clicks: 2, fields: 4, screens: 3 };

const person = { name: '周晓燕', username: 'zhouxiaoyan', password: 'Qing-shi-2026' };

let folder = '';
let server: OwnServer;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-first-'));
  server = await startServer(folder);
});

test.afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const newPage = async (browser: Browser): Promise<Page> => await browser.newPage({ baseURL: server.url });

/** A hand that counts what it does; a screen is what stands under a heading of its own. */
function countingHand(page: Page) {
  const done = { clicks: 0, fields: 0, screens: 0 };
  return {
    done,
    see: async (heading: string | RegExp) => {
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      done.screens += 1;
    },
    fill: async (label: string, text: string) => {
      await page.getByLabel(label, { exact: true }).fill(text);
      done.fields += 1;
    },
    press: async (name: string | RegExp) => {
      await page.getByRole('button', { name }).click();
      done.clicks += 1;
    },
  };
}

test('从初始设置到第一个数：点击、填写、页面都不到原来的一半', async ({ browser }) => {
  const page = await newPage(browser);
  const hand = countingHand(page);
  await page.goto('/');
  await hand.see('初始设置');
  await expectNoViolations(page);
  await hand.fill('单位全称', '青石镇人民政府');
  await expect(page.getByLabel('单位层级')).toHaveValue('township');
  await hand.fill('您的姓名', person.name);
  await hand.fill('用户名', person.username);
  await hand.fill('密码', person.password);
  await hand.press('从空白开始');
  await hand.see('标题、前言和落款');
  await hand.press(/^三、/);
  await hand.see(/^三、/);
  await field(page, 't3/received/person').fill('3');
  await expectSaved(page);
  expect(hand.done).toEqual(NOW);
});

test('联系方式等到前言用得着时再填：填了随即写进前言', async ({ browser }) => {
  const page = await newPage(browser);
  await setUpOffice(page, '青石镇人民政府', person, '从空白开始');
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue(/^青石镇人民政府\d{4}年/);
  await expect(findings(page).filter({ hasText: '前言没有写联系方式' })).toBeVisible();
  await page.getByLabel('邮编').fill('72300');
  await page.getByRole('button', { name: '保存，写进前言' }).click();
  await expect(page.getByRole('link', { name: '邮编应为6位数字' })).toBeVisible();
  await page.getByLabel('邮编').fill('723000');
  await page.getByLabel('电话').fill('0916-1234567');
  await page.getByRole('button', { name: '保存，写进前言' }).click();
  await expect(field(page, 'preface')).toHaveValue(/邮编：723000，电话：0916-1234567/);
  await expect(field(page, 'preface')).toBeFocused();
  await expect(findings(page)).toHaveCount(0);
  await expectNoViolations(page);
});

test('写了空白报告还没有填：三个入口都在', async ({ browser }) => {
  const page = await newPage(browser);
  await setUpOffice(page, '青石镇人民政府', person, '从空白开始');
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
  await page.goto('/');
  const doors = page.getByRole('region', { name: /^开始\d{4}年度报告$/ });
  for (const name of ['导入上年报告', '从空白开始', '零报告'])
    await expect(doors.getByRole('heading', { name })).toBeVisible();
  await doors.getByRole('button', { name: '打开空白报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
});

test('名称判断不出层级的要选；管理员的用户名不能占用；密码看得见', async ({ browser }) => {
  const page = await newPage(browser);
  await page.goto('/');
  await page.getByLabel('单位全称').fill('青石');
  await page.getByLabel('您的姓名').fill(person.name);
  await page.getByLabel('用户名').fill('guanliyuan');
  await page.getByLabel('密码', { exact: true }).fill(person.password);
  await page.getByLabel('显示密码').check();
  await expect(page.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: '写零报告' }).click();
  await expect(page.getByRole('link', { name: '“guanliyuan”是管理员账号的用户名，请换一个' })).toBeVisible();
  await page.getByLabel('用户名').fill(person.username);
  await page.getByRole('button', { name: '写零报告' }).click();
  await expect(page.getByRole('link', { name: '从全称判断不出层级，请选择' })).toBeVisible();
  await expect(page.getByLabel('单位层级')).toBeFocused();
  await page.getByLabel('单位层级').selectOption({ label: '街道' });
  await page.getByRole('button', { name: '写零报告' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /零报告/ })).toBeVisible();
});
