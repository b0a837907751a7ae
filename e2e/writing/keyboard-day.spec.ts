/** A clerk's day without a mouse: signs in, writes, checks, hands in and signs out again by keys alone. */
import { expect, type Page, test } from '@playwright/test';
import { ownPassword, ownReport } from '@/e2e/testing/own-report';
import { soundDraft } from '@/e2e/testing/review-office';
import { expectSaved } from '@/e2e/testing/steps';

test.use({ storageState: { cookies: [], origins: [] } });

/** Farther than this nobody presses Tab. */
const MOST_STOPS = 60;

/** Presses a key until the place that a person hears by this name has the focus. */
async function keyTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    if (name.test(await nameInFocus(page))) return;
  }
  throw new Error(`${name} is out of reach: ${await nameInFocus(page)}`);
}

/** What is in focus, by its label or its text. */
async function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element.ariaLabel ?? label ?? element.textContent ?? '').trim();
  });
}

test('一天只用键盘：登录、填写、改错、送审、退出', async ({ page }) => {
  const own = await ownReport('键盘镇', 'jianpan', soundDraft('键盘镇'));
  const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name });
  const { keyboard } = page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await page.goto('/sign-in');
  await keyTo(page, /^用户名/);
  await keyboard.type(own.username);
  await keyTo(page, /^密码/);
  await keyboard.type(ownPassword);
  await press('Enter');
  await expect(heading('年度报告')).toBeVisible();

  await keyTo(page, /^继续填写2025年报告/);
  await press('Enter');
  await expect(heading('标题、前言和落款')).toBeVisible();
  await expectSaved(page);
  await press('Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown');
  await expect(heading(/^三、/)).toBeFocused();
  await press('ArrowDown');
  await keyboard.type('5');
  await press('Enter');
  const unequal = page.getByRole('region', { name: /^三、/ }).getByText(/新收加上年结转/);
  await expect(unequal.first()).toBeVisible();
  await press('ArrowUp');
  await keyboard.type('3');
  await press('Enter');
  await expect(unequal).toHaveCount(0);

  await press('Alt+PageDown', 'Alt+PageDown');
  await expect(heading(/^五、/)).toBeFocused();
  await press('ArrowDown', 'Control+End');
  await keyboard.type('每季度自查一次。');
  await expectSaved(page);
  await keyTo(page, /^核对并送审/);
  await press('Enter');
  await keyTo(page, /^确认送审/);
  await press('Enter');
  await expect(page.getByText('已办理：送审')).toBeVisible();
  await keyTo(page, /^退出登录/, 'Shift+Tab');
  await press('Enter');
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
});
