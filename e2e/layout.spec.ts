/** Every cell of every table can be seen, clicked and typed in, at every zoom and on every width that people have. */
import { expect, type Page, test } from '@playwright/test';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { expectCell, expectSaved, field } from '@/e2e/testing/steps';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { cn2021 } from '@/lib/template/cn-2021';

/** A screen of 1366 × 768 at 100, 125, 150 and 200 %, then widths of small screens. */
const WINDOWS = [
  [1366, 768],
  [1093, 614],
  [911, 512],
  [683, 384],
  [1280, 720],
  [1024, 768],
  [360, 640],
] as const;

const TABLES = [
  { section: 'disclosure', key: 't2', first: 't2/regulations/issued', last: 't2/fees/amount' },
  { section: 'applications', key: 't3', first: 't3/received/person', last: 't3/carriedForward/otherOrganization' },
  {
    section: 'litigation',
    key: 't4',
    first: 't4/reconsideration/upheld',
    last: 't4/litigationAfterReconsideration/pending',
  },
] as const;

test.describe.configure({ mode: 'serial' });

let page: Page;
let editor: string;

test.beforeAll(async ({ browser }) => {
  const own = await ownReport('布局镇', 'buju', hanyin2023.report.draft);
  page = await browser.newPage();
  await openOwn(page, own);
  editor = `/reports/${own.id}/edit`;
});

test.afterAll(() => page.close());

/** Goes to every cell in turn, as keys do, and says which of them something covers or the window cuts off. */
function hiddenCells(): Promise<string[]> {
  return page.locator('.report-table').evaluate((table) =>
    [...table.querySelectorAll<HTMLElement>('[data-cell]')].flatMap((cell) => {
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const corners = [
        [left + 2, top + 2],
        [right - 2, bottom - 2],
      ] as const;
      const isSeen = corners.every(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && (found === cell || cell.contains(found));
      });
      return isSeen ? [] : [cell.dataset['cell'] ?? ''];
    }),
  );
}

/** Where the page is not scrolled, no row lies under the column headings. */
async function expectRowsBelowHeadings(): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const covered = await page.locator('.report-table').evaluate((table) => {
    const head = table.querySelector('thead')?.getBoundingClientRect();
    const [first] = [...table.querySelectorAll('tbody td')].map((cell) => cell.getBoundingClientRect());
    return head && first && head.height > 0 ? head.bottom - first.top : 0;
  });
  expect(covered).toBeLessThanOrEqual(1);
}

for (const [width, height] of WINDOWS) {
  test(`${width}×${height}：三张表的每一格都看得见、点得到、能输入`, async () => {
    await page.setViewportSize({ width, height });
    for (const { section, key, first, last } of TABLES) {
      await page.goto(`${editor}?section=${section}`);
      await expectSaved(page);
      const cells = [...cn2021.cells.values()].filter(({ table }) => table.key === key);
      await expect(page.locator('[data-cell]')).toHaveCount(cells.length);
      await expectRowsBelowHeadings();
      expect(await hiddenCells()).toEqual([]);
      for (const cell of [first, last]) {
        const text = String(width);
        await field(page, cell).click();
        await expect(field(page, cell)).toBeFocused();
        await page.keyboard.type(text);
        await expectCell(page, cell, text);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('1366×768：收起两侧后，表三从表头到勾稽核对一屏看完，行不小于24像素', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${editor}?section=applications`);
  await expectSaved(page);
  await page.getByRole('button', { name: '收起两侧，看整张表' }).click();
  await expect(page.getByRole('complementary', { name: '填写说明' })).toBeHidden();
  const edges = () =>
    page.locator('.report-table').evaluate((table) => {
      const bar = document.querySelector('.editor-bar')?.getBoundingClientRect().bottom ?? 0;
      const { top, bottom } = table.getBoundingClientRect();
      return { above: Math.min(0, top - bar), below: Math.max(0, bottom - window.innerHeight) };
    });
  await expect.poll(edges).toEqual({ above: 0, below: 0 });
  const heights = await page
    .locator('.report-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  await page.getByRole('button', { name: '收起两侧，看整张表' }).click();
  await expect(page.getByRole('complementary', { name: '填写说明' })).toBeVisible();
});

test('页面出来以后，已经看到的内容不再移动', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const path of ['/', `${editor}?section=overview`, `${editor}?section=applications`, '/rules']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await shifted(page), path).toBeLessThan(0.02);
  }
});

/** How far what was seen has moved since the page came, as browsers score it: 0 for nothing at all. */
async function shifted(of: Page): Promise<number> {
  return await of.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved, nothing is told.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}
