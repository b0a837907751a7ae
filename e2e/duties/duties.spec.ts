/** Separation of duties: what one person, one town or a stranger must not be able to do, tried through the running app. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoViolations } from '@/e2e/testing/steps';
import { comeAs, membershipsOf, openDuties, reportIn, statusOf, unitRow } from './duties-office';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  await openDuties();
});

/** Sends a form as somebody would who changed its fields with the browser's own tools. */
async function forge(form: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  await form.evaluate((node, sent) => {
    for (const [name, value] of Object.entries(sent)) {
      const button = node.querySelector(`button[name="${name}"]`);
      button?.setAttribute('value', value);
      if (button) continue;
      for (const each of node.querySelectorAll(`[name="${name}"]`)) each.setAttribute('disabled', '');
      const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
      node.append(input);
    }
  }, fields);
  await form.locator('button').first().click();
}

function formWith(page: Page, button: string): Locator {
  return page.locator('form').filter({ has: page.getByRole('button', { name: button, exact: true }) });
}

function refusal(page: Page, words: string | RegExp): Locator {
  return page.getByRole('alert').filter({ hasText: words });
}

async function openUnit(page: Page, name: string): Promise<void> {
  await page.goto(`/units/${(await unitRow(name)).id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function openReview(page: Page, unit: string): Promise<void> {
  await page.goto(`/reports/${await reportIn(unit)}/review`);
  await expect(page.getByRole('heading', { level: 1, name: /年度报告：/ })).toBeVisible();
}

async function submit(page: Page, unit: string): Promise<void> {
  await page.goto(`/reports/${await reportIn(unit)}/submit`);
  await page.getByRole('button', { name: '确认送审' }).click();
  await expect(page.getByText('已办理：送审')).toBeVisible();
}

async function approve(page: Page, unit: string): Promise<void> {
  await openReview(page, unit);
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('已办理：审核通过')).toBeVisible();
}

test('管理员不能给自己岗位；管理员和审核岗位不能由同一人担任', async ({ page }) => {
  await comeAs(page, 'zhenguan');
  await openUnit(page, '分责镇');
  await page.getByRole('link', { name: 'zhenguan', exact: true }).click();
  await expect(page.getByText('不能给自己增加岗位')).toBeVisible();
  await expect(page.getByRole('button', { name: '增加岗位' })).toHaveCount(0);
  const own = page.url().split('/').pop() ?? '';

  await openUnit(page, '分责镇');
  await page.getByRole('link', { name: 'tianbao', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'tianbao' })).toBeVisible();
  await forge(formWith(page, '增加岗位'), { userId: own, role: 'finalReviewer' });
  await expect(refusal(page, '不能给自己增加岗位')).toBeVisible();
  expect(await membershipsOf('zhenguan')).toEqual(['分责镇 administrator']);

  await page.reload();
  await page.getByText('移交或取消').first().click();
  await page.getByLabel('移交给（用户名）').first().fill('fz.zhenguan');
  await page.getByRole('button', { name: '移交', exact: true }).first().click();
  await expect(refusal(page, '不能给自己增加岗位')).toBeVisible();

  await forge(formWith(page, '增加岗位'), { role: 'administrator' });
  await expect(refusal(page, '管理员不能兼任填报和审核岗位')).toBeVisible();
  expect(await membershipsOf('tianbao')).toEqual(['分责镇 clerk']);
  expect(await membershipsOf('zhenguan')).toEqual(['分责镇 administrator']);
});

test('县里定的审核级数和四眼原则，镇里不能放宽', async ({ page }) => {
  await comeAs(page, 'xianguan');
  await openUnit(page, '分责镇');
  await page.getByLabel('本单位审核级数').selectOption('2');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();

  await comeAs(page, 'zhenguan');
  await openUnit(page, '分责镇');
  await expect(page.getByText('上级单位要求至少两级审核')).toBeVisible();
  await expect(page.getByLabel('本单位审核级数').getByRole('option', { name: /^一级/ })).toHaveCount(0);
  await expectNoViolations(page);
  await forge(formWith(page, '保存设置'), { reviewStages: '1', fourEyes: '0' });
  await expect(refusal(page, '不能低于上级单位的要求')).toBeVisible();
  expect(await unitRow('分责镇')).toMatchObject({ reviewStages: 2, fourEyes: 1 });
  await page.reload();
  await page.getByLabel('本单位审核级数').selectOption('3');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();
});

test('县里关闭的单位，镇里不能自己恢复', async ({ page }) => {
  await comeAs(page, 'guanting');
  await openUnit(page, '关停镇');
  await expect(page.getByText('由上级单位的管理员恢复')).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复使用' })).toHaveCount(0);
  await openUnit(page, '关停镇财政所');
  await page.getByText('单位撤并以后在这里关闭').click();
  await forge(formWith(page, '关闭这个单位'), { id: (await unitRow('关停镇')).id, act: 'reopen' });
  await expect(refusal(page, '不在您的权限之内')).toBeVisible();
  expect((await unitRow('关停镇')).closedAt).not.toBeNull();
});

test('写了内容的人请同事送审，也不能自己签', async ({ page }) => {
  await comeAs(page, 'tongxie.b');
  await submit(page, '同写镇');
  await comeAs(page, 'tongxie.a');
  await openReview(page, '同写镇');
  await expect(page.getByText('您写过或改过这次送审的内容')).toBeVisible();
  await expect(page.getByRole('button', { name: '审核通过' })).toHaveCount(0);
  await forge(formWith(page, '退回修改'), { action: 'approve' });
  await expect(refusal(page, '您写过或改过这次送审的内容')).toBeVisible();
  expect(await statusOf('同写镇')).toBe('finalReview');
});

test('退回以后，同一个人不能又送审又签', async ({ page }) => {
  await comeAs(page, 'zaisong.a');
  await submit(page, '再送镇');
  await comeAs(page, 'zaisong.chushen');
  await approve(page, '再送镇');
  await comeAs(page, 'zaisong.b');
  await openReview(page, '再送镇');
  await page.getByLabel('退回原因').fill('再核一遍');
  await page.getByRole('button', { name: '退回修改' }).click();
  await expect(page.getByText('已办理：退回修改')).toBeVisible();
  await submit(page, '再送镇');
  await openReview(page, '再送镇');
  await expect(page.getByText('这次是您送审的')).toBeVisible();
  await forge(formWith(page, '退回修改'), { action: 'approve' });
  await expect(refusal(page, '这次是您送审的')).toBeVisible();
  expect(await statusOf('再送镇')).toBe('finalReview');
});

test('送审时的审核级数定下来，中途改设置不影响这一份', async ({ page }) => {
  await comeAs(page, 'dingji.tianbao');
  await submit(page, '定级镇');
  await comeAs(page, 'xianguan');
  await openUnit(page, '定级镇');
  await page.getByLabel('本单位审核级数').selectOption('1');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('正在审核的年报仍按送审时的级数办理')).toBeVisible();
  await comeAs(page, 'dingji.chushen');
  await approve(page, '定级镇');
  expect(await statusOf('定级镇')).toBe('secondReview');
});

test('一人单位：没有许可时说明缺什么；县里允许后，本人签发，县办再审', async ({ page }) => {
  await comeAs(page, 'xianguan');
  await openUnit(page, '一人镇');
  await expect(page.getByText('填报和签发是同一个人')).toBeVisible();

  await comeAs(page, 'yiren');
  await page.goto(`/reports/${await reportIn('一人镇')}/submit`);
  await expect(page.getByText('没有别人能办理“终审签发”')).toBeVisible();
  await submit(page, '一人镇');
  await expect(page.getByText('这次是您送审的')).toBeVisible();
  await expect(page.getByRole('button', { name: '审核通过' })).toHaveCount(0);

  await comeAs(page, 'xianguan');
  await openUnit(page, '一人镇');
  await page.getByLabel('同一人填报并签发').selectOption('1');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();
  await openUnit(page, '一人镇');
  await expect(page.getByText('填报和签发是同一个人')).toHaveCount(0);

  await comeAs(page, 'yiren');
  await approve(page, '一人镇');
  expect(await statusOf('一人镇')).toBe('countyReview');
  await comeAs(page, 'xianban');
  await approve(page, '一人镇');
  expect(await statusOf('一人镇')).toBe('approved');
});

test('岗位不能交给外单位的人；认错的名字和外单位的名字回答一样；操作记录按事情所在的单位', async ({ page }) => {
  await comeAs(page, 'waizhen');
  await comeAs(page, 'xianguan');
  await openUnit(page, '交接镇');
  await page.getByRole('link', { name: 'jiaojie', exact: true }).click();
  const answers: string[] = [];
  for (const name of ['fz.waizhen', 'fz.meiyou']) {
    await page.getByText('移交或取消').first().click();
    await page.getByLabel('移交给（用户名）').fill(name);
    await page.getByRole('button', { name: '移交', exact: true }).click();
    const answer = refusal(page, '没有这个用户名');
    await expect(answer).toBeVisible();
    answers.push((await answer.textContent()) ?? '');
    await page.reload();
  }
  expect(answers[0]).toBe(answers[1]);
  expect(await membershipsOf('waizhen')).toEqual(['外镇 clerk']);
  await page.goto('/audit');
  await expect(page.getByRole('heading', { level: 1, name: '操作记录' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'fz.waizhen' })).toHaveCount(0);

  await comeAs(page, 'waiguan');
  await page.goto('/audit');
  await expect(page.getByRole('cell', { name: 'fz.waizhen' }).first()).toBeVisible();
  await openUnit(page, '外镇');
  await page.getByRole('link', { name: 'waizhen', exact: true }).click();
  await expect(page.getByRole('button', { name: '重置密码' })).toBeVisible();
});

test('填报人只改联系方式；名称和层级由上级单位改，并记下来', async ({ page }) => {
  await comeAs(page, 'gaiming');
  await page.goto('/unit');
  await expect(page.getByLabel('电话')).toBeVisible();
  await expect(page.getByLabel('单位全称')).toHaveCount(0);
  await expect(page.getByText('名称和层级由上级单位的管理员修改')).toBeVisible();
  await page.getByLabel('电话').fill('0915-0000222');
  await forge(formWith(page, '保存'), { name: '冒名县人民政府', shortName: '冒名县', level: 'county' });
  await expect(page.getByText('联系方式已保存')).toBeVisible();
  expect(await unitRow('改名镇')).toMatchObject({ level: 'township', phone: '0915-0000222' });

  await comeAs(page, 'xianguan');
  await openUnit(page, '改名镇');
  await page.getByLabel('单位全称').fill('新名镇人民政府');
  await page.getByLabel('单位简称').fill('新名镇');
  await page.getByRole('button', { name: '保存单位信息' }).click();
  await expect(page.getByText('单位信息已保存')).toBeVisible();
  await page.goto('/audit');
  const renamed = page.getByRole('row').filter({ hasText: '改名镇人民政府 → 新名镇人民政府' });
  await expect(renamed).toContainText('fz.xianguan');
  await expect(page.getByRole('row').filter({ hasText: '修改联系方式' })).toContainText('fz.gaiming');
});
