/** The printed page beside the fields follows what is typed; Enter continues numbered points; counts say what is usual. */
import { expect, test } from '@playwright/test';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectNoViolations, field, openSection } from '@/e2e/testing/steps';
import { qingshi2024 } from '@/lib/examples/qingshi-2024';

test.use({ viewport: { width: 1366, height: 768 } });

test('边写边看版面：写到哪里，旁边的版面就跟到哪里；选过就记住，窄屏收起', async ({ page }) => {
  const own = await ownReport('看版镇', 'kanban', { ...qingshi2024.draft, year: '2025' });
  await openOwn(page, own, 'problems');
  const paper = page.getByRole('complementary', { name: '打印版面' });
  await expect(paper).toHaveCount(0);
  await page.getByRole('button', { name: '边写边看版面' }).click();
  await expect(paper.getByText('五、存在的主要问题及改进情况')).toBeInViewport();

  await field(page, 'problems').fill('第一段写问题。\n第二段写改进。');
  const second = paper.getByText('第二段写改进。', { exact: true });
  await expect(second).toBeInViewport();
  // Indented by two letters of 16 points, as it will print.
  const paragraph = paper.locator('p').filter({ hasText: '第二段写改进。' });
  await expect(paragraph).toHaveCSS('text-indent', /^4[23]/);
  await expect(paragraph).toHaveAttribute('data-current', '');

  await openSection(page, '三、');
  const cell = field(page, 't3/received/person');
  await cell.click();
  await page.keyboard.type('7');
  const printed = paper.locator('td[data-current]');
  await expect(printed).toHaveText('7');
  await expect(printed).toBeInViewport();
  await expectNoViolations(page);

  await page.reload();
  await expect(paper).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(paper).toBeHidden();
  await expect(page.getByRole('button', { name: '收起版面' })).toBeHidden();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '收起版面' }).click();
  await expect(paper).toHaveCount(0);
});

test('分点写：回车接着下一个序号，空的序号再回车就结束；字数对照一般的篇幅', async ({ page }) => {
  const own = await ownReport('分点镇', 'fendian', { year: '2025', problems: '' });
  await openOwn(page, own, 'problems');
  const box = field(page, 'problems');
  await box.click();
  await page.keyboard.type('存在的问题：');
  await page.keyboard.press('Enter');
  await page.keyboard.type('（一）更新慢。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('解读少。');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('改进：由专人负责。');
  await expect(box).toHaveValue('存在的问题：\n（一）更新慢。\n（二）解读少。\n改进：由专人负责。');
  await page.keyboard.press('Control+z');
  await expect(box).not.toHaveValue(/改进/);

  // From part to part and into the first field by keys alone.
  await page.keyboard.press('Alt+PageUp');
  await expect(page.getByRole('heading', { level: 1, name: /^四、/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('textbox').first()).toBeFocused();

  await openSection(page, '一、');
  await field(page, 'overview/onRequest').fill('未收到。');
  await expect(page.getByText('4 字，一般不少于 20 字')).toBeVisible();
  await expect(page.getByText('本部分共 4 字，一般 300 到 1000 字。')).toBeVisible();
});
