/** The tables answer to the keys that people bring from WPS, one behaviour a test. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type OwnReport, openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectCell, expectSaved, field, findings, total } from '@/e2e/testing/steps';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import type { CellId } from '@/lib/template/keys';

test.describe.configure({ mode: 'serial' });

let page: Page;
let own: OwnReport;

test.beforeAll(async ({ browser }) => {
  own = await ownReport('方格镇', 'fangge', hanyin2023.report.draft);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await openOwn(page, own, 'applications');
});

test.afterAll(() => page.context().close());

/** Each test begins with the report as it was at first, table three open. */
test.beforeEach(async () => {
  await page.goto(`/reports/${own.id}/edit?section=applications`);
  await expectSaved(page);
});

/** What is unsaved when the page is left would be offered as a local copy in the next test. */
test.afterEach(() => expectSaved(page));

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const at = (cell: CellId) => expect(page.locator(`[data-cell="${cell}"]`)).toBeFocused();
const selected = () => page.locator('td[aria-selected="true"]');

/** Pixels of height between two elements; 0 where they touch or overlap. */
async function distance(one: Locator, other: Locator): Promise<number> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) return Number.POSITIVE_INFINITY;
  return Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
}

test('一张表是一个停靠点；Tab 逐格前进，两端离开，先按 Esc 也离开', async () => {
  await expect(page.getByRole('grid').locator('[tabindex="0"], input')).toHaveCount(1);
  await field(page, 't3/received/person').focus();
  await press('Tab');
  await at('t3/received/business');
  await press('Shift+Tab');
  await at('t3/received/person');
  await press('Shift+Tab');
  await expect(page.locator('.report-table :focus')).toHaveCount(0);
  await field(page, 't3/received/otherOrganization').focus();
  await press('Tab');
  await at('t3/carriedIn/person');
  await press('Escape', 'Tab');
  await expect(page.locator('.report-table :focus')).toHaveCount(0);
  await press('Shift+Tab');
  await at('t3/carriedIn/person');
  await field(page, 't3/carriedForward/otherOrganization').focus();
  await press('Tab');
  await expect(page.locator('.report-table :focus')).toHaveCount(0);
});

test('方向键移动，不绕行；末行按 ↓ 再输入仍是替换', async () => {
  await field(page, 't3/received/person').focus();
  await press('ArrowUp', 'ArrowLeft');
  await at('t3/received/person');
  await press('ArrowDown', 'ArrowRight');
  await at('t3/carriedIn/business');
  await field(page, 't3/carriedForward/business').focus();
  await press('ArrowDown', '3');
  await expectCell(page, 't3/carriedForward/business', '3');
  await press('Escape');
  await expectCell(page, 't3/carriedForward/business', '0');
});

test('回车向下，Shift+回车向上；Tab 填完一行，回车到下一行开头的一列', async () => {
  await field(page, 't3/granted/business').focus();
  await press('Enter');
  await at('t3/partlyGranted/business');
  await press('Shift+Enter');
  await at('t3/granted/business');
  await press('Tab', 'Tab', 'Enter');
  await at('t3/partlyGranted/business');
});

test('点两次再按 Delete，整格清空；输入替换；F2、双击在原处改；Esc 恢复', async () => {
  const cell = field(page, 't3/granted/person');
  await cell.click();
  await cell.click();
  await press('Delete');
  await expectCell(page, 't3/granted/person', '');
  await press('Control+z');
  await expectCell(page, 't3/granted/person', '14');
  await page.keyboard.type('7');
  await expectCell(page, 't3/granted/person', '7');
  await press('Escape');
  await expectCell(page, 't3/granted/person', '14');
  await press('F2', '5');
  await expectCell(page, 't3/granted/person', '145');
  await press('Home', 'ArrowRight', 'Backspace');
  await at('t3/granted/person');
  await expectCell(page, 't3/granted/person', '45');
  await press('Escape');
  await cell.dblclick();
  await press('6', 'Enter');
  await expectCell(page, 't3/granted/person', '146');
  await press('Control+z');
  await expectCell(page, 't3/granted/person', '14');
});

test('Home、End 到行首行尾，加 Ctrl 到表的两角，PageDown、PageUp 翻页', async () => {
  await field(page, 't3/granted/research').focus();
  await press('End');
  await at('t3/granted/total');
  await press('Home');
  await at('t3/granted/person');
  await press('Control+End');
  await at('t3/carriedForward/total');
  await press('Control+Home');
  await at('t3/received/person');
  await press('PageDown');
  await expect(page.locator('[data-cell]:focus')).not.toHaveAttribute('data-cell', 't3/received/person');
  await expect(page.locator('[data-cell]:focus')).toHaveAttribute('data-cell', /\/person$/);
  await press('PageUp');
  await at('t3/received/person');
});

test('Shift+方向键选中一片，读得出几行几列；Delete 清除，一次撤销，再重做', async () => {
  await field(page, 't3/granted/person').focus();
  await press('Shift+ArrowDown', 'Shift+ArrowRight');
  await expect(selected()).toHaveCount(4);
  await expect(page.getByRole('status').filter({ hasText: '已选 2 行 2 列' })).toBeAttached();
  await press('Delete');
  await expectCell(page, 't3/partlyGranted/person', '');
  await expectCell(page, 't3/granted/business', '');
  await press('Control+z');
  await expectCell(page, 't3/granted/person', '14');
  await expectCell(page, 't3/partlyGranted/person', '5');
  await press('Control+y');
  await expectCell(page, 't3/partlyGranted/person', '');
  await press('Control+z');
  await expectCell(page, 't3/partlyGranted/person', '5');
  await press('ArrowDown');
  await expect(selected()).toHaveCount(0);
});

test('按住鼠标拖过、Shift+点击也能选中一片', async () => {
  await field(page, 't3/granted/person').hover();
  await page.mouse.down();
  await field(page, 't3/partlyGranted/research').hover();
  await page.mouse.up();
  await expect(selected()).toHaveCount(6);
  await field(page, 't3/carriedIn/person').click();
  await expect(selected()).toHaveCount(0);
  await field(page, 't3/received/business').click({ modifiers: ['Shift'] });
  await expect(selected()).toHaveCount(4);
});

test('逐格输入之后，Ctrl+Z 逐格退回，Ctrl+Y 逐格重做', async () => {
  await field(page, 't3/granted/research').focus();
  await press('4', 'Enter', '6', 'Enter', 'Control+z');
  await expectCell(page, 't3/partlyGranted/research', '0');
  await at('t3/partlyGranted/research');
  await press('Control+z');
  await expectCell(page, 't3/granted/research', '0');
  await press('Control+y', 'Control+y');
  await expectCell(page, 't3/granted/research', '4');
  await expectCell(page, 't3/partlyGranted/research', '6');
  await press('Control+z', 'Control+z');
});

test('复制、剪切、粘贴一片：写到别的表格软件里也是行和列', async () => {
  await field(page, 't3/granted/person').focus();
  await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', '')).toBe('14\t0\n5\t0');
  await field(page, 't3/granted/nonprofit').focus();
  await press('Control+v');
  await expectCell(page, 't3/granted/nonprofit', '14');
  await expectCell(page, 't3/partlyGranted/nonprofit', '5');
  await press('Control+z');
  await expectCell(page, 't3/granted/nonprofit', '0');
  await field(page, 't3/granted/person').focus();
  await press('Shift+ArrowDown', 'Control+x');
  await expectCell(page, 't3/granted/person', '');
  await press('Control+z');
  await expectCell(page, 't3/partlyGranted/person', '5');
  await page.evaluate(() => navigator.clipboard.writeText('8'));
  await press('Shift+ArrowDown', 'Control+v');
  await expectCell(page, 't3/partlyGranted/person', '8');
  await press('Control+z');
  await expectCell(page, 't3/granted/person', '14');
});

test('Ctrl+D 向下填充，Ctrl+R 向右填充，全选后输入加 Ctrl+回车填满', async () => {
  await field(page, 't3/partlyGranted/business').focus();
  await press('3', 'Shift+ArrowDown', 'Control+d');
  await expectCell(page, 't3/stateSecret/business', '3');
  await press('ArrowUp', 'ArrowDown', 'Control+r');
  await expectCell(page, 't3/partlyGranted/business', '5');
  await press('Control+z', 'Control+z', 'Control+z');
  await expectCell(page, 't3/partlyGranted/business', '0');
  await press('Control+a', '2', 'Control+Enter');
  await expectCell(page, 't3/carriedForward/otherOrganization', '2');
  await expect(total(page, 't3/received/total')).toHaveText('12');
  await press('Control+z', 'Control+z');
  await expectCell(page, 't3/granted/person', '14');
});

test('输入法：没有选定的字母不进表，选词的回车不离开，全角数字就是数字', async () => {
  const method = await page.context().newCDPSession(page);
  const cell = field(page, 't3/granted/person');
  await cell.focus();
  await method.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
  await expect(total(page, 't3/granted/total')).toHaveText('14');
  await cell.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
  await at('t3/granted/person');
  await method.send('Input.insertText', { text: '１２' });
  await expectCell(page, 't3/granted/person', '12');
  await expect(total(page, 't3/granted/total')).toHaveText('12');
  await press('Enter');
  await at('t3/partlyGranted/person');
  await press('Control+z');
  await expectCell(page, 't3/granted/person', '14');
});

test('14错填成41：疑错的格最醒目，其余只淡淡标出，原因和改法就在旁边', async () => {
  const cell = page.locator('[data-cell="t3/granted/person"]');
  await cell.focus();
  await page.keyboard.type('41');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAttribute('data-mark', 'error');
  await expect(page.locator('[data-cell="t3/received/person"]')).toHaveAttribute('data-mark', 'involved');
  await expect(page.locator('[data-cell="t3/received/person"]')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription(/相差27/);
  const note = page.getByRole('region', { name: '这一格的问题' });
  await expect(note).toBeInViewport({ ratio: 1 });
  await expect(note).toContainText('疑为相邻两位数字写反');
  await expect.poll(() => distance(cell, note)).toBeLessThanOrEqual(2);
  await note.getByRole('button', { name: /由41改为14$/ }).click();
  await expectCell(page, 't3/granted/person', '14');
  await expect(findings(page).filter({ hasText: '相差' })).toHaveCount(0);
  await at('t3/granted/person');
});

test('两处各自填错：不给一点就改的改法，只指出先看哪几处', async () => {
  await field(page, 't3/granted/person').focus();
  await page.keyboard.type('41');
  await field(page, 't3/notHeld/person').focus();
  await page.keyboard.type('50');
  const finding = findings(page).filter({ hasText: '相差72' });
  await expect(page.locator('[data-cell="t3/granted/person"]')).toHaveAttribute('data-mark', 'involved');
  await expect(page.getByRole('region', { name: '这一格的问题' })).toBeInViewport({ ratio: 1 });
  await expect(finding.getByRole('button', { name: /改为/ })).toHaveCount(0);
  await expect(page.locator('.report-table [aria-invalid="true"]')).toHaveCount(0);
  await press('Escape', 'Control+z', 'Control+z', 'Control+z');
});

test('全年没有发生：只用键盘，不到60次按键填完三张表', async () => {
  const blank = await ownReport('零件镇', 'lingjian', { year: '2023' });
  await openOwn(page, blank);
  let count = 0;
  const hit = async (...keys: string[]) => {
    count += keys.length;
    await press(...keys);
  };
  const hitUntil = async (key: string, name: string) => {
    const button = page.getByRole('button', { name, exact: false });
    for (let tries = 0; tries < 12; tries += 1) {
      await hit(key);
      if (await button.evaluate((element) => element === document.activeElement)) return;
    }
  };
  const heading = (name: RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await hit('Alt+PageDown');
  await heading(/^一、/);
  await hit('Alt+PageDown');
  await heading(/^二、/);
  await hitUntil('Tab', '空白处填 0');
  await hit('Enter', 'Alt+PageDown');
  await heading(/^三、/);
  await hitUntil('Tab', '空白处填 0');
  await hit('Enter', 'Alt+PageDown');
  await heading(/^四、/);
  await hitUntil('Tab', '空白处填 0');
  await hit('Enter');
  for (const part of ['二、', '三、', '四、']) {
    const link = page
      .getByRole('navigation', { name: '报告各部分' })
      .getByRole('button', { name: new RegExp(`^${part}`) });
    await expect(link).toContainText('已填完');
  }
  expect(count).toBeLessThan(60);
});
