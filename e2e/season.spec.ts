/** A season from the desk of the county office: who owes what, who is late, and what is done to many at once. */
import { expect, type Page, test } from '@playwright/test';
import {
  administratorName,
  clerkName,
  seasonPassword,
  seasonYear,
  seedCountySeason,
  supervisorName,
  towns,
} from '@/e2e/testing/county-season';
import { expectNoViolations, signIn } from '@/e2e/testing/steps';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ mode: 'serial' });
test.beforeAll(seedCountySeason);

async function comeAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, seasonPassword, username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
}

const board = `/county/${seasonYear}`;
const row = (page: Page, town: number) => page.getByRole('row').filter({ hasText: `${towns[town]}人民政府` });

async function expectNumbers(page: Page, numbers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(numbers)) {
    const number = page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) });
    await expect(number.locator('xpath=following-sibling::dd')).toHaveText(value);
  }
}

async function openUnit(page: Page, town: number): Promise<void> {
  await page.goto(board);
  await page.getByRole('link', { name: `${towns[town]}人民政府` }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${towns[town]}人民政府：${seasonYear}年度` }),
  ).toBeVisible();
}

test('练习报告处处标明，不在进展里，用完丢弃', async ({ page }) => {
  await comeAs(page, clerkName(11));
  await page.getByRole('button', { name: '建一份练习报告' }).click();
  await expect(page.getByText('练习，不是正式年报')).toBeVisible();
  await expect(page.getByRole('link', { name: '核对并送审' })).toBeHidden();
  await page.getByRole('link', { name: '练习送审' }).click();
  await page.getByRole('button', { name: '以填报人身份送审' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^练习：.*终审签发中$/ })).toBeVisible();
  await expect(page.getByText('现在等待终审签发办理，由您扮演')).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('退回原因').fill('第二部分请再核对');
  await page.getByRole('button', { name: '以终审签发身份退回修改' }).click();
  await expect(page.getByText('退回原因：第二部分请再核对')).toBeVisible();
  await page.getByRole('button', { name: '以填报人身份送审' }).click();
  await page.getByRole('button', { name: '以终审签发身份审核通过' }).click();
  await page.getByRole('button', { name: '以县办审核员身份审核通过' }).click();
  await expect(page.getByText('各级都已通过，练习到此为止。')).toBeVisible();
  await page.getByRole('link', { name: '预览与导出' }).click();
  await expect(page.getByRole('region', { name: '第 1 页' }).getByText('练习', { exact: true })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Word 文件/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^练习-/);
  await page.getByRole('button', { name: '丢弃这份练习' }).click();
  await expect(page.getByRole('button', { name: '建一份练习报告' })).toBeVisible();
});

test('应报的一个不少：没有建立的也在进展表里，首页按应报计数', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.getByRole('link', { name: '查看各单位进展' }).click();
  await page.goto(board);
  // Twelve townships, and at the seat the report of the government and that of its office.
  await expectNumbers(page, { 应报: '14份', 未建立: '8份', 已报送: '5份', 已公布: '0份' });
  await expect(page.getByRole('heading', { level: 1, name: `${seasonYear}年度进展` })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(15);
  await expect(row(page, 11)).toContainText('未建立');
  await expect(row(page, 4)).toContainText('草稿');
  await expect(row(page, 0)).toContainText('报县办审核中');
  await expect(page.getByRole('row').filter({ hasText: '本级政府年报' })).toContainText(`${seasonYear + 1}年3月31日`);
  await expect(page.getByRole('row').filter({ hasText: '办公室自身年报' })).toContainText(`${seasonYear + 1}年1月31日`);
  await expectNoViolations(page);
});

test('管理员设为报送前看不到：县办进展表只列状态，打不开草稿；填报人看得到这项设置', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(board);
  const draft = row(page, 4).getByRole('link', { name: '草稿' });
  const address = (await draft.getAttribute('href')) ?? '';
  await comeAs(page, administratorName);
  await page.goto('/units');
  await page.getByRole('link', { name: '季度县人民政府' }).click();
  await page.getByLabel('报送以前').selectOption('看不到，报送审核以后才看得到');
  await page.getByRole('button', { name: '保存这项设置' }).click();
  await expect(page.getByText('已改为：报送以前看不到。')).toBeVisible();

  await comeAs(page, supervisorName);
  await page.goto(board);
  await expect(row(page, 4)).toContainText('报送以后才能查看');
  await expect(draft).toBeHidden();
  await expect(row(page, 0).getByRole('link', { name: '报县办审核中' })).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);

  await comeAs(page, clerkName(4));
  await page
    .getByRole('link', { name: /继续填写|填写/ })
    .first()
    .click();
  await expect(page.getByText('报送以前，上级单位看不到这份报告和内部批注')).toBeVisible();
  await comeAs(page, administratorName);
  await page.goto('/units');
  await page.getByRole('link', { name: '季度县人民政府' }).click();
  await page.getByLabel('报送以前').selectOption('看得到，填写中的草稿和内部批注也在内');
  await page.getByRole('button', { name: '保存这项设置' }).click();
  await expect(page.getByText('已改为：报送以前就看得到。')).toBeVisible();
});

test('县办设期限，一个单位免报、一个单独延期，都写明原因', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(board);
  await page.getByLabel('报送期限').fill(`${seasonYear + 1}-01-15`);
  await page.getByRole('button', { name: '保存期限' }).click();
  await expect(page.getByText(`已设为${seasonYear + 1}年1月15日。`)).toBeVisible();

  await openUnit(page, 0);
  await expectNoViolations(page);
  await openUnit(page, 11);
  await page.getByLabel('报送要求').selectOption({ label: '免报' });
  await page.getByRole('button', { name: '保存报送要求' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请写明原因' })).toBeVisible();
  await page.getByLabel('不用报的原因').fill('年中已撤销，并入丑山街道');
  await page.getByRole('button', { name: '保存报送要求' }).click();
  await expect(page.getByText('已改为“免报”。')).toBeVisible();

  await openUnit(page, 10);
  await page.getByLabel('延至').fill(`${seasonYear + 1}-02-20`);
  await page.getByLabel('延期原因').fill('主要负责人调整');
  await page.getByRole('button', { name: '保存延期' }).click();
  await expect(page.getByText(`已延至${seasonYear + 1}年2月20日。`)).toBeVisible();
  await expectNoViolations(page);

  await page.goto(`${board}?filter=notDue`);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(row(page, 11)).toContainText('年中已撤销');
  await page.goto(`${board}?filter=extended`);
  await expect(row(page, 10)).toContainText('（已延期）');
});

test('筛出没有建立的催报；填报人收到自己的期限，县办看到几人已读', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(board);
  await page.getByRole('link', { name: /^未建立/ }).click();
  await page.getByRole('link', { name: '催报' }).click();
  await expect(page.getByLabel('可以复制到工作群的催报文字')).toHaveValue(
    new RegExp(`还没有建立.*${towns[6]}人民政府`),
  );
  await expect(page.getByText('季度县人民政府（本级政府年报）：是您自己的单位')).toBeVisible();
  await page.getByLabel('另外要说的话').fill('有困难请打0916-7654321。');
  await page.getByRole('button', { name: '确认催报5份' }).click();
  await expect(page.getByText('已催报：5个单位的10人会收到。')).toBeVisible();

  await comeAs(page, clerkName(6));
  await page.getByRole('link', { name: /^消息/ }).click();
  const notice = page.getByRole('listitem').filter({ hasText: '催报' });
  await expect(notice).toContainText(`应在${seasonYear + 1}年1月15日前报县办审核。有困难请打0916-7654321。`);
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByRole('button', { name: '全部标为已读' })).toBeHidden();

  await comeAs(page, supervisorName);
  await page.goto(board);
  await expect(row(page, 6)).toContainText('1/2人已读');
  await expect(row(page, 7)).toContainText('0/2人已读');
});

test('成批通过：没有问题的通过，有错误的点名留下；再成批登记公布和归档', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(`${board}?filter=county`);
  await page.getByRole('link', { name: '审核通过' }).click();
  await expect(page.getByText(new RegExp(`${towns[3]}人民政府：有\\d+处错误`))).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: '确认审核通过3份' }).click();
  await expect(page.getByText('已审核通过3份。')).toBeVisible();

  await page.goto(`${board}?filter=approved`);
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByRole('link', { name: '登记公布' }).click();
  await page.getByRole('button', { name: '确认登记公布3份' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '网页地址' })).toBeVisible();
  await page.getByLabel('公布这些年报的网页地址').fill('https://www.example.org/zfxxgk/nianbao/');
  await page.getByRole('button', { name: '确认登记公布3份' }).click();
  await expect(page.getByText('已登记公布3份。')).toBeVisible();

  await page.goto(`${board}?filter=public&q=${encodeURIComponent('甲山')}`);
  await page.getByRole('link', { name: '归档' }).click();
  await page.getByRole('button', { name: '确认归档1份' }).click();
  await expect(page.getByText('已归档1份。')).toBeVisible();
  await page.goto(board);
  await expectNumbers(page, { 应报: '13份', 未建立: '7份', 已报送: '5份', 已公布: '3份', 不用报: '1份' });
});

test('逐份审核：按风险排队，问题带到原处、一点写成批注，退回后自动打开下一份', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(board);
  await page.getByRole('link', { name: '逐份审核等您办理的2份' }).click();
  await expect(page.getByText('逐份审核，还剩2份等您审核')).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${towns[3]}${seasonYear}年度报告`) }),
  ).toBeVisible();
  const verdict = page.locator('.finding').filter({ hasText: '错误' }).first();
  await verdict.getByRole('link', { name: '看位置' }).click();
  await expect(page.locator('.spot-words:target')).toBeInViewport();
  await verdict.getByRole('button', { name: '写成批注' }).click();
  await expect(page.getByText('批注已添加。')).toBeVisible();
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByRole('link', { name: `上一份${towns[3]}：退回修改` })).toBeVisible();
  await expect(page.getByText('逐份审核，还剩1份等您审核')).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${towns[5]}${seasonYear}年度报告`) }),
  ).toBeVisible();
  await page.getByLabel('退回原因').fill('表三请再核对');
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByText('这里没有等您审核的报告了。')).toBeVisible();
  for (const town of [3, 5]) await expect(row(page, town)).toContainText('已退回填报人修改');
  await expect(row(page, 3)).toContainText('待处理批注1条');
});

test('文字相同的两份报告被看出来；公布以后重新打开的，仍是已公布，更正中', async ({ page }) => {
  await comeAs(page, supervisorName);
  await page.goto(`${board}?filter=public&q=${encodeURIComponent(towns[1] ?? '')}`);
  await row(page, 1).getByRole('link', { name: '已公布' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /的文字相同$/ })).toBeVisible();
  await page.getByRole('group').getByText('逐句对照').click();
  await expect(page.getByRole('columnheader', { name: '这份报告' })).toBeVisible();
  await expect(page.getByText(/句与同级其他单位的年报完全相同/)).toBeVisible();
  await page.getByRole('button', { name: '归档' }).click();
  await page.getByLabel('撤销归档的原因').fill('表三一处有误，需要更正');
  await page.getByRole('button', { name: '撤销归档' }).click();
  await page.getByLabel('重新打开的原因').fill('表三一处录入有误');
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /已公布，更正中/ })).toBeVisible();
  await expect(page.getByText('仍然有效，首次公布的日期和网址不变。')).toBeVisible();
  await page.goto(board);
  await expect(row(page, 1)).toContainText('已公布，更正中');
  await expectNumbers(page, { 已公布: '3份' });
});
