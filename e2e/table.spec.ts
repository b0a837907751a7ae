/** A table works like one in WPS: keys, zeros for blanks, the year without applications, one step back. */
import { expect, test } from '@playwright/test';
import {
  beginReport,
  continueReport,
  expectCell,
  expectSaved,
  field,
  findings,
  openSection,
  total,
} from '@/e2e/testing/steps';

test('方向键和回车移动，总计随时算出', async ({ page }) => {
  await beginReport(page, 2021);
  await openSection(page, '三、');
  await field(page, 't3/received/person').focus();
  await page.keyboard.type('2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(field(page, 't3/carriedIn/business')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(field(page, 't3/carriedIn/person')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(field(page, 't3/received/person')).toBeFocused();
  await expectCell(page, 't3/received/person', '2');
  await page.getByRole('button', { name: /^空白处填 0/ }).click();
  await expect(total(page, 't3/received/total')).toHaveText('3');
  await expect(page.getByRole('gridcell', { name: /差2/ })).toBeVisible();
});

test('光标所在处说明怎么填，合计说明公式', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2021);
  await openSection(page, '三、');
  await field(page, 't3/partlyGranted/person').focus();
  const guide = page.getByRole('complementary', { name: '填写说明' });
  await expect(guide).toContainText('第三十七条');
  await total(page, 't3/partlyGranted/total').click();
  await expect(guide).toContainText('总计 = 自然人 + 商业企业');
});

test('本年度未收到申请：全部填0，并写好依申请公开，可以撤销', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2021);
  await openSection(page, '三、');
  await page.getByRole('button', { name: '本年度未收到申请…' }).click();
  await expect(page.getByText('其中 2 格已经填了别的内容')).toBeVisible();
  await page.getByRole('button', { name: '全部填 0' }).click();
  await expect(page.getByRole('gridcell', { name: /相符/ })).toHaveCount(7);
  await openSection(page, '一、');
  await expect(field(page, 'overview/onRequest')).toHaveValue(
    '2021年，本机关未收到政府信息公开申请，没有上年结转的申请。',
  );
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(field(page, 'overview/onRequest')).toHaveValue('');
  await openSection(page, '三、');
  await expectCell(page, 't3/received/person', '2');
});

test('核对发现的问题点一下就到那一格，能改的点一下就改', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2021);
  await openSection(page, '二、');
  await field(page, 't2/licensing/decisions').fill('１８,４６８件');
  await page.getByRole('button', { name: '改为18468' }).first().click();
  await expectCell(page, 't2/licensing/decisions', '18468');
  await field(page, 't2/coercion/decisions').fill('/');
  await expect(field(page, 't2/coercion/decisions')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('heading', { level: 1 }).click();
  await page.getByRole('button', { name: '到这一处' }).first().click();
  await expect(field(page, 't2/coercion/decisions')).toBeFocused();
});

test('几格都可能填错时指出先看哪几处，点一下到那一格，不替人改数', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2023);
  await openSection(page, '三、');
  await field(page, 't3/granted/person').fill('13');
  const finding = findings(page).filter({ hasText: '相差1' });
  const suggestions = finding.getByRole('list').getByRole('listitem');
  await expect(suggestions).toHaveCount(3);
  await expect(finding.getByRole('button', { name: /改为/ })).toHaveCount(0);
  await suggestions.first().getByRole('button', { name: /^到/ }).click();
  await expect(page.locator('[data-cell]:focus')).toBeVisible();
  await field(page, 't3/granted/person').fill('14');
  await expect(finding).toHaveCount(0);
  await expectSaved(page);
});

test('候选字没有选定时，回车不离开这一格', async ({ page }) => {
  await page.goto('/');
  await continueReport(page, 2021);
  await openSection(page, '三、');
  const cell = field(page, 't3/received/person');
  await cell.focus();
  await cell.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
  await expect(cell).toBeFocused();
});
