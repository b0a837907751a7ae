/** Warnings are explained, hints put away; both hold until the number changes, and go along to whoever reads the list. */
import { expect, type Page, test } from '@playwright/test';
import { continueReport, expectSaved, field, findings, openSection } from '@/e2e/testing/steps';

/** 汉阴县 2023 states its fees with six decimals, which is asked about. */
const AMOUNT = '1077.892534';
const REASON = '按财政票据逐笔汇总，保留到分以下。';

async function openTable(page: Page): Promise<void> {
  await page.goto('/');
  await continueReport(page, 2023);
  await openSection(page, '二、');
}

function warning(page: Page) {
  return findings(page).filter({ hasText: '建议保留4位小数' });
}

test('警告写明原因，数字变了说明不再算数，改回来又算数', async ({ page }) => {
  await openTable(page);
  await warning(page).getByRole('button', { name: '没有错，写说明' }).click();
  await expect(warning(page).getByLabel('说明原因')).toBeFocused();
  await page.keyboard.insertText('情况属实');
  await page.keyboard.press('Enter');
  await expect(warning(page).getByRole('alert')).toContainText('看不出原因');
  await warning(page).getByLabel('说明原因').fill(REASON);
  await warning(page).getByRole('button', { name: '保存说明' }).click();
  await expect(warning(page)).toContainText(`已说明：${REASON}`);
  await expect(warning(page).getByRole('button', { name: '修改说明' })).toBeVisible();

  await field(page, 't2/fees/amount').fill('1077.892536');
  await expect(warning(page)).not.toContainText('已说明');
  await field(page, 't2/fees/amount').fill(AMOUNT);
  await expect(warning(page)).toContainText('已说明');
  await expectSaved(page);

  await page.getByRole('link', { name: '预览与导出' }).click();
  await expect(page.getByRole('complementary', { name: '导出与核对' })).toContainText(`已说明：${REASON}`);
});

test('提示可以忽略，忽略的收在下面，可以恢复；错误两样都不能', async ({ page }) => {
  await openTable(page);
  await field(page, 't2/licensing/decisions').fill('18468件');
  const hint = findings(page).filter({ hasText: '请直接写成18468' });
  await hint.getByRole('button', { name: '忽略' }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await page.getByRole('region', { name: /^二、/ }).getByText('已忽略 1 条提示').click();
  await hint.getByRole('button', { name: '恢复提示' }).click();
  await expect(page.getByText('已忽略')).toBeHidden();
  await expect(hint).toBeVisible();

  await field(page, 't2/licensing/decisions').fill('/');
  const error = findings(page).filter({ hasText: '没有此情形请填0' });
  await expect(error).toBeVisible();
  await expect(error.getByRole('button', { name: /说明|忽略/ })).toHaveCount(0);
  await field(page, 't2/licensing/decisions').fill('18468');
  await expectSaved(page);
});
