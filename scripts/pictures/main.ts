/** Takes the pictures. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { withDemoServer } from '../bench/demo-server';
import { browserArguments } from '../browsers/find-browser.mjs';
import { contactSheets } from './contact-sheets';
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

/** One page in one look on one screen. */
interface Shot {
  readonly file: string;
  readonly look: keyof typeof looks;
  readonly screen: keyof typeof screens;
}

/** Those pictures whose name has all the words, then sheets on which each kind of them is seen at a glance. */
export async function main(executablePath: string, words: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = scenes
    .map((scene) => ({ scene, shots: shotsOf(scene).filter(({ file }) => words.every((word) => file.includes(word))) }))
    .filter(({ shots }) => shots.length > 0);
  await withDemoServer(async (address) => {
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
    try {
      await takeAll(browser, address, wanted);
      for (const screen of screensOf(screens))
        for (const look of looksOf(looks)) {
          const files = wanted.flatMap(({ shots }) =>
            shots.filter((shot) => shot.look === look && shot.screen === screen).map(({ file }) => file),
          );
          await contactSheets(browser, FOLDER, files, `sheet.${look}.${screen}`);
        }
    } finally {
      await browser.close();
    }
  });
}

function shotsOf({ name }: Scene): Shot[] {
  return screensOf(screens).flatMap((screen) =>
    looksOf(looks).map((look) => ({ file: `${name}.${look}.${screen}.png`, look, screen })),
  );
}

const looksOf = keysOf<keyof typeof looks>;
const screensOf = keysOf<keyof typeof screens>;

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const isKey = (key: string): key is Key => key in record;
  return Object.keys(record).filter(isKey);
}

async function takeAll(
  browser: Browser,
  address: string,
  wanted: readonly { readonly scene: Scene; readonly shots: readonly Shot[] }[],
): Promise<void> {
  const people = new Map<string, { context: BrowserContext; report: string }>();
  for (const { scene, shots } of wanted) {
    const who = scene.who ?? '';
    const person = people.get(who) ?? (await enter(browser, address, who));
    people.set(who, person);
    for (const screen of screensOf(screens)) {
      const own = shots.filter((shot) => shot.screen === screen);
      if (own.length === 0) continue;
      const page = await person.context.newPage();
      await page.setViewportSize(screens[screen]);
      await page.goto(address + scene.path.replace(REPORT, person.report), { waitUntil: 'networkidle' });
      await page.getByText('正在打开…').waitFor({ state: 'detached' });
      await scene.act?.(page);
      for (const { file, look } of own) {
        await choose(page, looks[look]);
        await take(page, file);
      }
      await page.close();
    }
  }
  for (const { context } of people.values()) await context.close();
}

/** As the menu of looks does it: no page is loaded anew for it. */
async function choose(page: Page, wanted: { readonly look: string; readonly text: string }): Promise<void> {
  await page.evaluate(({ look, text }) => {
    Object.assign(document.documentElement.dataset, { look, text });
    return new Promise(requestAnimationFrame);
  }, wanted);
}

/** A browser in which the person is signed in, and the address of the person's newest report. */
async function enter(browser: Browser, address: string, who: string) {
  const context = await browser.newContext({ viewport: screens.office, locale: 'zh-CN' });
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
