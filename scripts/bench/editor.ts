/** The editor in a browser: from a key to painted feedback, and how much script it loads. */
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from 'playwright';
import { z } from 'zod';
import { browserArguments } from '../browsers/find-browser.mjs';
import { openEditor, withDemoServer } from './demo-server';
import { type Line, median } from './measure';

/** An office computer is about this much slower than ours. */
const SLOWDOWN = 6;
const ROUNDS = 8;
/** Every key changes what the checks say: a digit more, a digit less, in cells of several rows and columns. */
const CELLS = ['t3/granted/person', 't3/petition/business', 't3/received/nonprofit'];
const KEYS = ['7', 'Backspace'];

/** The lines for everything that needs a browser; `executablePath` is where one is. */
export async function measureEditor(executablePath: string): Promise<Line[]> {
  return await withDemoServer(async (address) => {
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
    try {
      return [
        await keystrokes(browser, address, false),
        await keystrokes(browser, address, true),
        await scriptSize(browser, address),
      ];
    } finally {
      await browser.close();
    }
  });
}

async function keystrokes(browser: Browser, address: string, hasPaper: boolean): Promise<Line> {
  const editor = await openEditor(browser, address);
  if (hasPaper) await showPaper(editor);
  const bare = await bareTable(browser, editor);
  const times = new Map<Page, number[]>([
    [editor, []],
    [bare, []],
  ]);
  for (const page of times.keys()) {
    await page.evaluate(CLOCK);
    await slowDown(page);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [page, all] of times) all.push(...(await typeRound(page)));
  }
  const [value, yardstickValue] = [...times.values()].map((all) => median(all.slice(all.length / 5)));
  return {
    what: `keystroke to painted feedback${hasPaper ? ', the page beside' : ''}, CPU ${SLOWDOWN}× slowed`,
    value: value ?? Number.NaN,
    unit: 'ms',
    yardstick: 'the same table, bare inputs, no script',
    yardstickValue: yardstickValue ?? Number.NaN,
    limits: [
      { of: 'value', atMost: 50 },
      { of: 'ratio', atMost: 0.8 },
    ],
  };
}

/** The printed page stands beside the table. */
async function showPaper(editor: Page): Promise<void> {
  await editor.getByRole('button', { name: '边写边看版面' }).click();
  await editor.locator('.paper-sheet td').first().waitFor();
}

/**
 * The table as it would be drawn without thinking of speed: as the editor shows it, every typed cell a plain input, none
 * of the styles that keep a change inside its cell; on a page without any script.
 */
async function bareTable(browser: Browser, editor: Page): Promise<Page> {
  const html = await editor.evaluate(() => {
    const styles = Array.from(document.styleSheets, (sheet) =>
      Array.from(sheet.cssRules, (rule) => rule.cssText).join(''),
    );
    const table = document.querySelector('.report-table')?.cloneNode(true);
    if (!(table instanceof HTMLElement)) throw new Error('the editor shows no table');
    for (const cell of Array.from(table.querySelectorAll<HTMLElement>('[role=textbox]'))) {
      const input = document.createElement('input');
      input.setAttribute('value', cell.textContent ?? '');
      input.setAttribute('data-cell', cell.dataset['cell'] ?? '');
      cell.replaceWith(input);
    }
    const plain = '.report-table * { contain: none !important; position: static !important }';
    return `<!doctype html><meta charset="utf-8"><style>${styles.join('')}${plain}</style>${table.outerHTML}`;
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent(html);
  return page;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Text, because it runs in the page: from a key going down until the frame that shows its effect has been painted. */
const CLOCK = `
  window.times = [];
  window.addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.times.push(performance.now() - start);
      channel.port2.postMessage(undefined);
    });
  }, true);
`;

/** From one key of a person to the next. Nothing is asked of the page meanwhile: that would take its time too. */
const BETWEEN_KEYS = 450;
/** As long as a finger stays on a key. */
const KEY_DOWN = 60;

/** The times of one round of keys in every cell. */
async function typeRound(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.bringToFront();
  for (const cell of CELLS) {
    await page.locator(`[data-cell="${cell}"]`).focus();
    // With the caret in the text: over a selected one, the first key would replace it.
    await page.keyboard.press('F2');
    await setTimeout(BETWEEN_KEYS);
    for (const key of KEYS) {
      await page.keyboard.press(key, { delay: KEY_DOWN });
      await setTimeout(BETWEEN_KEYS);
      times.push(z.number().parse(await page.evaluate('window.times.pop()')));
    }
  }
  return times;
}

async function scriptSize(browser: Browser, address: string): Promise<Line> {
  const editor = await openEditor(browser, address);
  const session = await editor.context().newCDPSession(editor);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const url = editor.url();
  await editor.goto('about:blank');
  const responses: Response[] = [];
  editor.on('response', (response) => {
    if (response.request().resourceType() === 'script') responses.push(response);
  });
  await editor.goto(url, { waitUntil: 'load' });
  // What is fetched once the page stands is no part of its first load.
  const scripts = await Promise.all([...responses].map((response) => response.body()));
  const compressed = scripts.map((script) => gzipSync(script).length).reduce((sum, size) => sum + size, 0);
  const plain = scripts.map((script) => script.length).reduce((sum, size) => sum + size, 0);
  return {
    what: `JavaScript of the editor, ${scripts.length} files, gzip`,
    value: compressed / 1024,
    unit: 'KB',
    yardstick: 'the same, not compressed',
    yardstickValue: plain / 1024,
    limits: [{ of: 'value', atMost: 200 }],
  };
}
