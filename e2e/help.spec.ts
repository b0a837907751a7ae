/** Help for clerks: worked cases, what counts where, and questions that lead one request to its row. */
import { expect, test } from '@playwright/test';
import { expectNoViolations } from '@/e2e/testing/steps';

test('一件拿不准的申请：答几个问题，说出计入哪一行、为什么、依据哪一条', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '帮助', exact: true }).click();
  await expect(page.getByText('12345转来一个问医保怎样办理的电话')).toBeVisible();
  await expect(page.getByRole('row', { name: /（一）予以公开/ })).toContainText('第三十六条');
  await expectNoViolations(page);
  await page.getByRole('link', { name: '这件申请计入哪一行' }).click();
  await page.getByRole('link', { name: /^书面申请/ }).click();
  await page.getByRole('link', { name: /已经办结/ }).click();
  await page.getByRole('link', { name: /^给了信息/ }).click();
  await page.getByRole('link', { name: /^给了一部分/ }).click();
  await expect(page.getByRole('heading', { name: '计入表三“（二）部分公开”' })).toBeVisible();
  await expect(page.getByText('依据：《条例》第三十七条')).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('link', { name: '改答：最后是怎样了结的？' }).click();
  await page.getByRole('link', { name: /^想给也给不了/ }).click();
  await page.getByRole('link', { name: /^归别的机关负责/ }).click();
  await expect(page.getByRole('heading', { name: '计入表三“（四）1.本机关不掌握相关政府信息”' })).toBeVisible();
  await page.getByRole('link', { name: '再看一件' }).click();
  await page.getByRole('link', { name: /^电话或当面咨询/ }).click();
  await expect(page.getByRole('heading', { name: '不计入表三' })).toBeVisible();
});
