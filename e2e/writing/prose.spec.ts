/** Writing running text: last year's words beside it, phrases of one's own, the characters that are usual. */
import { expect, test } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectSaved, field } from '@/e2e/testing/steps';
import { qingshi2024 } from '@/lib/examples/qingshi-2024';
import { insertReport } from '@/lib/store/reports/begin-report';

const problems = '存在的问题：一是栏目更新偏慢；二是解读单一。改进情况：由专人负责。';

test('上年的写法在旁边，一字不差的句子有底色；常用语存一次，哪里都能插入', async ({ browser, page }) => {
  const own = await ownReport('行文镇', 'xingwen', { year: '2025', problems });
  const db = await appDatabase();
  await db.transaction().execute((trx) =>
    insertReport(trx, own, own.unitId, 2024, {
      templateId: qingshi2024.templateId,
      draft: { year: '2024', problems: '存在的问题：一是栏目更新偏慢；二是公开栏不统一。改进情况：由专人负责。' },
    }),
  );
  await openOwn(page, own, 'problems');
  await page.getByRole('button', { name: '看2024年怎么写' }).click();
  const last = page.getByRole('blockquote');
  await expect(last).toContainText('共3句，其中2句今年一字不差');
  await expect(last.locator('mark')).toHaveText(['存在的问题：一是栏目更新偏慢；', '改进情况：由专人负责。']);
  await field(page, 'problems').fill('存在的问题：一是人手不足。改进情况：明确由专人负责。');
  await expect(last).toContainText('今年都不一样');

  await field(page, 'problems').selectText();
  await page.getByRole('button', { name: '常用语', exact: true }).click();
  await page.getByRole('button', { name: /^把选中的\d+字存为常用语$/ }).click();
  await expectSaved(page);
  await page.goto(`/reports/${own.id}/edit?section=other`);
  await expectSaved(page);
  await field(page, 'other').click();
  await page.getByRole('button', { name: '常用语', exact: true }).click();
  await page.getByRole('button', { name: /^插入“存在的问题/ }).click();
  await expect(field(page, 'other')).toHaveValue('存在的问题：一是人手不足。改进情况：明确由专人负责。');

  // The same person at another computer.
  const other = await (await browser.newContext()).newPage();
  await openOwn(other, own, 'other');
  await field(other, 'other').click();
  await other.getByRole('button', { name: '常用语', exact: true }).click();
  await expect(other.getByRole('button', { name: /^插入“存在的问题/ })).toBeVisible();
  await other.context().close();

  await page.getByRole('button', { name: /^删除常用语/ }).click();
  await expect(page.getByText('还没有常用语')).toBeVisible();
});
