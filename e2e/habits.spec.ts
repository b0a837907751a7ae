/** No habit of the hand destroys a word: where a finding leads, what can be taken back, where, and for how long. */
import { expect, type Page, test } from '@playwright/test';
import { type OwnReport, openOwn, ownReport } from '@/e2e/testing/own-report';
import {
  expectCell,
  expectNoViolations,
  expectSaved,
  field,
  findings,
  openSection,
  shownText,
} from '@/e2e/testing/steps';
import { soundReport } from '@/lib/rules/examples/sound-report';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ mode: 'serial' });

const general = '坚持以公开为常态、不公开为例外，推进决策、执行、管理、服务、结果公开，回应社会关切。'.repeat(4);
const supervision = '政务公开纳入年度考核。社会评议总体满意。没有发生需要追究责任的情形。';
const problems = '更新不及时，下一步加强。';

let own: OwnReport;
test.beforeAll(async () => {
  own = await ownReport('云岭镇', 'yunling', {
    ...soundReport.draft,
    'overview/proactive': general,
    'overview/onRequest': '未收到申请。',
    'overview/management': '信息发布前逐级审核。',
    'overview/platform': '专栏运行正常。',
    'overview/supervision': supervision,
    problems,
  });
});

function undoBar(page: Page) {
  return page.getByRole('region', { name: '刚才的改动' });
}

test('电脑慢、脚本还没到时写不进去，也不会写了又丢；到了就接着写', async ({ page }) => {
  await openOwn(page, own, 'overview');
  for (const [section, key, text] of [
    ['problems', 'problems', '甲'],
    ['applications', 't3/received/person', '7'],
  ] as const) {
    let arrive = () => {};
    const script = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(`/reports/${own.id}/edit?section=${section}`, { waitUntil: 'commit' });
    await expect(page.getByText('正在打开…')).toBeVisible();
    await field(page, key).focus();
    await page.keyboard.type('丢');
    arrive();
    await expectSaved(page);
    await page.keyboard.type(text);
    await expect.poll(() => shownText(field(page, key))).toContain(text);
    expect(await shownText(field(page, key))).not.toContain('丢');
    await page.keyboard.press('Control+z');
    await expectSaved(page);
    await page.unrouteAll();
  }
});

test('系统升级以后，旧页面上的操作不执行，请人刷新', async ({ page }) => {
  await openOwn(page, own, 'overview');
  await page.goto('/unit');
  await page.route('**/unit', (route) => {
    const headers = route.request().headers();
    return route.continue(
      headers['next-action'] ? { headers: { ...headers, 'next-action': `40${'0'.repeat(40)}` } } : {},
    );
  });
  const phone = page.getByLabel('电话');
  const before = await phone.inputValue();
  await phone.fill('0915-0000999');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '系统刚刚升级过' })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: '刷新页面' }).click();
  await expect(phone).toHaveValue(before);
});

test('“到这一处”把光标放到那里，接着打的字不会换掉整段', async ({ page }) => {
  await openOwn(page, own, 'overview');
  const box = field(page, 'overview/proactive');
  const whole = findings(page).filter({ hasText: '通用' });
  await whole.getByRole('button', { name: '到这一处' }).click();
  await expect(box).toBeFocused();
  await page.keyboard.type('甲');
  await expect(box).toHaveValue(`甲${general}`);
});

test('选中整段误打一个字：马上说明删去了多少字，一次撤销全部回来', async ({ page }) => {
  await openOwn(page, own, 'overview');
  const box = field(page, 'overview/supervision');
  await box.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('工作');
  await expect(undoBar(page)).toContainText(`已删去 ${supervision.length} 字`);
  await expect(undoBar(page)).toContainText('监督保障改回原来的');
  await undoBar(page).getByRole('button', { name: '撤销' }).click();
  await expect(box).toHaveValue(supervision);
  await expect(box).toBeFocused();
  await expect(undoBar(page)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(box).toHaveValue('工作');
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue(supervision);
  await expectSaved(page);
});

test('Ctrl+Z 和 Ctrl+Y 在各格、各段之间一步一步退回和重做，只动打开的这一部分', async ({ page }) => {
  await openOwn(page, own, 'disclosure');
  await field(page, 't2/licensing/decisions').click();
  await page.keyboard.type('12');
  await field(page, 't2/penalties/decisions').click();
  await page.keyboard.type('7');
  await openSection(page, '五、');
  await field(page, 'problems').press('Control+End');
  await page.keyboard.type('三是人手不足。');

  await openSection(page, '二、');
  await page.keyboard.press('Control+z');
  await expectCell(page, 't2/penalties/decisions', '0');
  await expectCell(page, 't2/licensing/decisions', '12');
  await page.keyboard.press('Control+z');
  await expectCell(page, 't2/licensing/decisions', '0');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expectCell(page, 't2/licensing/decisions', '12');
  await openSection(page, '五、');
  await expect(field(page, 'problems')).toHaveValue(/三是人手不足。$/);
  await page.keyboard.press('Control+z');
  await expect(field(page, 'problems')).toHaveValue(problems);
  await expectSaved(page);
});

test('撤销的提示只在它改动的部分出现，说清改回什么，过一会自己收起', async ({ page }) => {
  await page.clock.install();
  await openOwn(page, own, 'overview');
  const box = field(page, 'overview/supervision');
  await box.fill('');
  await expect(undoBar(page)).toContainText(`已删去 ${supervision.length} 字`);
  await openSection(page, '五、');
  await expect(undoBar(page)).toHaveCount(0);
  await openSection(page, '一、');
  await expect(undoBar(page)).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(undoBar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue(supervision);
  await expectSaved(page);
});

test('一次填 0 多了，从以前的内容里比较以后恢复，恢复错了再换回来', async ({ page }) => {
  await openOwn(page, own, 'disclosure');
  await field(page, 't2/licensing/decisions').click();
  await page.keyboard.type('12');
  await expectSaved(page);
  await openSection(page, '三、');
  for (const column of ['person', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'] as const) {
    await field(page, `t3/received/${column}`).fill('3');
  }
  await expectSaved(page);
  await page.getByRole('button', { name: '本年度未收到申请…' }).click();
  await page.getByRole('button', { name: '全部填 0' }).click();
  await expectSaved(page);

  await page.getByRole('link', { name: '找回以前的内容' }).click();
  const before = page.getByRole('row', { name: /一次改动\d+处之前/ }).first();
  await before.getByRole('link').click();
  const compared = page.getByRole('region', { name: '和现在比较' });
  await expect(compared.getByRole('row', { name: /表三.*新收.*自然人/ })).toContainText(/0\s*3/);
  await expectNoViolations(page);
  await compared.getByRole('button', { name: /^恢复到/ }).click();
  await expectSaved(page);
  await openSection(page, '三、');
  await expectCell(page, 't3/received/person', '3');

  await page.getByRole('link', { name: '找回以前的内容' }).click();
  await expect(page.getByRole('row', { name: /恢复以前的内容之前/ })).toHaveCount(1);
});
