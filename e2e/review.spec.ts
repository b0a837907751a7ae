/** The workflow of a report with real accounts: returned with comments, corrected, signed, published, reopened. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { readDocx } from '@/e2e/testing/read-docx';
import { comeAs, type SeededOffice, seedReviewOffice, storedDraft } from '@/e2e/testing/review-office';
import { expectNoViolations, expectSaved, field, openSection } from '@/e2e/testing/steps';
import { checkBundle } from '@/lib/evidence/bundle';

test.use({ storageState: { cookies: [], origins: [] } });
// The look of a machine at a page of three hundred places takes its time on a busy computer.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let office: SeededOffice;
test.beforeAll(async () => {
  office = await seedReviewOffice();
});

async function openReview(page: Page): Promise<void> {
  await page.goto(`/reports/${office.reportId}/review`);
}

async function submit(page: Page): Promise<void> {
  await page.goto(`/reports/${office.reportId}/submit`);
  await page.getByRole('button', { name: '确认送审' }).click();
  await expect(page.getByText('已办理：送审')).toBeVisible();
}

async function approve(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: '审核青石镇人民政府2025年报告' }).click();
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('已办理：审核通过')).toBeVisible();
}

/** A place in the report as it prints: a cell, a row, a sentence, a heading. */
function place(page: Page, name: string | RegExp): Locator {
  return page.getByRole('region', { name: '报告全文' }).getByRole('button', { name });
}

function newComment(page: Page): Locator {
  return page.getByRole('region', { name: '写批注' });
}

async function comment(page: Page, where: string | RegExp, text: string): Promise<void> {
  await place(page, where).click();
  await expect(newComment(page).getByLabel('批注')).toBeFocused();
  await newComment(page).getByLabel('批注').fill(text);
  await newComment(page).getByRole('button', { name: '添加批注' }).click();
  await expect(thread(page, text)).toBeVisible();
  await expect(newComment(page)).toBeHidden();
}

function thread(page: Page, text: string): Locator {
  return page.getByRole('article').filter({ hasText: text });
}

const licensed = /行政许可.*本年处理决定数量：/;
const stale = '二是更新不够及时。';
const overview = '一、总体情况';

test('送审，初审在一格、一句、一个部分写批注后退回；填写的内容一个字节也没有变', async ({ page }) => {
  await comeAs(page, 'clerk');
  await submit(page);
  await page.goto(`/reports/${office.reportId}/edit`);
  await expect(page, '审核期间不能修改').toHaveURL(/\/review$/);
  const before = await storedDraft(office.reportId);

  await comeAs(page, 'firstReviewer');
  await expect(page.getByRole('link', { name: /消息/ })).toContainText(/[1-9]/);
  await page.getByRole('link', { name: '审核青石镇人民政府2025年报告' }).click();
  await expect(page.getByRole('row').filter({ hasText: '行政许可' }).first()).toContainText('40');
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByRole('link', { name: /请写明原因/ })).toBeVisible();
  await comment(page, licensed, '台账上是15件，请核对。');
  await comment(page, stale, '写明哪个栏目、多久更新一次。');
  await comment(page, overview, '总体情况太简略，请补充数据。');
  await page.getByRole('link', { name: '批注2，待处理' }).click();
  await expect(thread(page, '写明哪个栏目')).toBeFocused();
  await thread(page, '台账上是15件')
    .getByRole('link', { name: /到批注1所在的位置/ })
    .click();
  await expect(place(page, licensed)).toBeFocused();
  await expectNoViolations(page);
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByText('已办理：退回修改')).toBeVisible();
  expect(await storedDraft(office.reportId)).toBe(before);
});

test('填报人在编辑页的原位置看到批注，改两处，重新送审', async ({ page }) => {
  await comeAs(page, 'clerk');
  await expect(page.getByText('退回给您修改').first()).toBeVisible();
  await page.getByRole('link', { name: '填写青石镇2025年报告' }).click();
  await openSection(page, '二、');
  const todo = page.getByRole('region', { name: '审核批注' });
  await expect(todo).toContainText('台账上是15件');
  await todo.getByRole('button', { name: '去修改' }).click();
  await field(page, 't2/licensing/decisions').fill('15');
  await expect(todo).toContainText('该处已修改');
  await openSection(page, '五、');
  await expect(todo).toContainText('哪个栏目');
  await field(page, 'problems').fill(
    '一是公开内容不够具体。二是财政栏目有时超过一个月才更新。三是人员不足。改进措施：细化公开目录，按月更新栏目，充实人员。',
  );
  await expectSaved(page);
  await page.getByRole('link', { name: '核对并送审' }).click();
  await expect(page.getByText('该处已修改')).toHaveCount(2);
  await expect(page.getByText('待处理', { exact: true })).toHaveCount(1);
  await expectNoViolations(page);
  await submit(page);
});

test('审核人看到恰好两处修改和一条没有回应的批注；各级通过，登记公布，说明原因后重新打开', async ({ page }) => {
  await comeAs(page, 'firstReviewer');
  await page.getByRole('link', { name: '审核青石镇人民政府2025年报告' }).click();
  const changes = page.getByRole('table', { name: '您上次看过以后的修改' });
  await expect(changes.locator('tbody').getByRole('row')).toHaveText([
    /主要问题及改进情况.*二是更新不够及时。.*二是财政栏目有时超过一个月才更新。/,
    /表二.*行政许可.*12.*15/,
  ]);
  await expect(page.getByText(/修改了2处，还有1条批注没有回应/)).toBeVisible();
  const before = await storedDraft(office.reportId);
  await approve(page);
  for (const role of ['secondReviewer', 'finalReviewer', 'supervisor'] as const) {
    await comeAs(page, role);
    await approve(page);
  }

  await comeAs(page, 'clerk');
  await openReview(page);
  await expectNoViolations(page);
  await page.getByLabel('公布日期').fill('2026-11-20');
  await page.getByLabel('门户网站上的网页地址').fill('javascript:alert(1)');
  await page.getByRole('button', { name: '登记公布' }).click();
  await expect(page.getByRole('link', { name: /请填写公布日期/ })).toBeVisible();
  await page.getByLabel('门户网站上的网页地址').fill('https://www.example.org/gkml/2025.html');
  await page.getByRole('button', { name: '登记公布' }).click();
  await expect(page.getByText('已办理：登记公布')).toBeVisible();

  await comeAs(page, 'supervisor');
  await openReview(page);
  await page.getByLabel('重新打开的原因').fill('收费金额与财政数据不一致。');
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByText('已办理：重新打开')).toBeVisible();
  expect(await storedDraft(office.reportId)).toBe(before);

  await comeAs(page, 'clerk');
  await page.getByRole('link', { name: /消息/ }).click();
  await expect(page.getByText(/县办老林 重新打开.*收费金额与财政数据不一致/)).toBeVisible();
});

test('两个人同时办理：一个成功，另一个看到刚才发生了什么', async ({ page, context }) => {
  await comeAs(page, 'clerk');
  await submit(page);
  await comeAs(page, 'firstReviewer');
  await openReview(page);
  const other = await context.newPage();
  await other.goto(`/reports/${office.reportId}/review`);
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('已办理：审核通过')).toBeVisible();
  await other.getByLabel('退回原因').fill('晚了一步');
  await other.getByRole('button', { name: '退回修改' }).click();
  await expect(other.getByText('这份报告已经有人办理')).toBeVisible();
  await expect(other.getByText(/陈初审：审核通过，报告进入“复审中/)).toBeVisible();
});

test('写批注时登录结束：文字留着，重新登录后接着写；键盘也能到每一处', async ({ page }) => {
  await comeAs(page, 'secondReviewer');
  await openReview(page);
  await place(page, licensed).click();
  await newComment(page).getByLabel('批注').fill('许可数与上年相差较大');
  await page.context().clearCookies();
  await newComment(page).getByRole('button', { name: '添加批注' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await comeAs(page, 'secondReviewer');
  await openReview(page);
  await page.getByRole('button', { name: '接着写' }).click();
  await expect(newComment(page).getByLabel('批注')).toHaveValue('许可数与上年相差较大');
  await page.keyboard.press('Escape');
  await expect(place(page, licensed)).toBeFocused();
  await expect(page.getByText('没有送出的批注')).toBeHidden();

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await newComment(page).getByLabel('批注').fill('请附许可清单。');
  await newComment(page).getByRole('button', { name: '添加批注' }).click();
  await expect(thread(page, '请附许可清单')).toContainText('“行政许可”整行');
});

test('办理历史：记录完整，任意两版可以比较，旧版可以恢复为草稿', async ({ page }) => {
  await comeAs(page, 'secondReviewer');
  await openReview(page);
  await page.getByLabel('退回原因').fill('恢复试验');
  await page.getByRole('button', { name: '退回修改' }).click();
  await comeAs(page, 'clerk');
  await page.goto(`/reports/${office.reportId}/history?from=1&to=2`);
  await expect(page.getByText(/逐条相连，没有改动过的痕迹/)).toBeVisible();
  await expect(page.getByText('第1版和第2版之间有2处不同')).toBeVisible();
  await expectNoViolations(page);
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载送审签批单（Word）' }).click(),
  ]);
  const { tables } = readDocx(await readFile(await sheet.path()));
  expect(tables[0]).toEqual(expect.arrayContaining(['送审', expect.stringMatching(/^张填报　　\d{4}年/), '初审']));
  expect(tables[0]?.find((cell) => cell.startsWith('SHA-256'))).toMatch(/^SHA-256[0-9a-f]{64}$/);
  const bundle = await (await page.request.get(`/reports/${office.reportId}/evidence`)).body();
  expect(checkBundle(new Uint8Array(bundle)), '证据包核验').toMatchObject({ ok: true, faults: [] });
  await page.getByLabel('恢复哪一版').selectOption('1');
  await page.getByRole('button', { name: '恢复为草稿' }).click();
  await openSection(page, '五、');
  await expect(field(page, 'problems')).toHaveValue(/二是更新不够及时。/);
});
