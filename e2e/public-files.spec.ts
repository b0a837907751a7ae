/** What browsers, phones and search engines fetch beside the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { transformSync } from 'esbuild';

/** Nobody is signed in. */
test.use({ storageState: { cookies: [], origins: [] } });

test('search engines are asked to leave everything alone', async ({ request }) => {
  const robots = await request.get('/robots.txt');
  expect(await robots.text()).toMatch(/^User-agent: \*\nDisallow: \/$/m);
});

test('every icon that the manifest names is a picture', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json();
  expect(manifest.icons.length).toBeGreaterThan(1);
  for (const { src } of manifest.icons) {
    const icon = await request.get(`/${src}`);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});

test('a browser that can run the app stays on the page, and its policy lets the check run', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/sign-in/);
  expect(refused).toEqual([]);
});

test('a browser that lacks what the app needs is led to the page that says what to do', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(String.prototype, 'replaceAll'));
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/unsupported\.html/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个浏览器打不开公开年报');
});

test('without scripts the page says that they are needed', async ({ request }) => {
  expect(await (await request.get('/sign-in')).text()).toMatch(/<noscript>.*请在浏览器设置里允许脚本.*<\/noscript>/s);
});

test('every script of the build is written in the language of Chromium 86, and its style sheets too', () => {
  const folder = path.join('.next', 'static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const written = (text: string, target: string) =>
    transformSync(text, {
      target,
      minifyWhitespace: true,
      legalComments: 'none',
      // Known to Chromium since version 64.
      supported: { 'regexp-unicode-property-escapes': true },
    }).code;
  const newer = scripts.filter((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return written(text, 'chrome86') !== written(text, 'esnext');
  });
  expect(newer).toEqual([]);
  // What these versions do not know they leave out: layers since 99, containers since 105, `:has` since 105, `dvh` since 108.
  for (const file of files.filter((each) => each.endsWith('.css'))) {
    expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toMatch(/@layer|@container|:has\(|\ddvh/);
  }
});
