/** Colours and letters as people choose them: remembered, readable, large enough to hit. */
import { expect, type Page, test } from '@playwright/test';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectNoViolations } from '@/e2e/testing/steps';
import { offByOne } from '@/lib/examples/off-by-one';

async function choose(page: Page, name: string): Promise<void> {
  await page.getByText('显示', { exact: true }).click();
  await page.getByRole('radio', { name }).check();
  await page.getByText('显示', { exact: true }).click();
}

const root = (page: Page) => page.locator('html');

test('颜色和字号选一次就记住，各种状态都看得清', async ({ page }) => {
  const own = await ownReport('看清镇', 'kanqing', offByOne.report.draft);
  await openOwn(page, own, 'applications');
  for (const [name, look] of [
    ['深色', 'dark'],
    ['高对比', 'contrast'],
  ] as const) {
    await choose(page, name);
    await expect(root(page)).toHaveAttribute('data-look', look);
    for (const path of [`edit?section=applications`, 'edit?section=overview', 'preview', 'submit']) {
      await page.goto(`/reports/${own.id}/${path}`);
      await expect(root(page)).toHaveAttribute('data-look', look);
      await page.waitForLoadState('networkidle');
      await expectNoViolations(page);
    }
  }
});

test('大字号：最小的字18像素，能按的至少44像素高，版面不溢出', async ({ page }) => {
  const own = await ownReport('大字镇', 'dazi', offByOne.report.draft);
  await openOwn(page, own, 'applications');
  await choose(page, '大字号');
  for (const path of ['/', `/reports/${own.id}/edit?section=applications`, `/reports/${own.id}/submit`, '/account']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(root(page)).toHaveAttribute('data-text', 'large');
    expect(await tooSmall(page), path).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0);
  }
  await expectNoViolations(page);
});

/** Letters below 18 pixels, and buttons, boxes and links of menus below 44, by what they say. Words among words may be lower. */
async function tooSmall(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const isSeen = (element: Element) => element.getClientRects().length > 0 && !element.closest('.sr-only, .sheet');
    const small = [...document.querySelectorAll('main *, header *')]
      .filter(
        (element) =>
          isSeen(element) && [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
      )
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 17.9)
      .map((element) => `${getComputedStyle(element).fontSize} ${element.textContent?.slice(0, 20)}`);
    const low = [...document.querySelectorAll('main button, main select, header a, header button, [data-cell]')]
      .filter((element) => isSeen(element) && element.getBoundingClientRect().height < 43.5)
      .map((element) => `${element.getBoundingClientRect().height} ${element.textContent?.slice(0, 20)}`);
    return [...new Set([...small, ...low])];
  });
}
