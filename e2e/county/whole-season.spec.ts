/** A whole season of a county by the calendar, on a server whose clock is set: from one workbook to a corrected publication. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { officeBook } from '@/e2e/setup/office-book';
import { type OwnServer, startServer } from '@/e2e/testing/own-server';
import { changeFirstPassword, expectSaved, field, openSection, setUpOffice, signIn } from '@/e2e/testing/steps';
import { calendarDay } from '@/lib/report/moment';
import { cast, county, type SeasonUnit, supervisor, workbook, writeReports } from './season-cast';

test.use({ storageState: { cookies: [], origins: [] } });

const OWN_PASSWORD = 'Quan-ji-2026-bao';
const admin = { name: '钱管理', username: 'qj.guanli', password: OWN_PASSWORD };

/** The year whose reports come in next January. */
const { year } = calendarDay(new Date());
const inJanuary = (day: number) => ({ clockAhead: Date.UTC(year + 1, 0, day, 2) - Date.now() });
const board = `/county/${year}`;
const address = 'https://www.example.org/zfxxgk/nianbao/';

let folder = '';
let server: OwnServer;
const pages = new Map<string, Page>();
const slips = new Map<string, string>();

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-season-'));
  // Everybody sits at a desk of their own: the app slows down an address from which too many sign in.
  server = await startServer(folder, { TRUST_PROXY: '1' });
  await server.suffer(inJanuary(10));
});

test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const row = (page: Page, { name }: SeasonUnit) => page.getByRole('row').filter({ hasText: name });

async function expectNumbers(page: Page, numbers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(numbers)) {
    const number = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
    await expect(number.locator('xpath=following-sibling::dd')).toHaveText(value);
  }
}

test('一个县的一季年报：12个单位从一个工作簿建起，到公布以后更正', async ({ browser }) => {
  test.setTimeout(240_000);
  const newPage = async () => {
    const desk = `10.0.0.${pages.size + 1}`;
    const context = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: { 'x-forwarded-for': desk } });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    return page;
  };
  /** The person's own browser, signed in: the first time with the password of the slip, later with the own one. */
  const at = async (username: string): Promise<Page> => {
    const page = pages.get(username) ?? (await newPage());
    if (pages.has(username)) await page.goto('/');
    else {
      await page.goto('/sign-in');
      const first = slips.get(username) ?? '';
      await signIn(page, first, username);
      await changeFirstPassword(page, first, OWN_PASSWORD);
    }
    if (page.url().includes('/sign-in')) await signIn(page, OWN_PASSWORD, username);
    await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
    pages.set(username, page);
    return page;
  };

  await test.step('一个工作簿建好12个单位和全部账号，一次建立全部年报', async () => {
    const page = await newPage();
    await setUpOffice(page, county.name, admin, '只建管理员账号');
    pages.set(admin.username, page);
    await setUpUnits(page);
    await openYear(page);
    await writeReports(folder, year, [cast.returned, cast.fourth, cast.fifth, cast.finance, cast.justice]);
  });
  await test.step('县办设期限，一个单位延期，一个单位免报', async () => setDays(await at(supervisor)));
  await test.step('三个单位各自送审，第二个看到与别的单位相同；只有一个人的单位自己签', async () => {
    await submit(await at(cast.first.clerk), cast.first);
    await submit(await at(cast.copied.clerk), cast.copied, /句与同级其他单位的年报完全相同/);
    await submit(await at(cast.third.clerk), cast.third);
    const signer = await at(cast.first.signer);
    for (const unit of [cast.first, cast.copied, cast.third]) await approve(signer, unit);
    const single = await at(cast.single.clerk);
    await submit(single, cast.single);
    await approve(single, cast.single);
  });
  await server.suffer(inJanuary(22));
  await test.step('期限过了：没有送审的记为逾期，延期和免报的不算', async () => seeBoard(await at(supervisor)));
  await test.step('逐份审核：两份文字相同的在最前，退回两份', async () => review(await at(supervisor)));
  await test.step('其余一次通过，一次登记公布', async () => approveRest(await at(supervisor)));
  await test.step('一份公布以后更正，再公布一次', async () => {
    await reopen(await at(supervisor));
    await correct(await at(cast.single.clerk));
    await approve(await at(supervisor), cast.single);
    await publishAgain(await at(cast.single.clerk));
    await seeSum(await at(supervisor), '已公布');
  });
});

async function setUpUnits(page: Page): Promise<void> {
  await page.goto('/units/workbook');
  const file = { name: '建账.xlsx', mimeType: 'application/vnd.ms-excel', buffer: officeBook(workbook) };
  await page.getByLabel('Excel 文件（.xlsx）').setInputFiles(file);
  await page.getByRole('button', { name: '核对，先不建立' }).click();
  await expect(page.getByText('将新增12个单位，修改0个单位，新建7个账号')).toBeVisible();
  await page.getByRole('button', { name: '确认建立' }).click();
  await expect(page.getByText('已建立：新增12个单位，修改0个单位，新建7个账号')).toBeVisible({ timeout: 30_000 });
  for (const slip of await page.getByRole('region', { name: '初始密码条' }).getByRole('listitem').allInnerTexts()) {
    const [, username = '', password = ''] = /用户名\s*(\S+)\s*初始密码\s*(\S+)/.exec(slip) ?? [];
    slips.set(username, password);
  }
  expect(slips.size).toBe(7);
}

async function openYear(page: Page): Promise<void> {
  await page.goto('/units');
  await page.getByRole('button', { name: `为12个单位建立${year}年度报告` }).click();
  await expect(page.getByText(`已建立12份${year}年度报告`)).toBeVisible();
}

async function setDays(page: Page): Promise<void> {
  await page.goto(board);
  await page.getByLabel('报送期限').fill(`${year + 1}-01-20`);
  await page.getByRole('button', { name: '保存期限' }).click();
  await expect(page.getByText(`已设为${year + 1}年1月20日。`)).toBeVisible();
  await page.getByRole('link', { name: cast.extended.name }).click();
  await page.getByLabel('延至').fill(`${year + 1}-01-28`);
  await page.getByLabel('延期原因').fill('主要负责人调整');
  await page.getByRole('button', { name: '保存延期' }).click();
  await expect(page.getByText(`已延至${year + 1}年1月28日。`)).toBeVisible();
  await page.goto(board);
  await page.getByRole('link', { name: cast.exempt.name }).click();
  await page.getByLabel('报送要求').selectOption({ label: '免报' });
  await page.getByLabel('不用报的原因').fill('年中撤销，业务并入甲溪镇');
  await page.getByRole('button', { name: '保存报送要求' }).click();
  await expect(page.getByText('已改为“免报”。')).toBeVisible();
}

/** Follows a link of the start page to the report of a unit. */
async function follow(page: Page, link: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: `${link}${year}年报告` }).click();
}

async function submit(page: Page, unit: SeasonUnit, hint?: RegExp): Promise<void> {
  await follow(page, `填写${unit.shortName}`);
  await page.getByRole('link', { name: '核对并送审' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${unit.shortName}${year}年度报告：核对并送审` }),
  ).toBeVisible();
  if (hint) await expect(page.locator('.finding').filter({ hasText: hint })).toBeVisible();
  await press(page, 'submit');
}

async function approve(page: Page, unit: SeasonUnit): Promise<void> {
  await follow(page, `审核${unit.name}`);
  await press(page, 'review');
}

const buttons = { submit: ['确认送审', '已办理：送审'], review: ['审核通过', '已办理：审核通过'] } as const;

async function press(page: Page, step: keyof typeof buttons): Promise<void> {
  const [button, done] = buttons[step];
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(done)).toBeVisible();
}

async function seeBoard(page: Page): Promise<void> {
  await page.goto(board);
  // The county's own two reports are owed as well; nine came in time, one is late.
  await expectNumbers(page, { 应报: '13份', 已报送: '9份', 逾期: '1份', 不用报: '1份', 按时率: '90%（9份）' });
  await page.getByText('图：逐日进度和核对结果').click();
  await expect(page.getByRole('img', { name: /逐日进度：.*应报13份，已报送9份，已公布0份/ })).toBeVisible();
  await expect(row(page, cast.late)).toContainText('已过2天');
  await expect(row(page, cast.extended)).toContainText(/1月28日.*（已延期）.*还有6天/);
  await expect(row(page, cast.exempt)).toContainText('年中撤销，业务并入甲溪镇');
  await expect(row(page, cast.single)).toContainText('报县办审核中');
}

async function review(page: Page): Promise<void> {
  await page.goto(board);
  await page.getByRole('link', { name: '逐份审核等您办理的9份' }).click();
  await expect(page.getByText('逐份审核，还剩9份等您审核')).toBeVisible();
  const heading = page.getByRole('heading', { level: 1, name: /年度报告：/ });
  await expect(page.getByRole('heading', { level: 2, name: /[甲乙]溪镇人民政府的文字相同$/ })).toBeVisible();
  const copied = /甲溪镇|乙溪镇/.exec(await heading.innerText())?.[0];
  await page.getByText('逐句对照').click();
  await expect(page.getByRole('cell', { name: '网站上的水利建设专栏按月维护。' })).toHaveCount(2);
  await page.getByLabel('退回原因').fill('文字与邻近乡镇相同，请写本单位的实际情况');
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByRole('link', { name: `上一份${copied}：退回修改` })).toBeVisible();
  await expect(page.getByText('逐份审核，还剩8份等您审核')).toBeVisible();
  await expect(heading).not.toContainText(copied ?? '');
  while (!(await heading.innerText()).startsWith(cast.returned.shortName)) {
    const before = await heading.innerText();
    await page.keyboard.press('j');
    await expect(heading).not.toHaveText(before);
  }
  await page.getByLabel('退回原因').fill('第五部分请写得具体些');
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByText('逐份审核，还剩7份等您审核')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1, name: `${year}年度进展` })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '已退回填报人修改' })).toHaveCount(2);
  await expect(row(page, cast.returned)).toContainText('已退回填报人修改');
}

async function approveRest(page: Page): Promise<void> {
  await page.goto(`${board}?filter=county`);
  await page.getByRole('link', { name: '审核通过' }).click();
  await page.getByRole('button', { name: '确认审核通过7份' }).click();
  await expect(page.getByText('已审核通过7份。')).toBeVisible();
  await page.goto(`${board}?filter=approved`);
  await page.getByRole('link', { name: '登记公布' }).click();
  await page.getByLabel('公布这些年报的网页地址').fill(address);
  await page.getByRole('button', { name: '确认登记公布7份' }).click();
  await expect(page.getByText('已登记公布7份。')).toBeVisible();
  await page.goto(board);
  await expectNumbers(page, { 应报: '13份', 已公布: '7份', 逾期: '1份' });
}

async function reopen(page: Page): Promise<void> {
  await page.goto(board);
  await row(page, cast.single).getByRole('link', { name: '已公布' }).click();
  await page.getByLabel('重新打开的原因').fill('行政许可件数录入有误');
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /已公布，更正中/ })).toBeVisible();
  await page.goto(board);
  await expect(row(page, cast.single)).toContainText('已公布，更正中');
  await expectNumbers(page, { 已公布: '7份' });
}

async function correct(page: Page): Promise<void> {
  await expect(page.getByText(/已公布，更正中/).first()).toBeVisible();
  await follow(page, `填写${cast.single.shortName}`);
  await openSection(page, '二、');
  await field(page, 't2/licensing/decisions').click();
  await field(page, 't2/licensing/decisions').fill('15');
  await page.keyboard.press('Enter');
  await expectSaved(page);
  await submit(page, cast.single);
  await expect(page.getByText('仍然有效，首次公布的日期和网址不变。')).toBeVisible();
  await expect(page.getByRole('table', { name: '与已公布的相比的改动' })).toContainText(/行政许可.*12.*15/);
  await expect(page.getByLabel('更正说明（可复制修改）')).toHaveValue(/12.*15/);
  await press(page, 'review');
}

async function publishAgain(page: Page): Promise<void> {
  await follow(page, `登记公布${cast.single.shortName}`);
  await page.getByLabel('门户网站上的网页地址').fill(`${address}gengxi.html`);
  await page.getByRole('button', { name: '登记公布' }).click();
  await expect(page.getByText('已办理：登记公布')).toBeVisible();
  // Both versions are kept, and so is where the first one stands.
  await page.goto(page.url().replace(/review.*/, 'history?from=1&to=2'));
  await expect(page.getByText('第1版和第2版之间有1处不同')).toBeVisible();
  const publications = page.getByRole('row').filter({ hasText: '登记公布' });
  await expect(publications).toContainText([`${address}gengxi.html`, address]);
}

async function seeSum(page: Page, state: string): Promise<void> {
  await page.goto(`${board}/rollup`);
  await page.getByRole('link', { name: /^表二“行政许可”本年处理决定数量：/ }).click();
  await expect(row(page, cast.single)).toContainText(state);
  await expect(row(page, cast.single)).toContainText(/15.*计入第2版/);
}
