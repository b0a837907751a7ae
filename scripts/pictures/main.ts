/** Takes the pictures. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { withDemoServer } from '../bench/demo-server';
import { browserArguments } from '../browsers/find-browser.mjs';
import { REPORT, type Scene, scenes } from './scenes';

const FOLDER = 'pictures';
const looks = {
  light: { look: 'light', text: 'normal' },
  dark: { look: 'dark', text: 'normal' },
  contrast: { look: 'contrast', text: 'normal' },
  large: { look: 'light', text: 'large' },
};
const screens = { office: { width: 1366, height: 768 }, telephone: { width: 360, height: 740 } };
/** Of a long page on a telephone. */
const MOST_HEIGHT = 2200;

/** Those pictures whose name has all the words. */
export async function main(executablePath: string, words: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await withDemoServer(async (address) => {
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
    try {
      for (const [look, cookies] of Object.entries(looks))
        for (const [screen, viewport] of Object.entries(screens)) {
          const wanted = scenes
            .map((scene) => ({ scene, file: `${scene.name}.${look}.${screen}.png` }))
            .filter(({ file }) => words.every((word) => file.includes(word)));
          if (wanted.length > 0) await takeAll(browser, { address, cookies, viewport }, wanted);
        }
    } finally {
      await browser.close();
    }
  });
}

interface Studio {
  readonly address: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly viewport: { readonly width: number; readonly height: number };
}

async function takeAll(
  browser: Browser,
  studio: Studio,
  wanted: readonly { readonly scene: Scene; readonly file: string }[],
): Promise<void> {
  const people = new Map<string, { context: BrowserContext; report: string }>();
  for (const { scene, file } of wanted) {
    const who = scene.who ?? '';
    const person = people.get(who) ?? (await enter(browser, studio, who));
    people.set(who, person);
    const page = await person.context.newPage();
    await page.goto(studio.address + scene.path.replace(REPORT, person.report), { waitUntil: 'networkidle' });
    await scene.act?.(page);
    await take(page, file);
    await page.close();
  }
  for (const { context } of people.values()) await context.close();
}

/** A browser in which the person is signed in, and the address of the person's newest report. */
async function enter(browser: Browser, { address, cookies, viewport }: Studio, who: string) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: address })));
  if (!who) return { context, report: '' };
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('密码').fill('nianbao-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出登录' }).first().waitFor();
  await page.goto(address, { waitUntil: 'networkidle' });
  const links = page.locator('a[href^="/reports/"][href$="/edit"]');
  const href = (await links.count()) > 0 ? await links.first().getAttribute('href') : null;
  await page.close();
  return { context, report: href?.replace(/\/edit$/, '') ?? '' };
}

async function take(page: Page, file: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? screens.office;
  const isTall = width < 500;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: path.join(FOLDER, file),
    ...(isTall && {
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), MOST_HEIGHT) },
    }),
  });
}
