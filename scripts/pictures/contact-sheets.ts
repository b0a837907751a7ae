/** Many pictures on one, small: what is out of line shows beside the others. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';

const COLUMNS = 3;
const ROWS = 3;
const WIDTH = 1800;

/** Writes `name.1.png` and so on into the folder of the pictures. */
export async function contactSheets(
  browser: Browser,
  folder: string,
  files: readonly string[],
  name: string,
): Promise<void> {
  const perSheet = COLUMNS * ROWS;
  for (let from = 0; from < files.length; from += perSheet) {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 600 } });
    await page.setContent(sheetOf(folder, files.slice(from, from + perSheet)), { waitUntil: 'load' });
    await page.screenshot({ path: path.join(folder, `${name}.${from / perSheet + 1}.png`), fullPage: true });
    await page.close();
  }
}

function sheetOf(folder: string, files: readonly string[]): string {
  const figures = files.map((file) => {
    const source = `data:image/png;base64,${readFileSync(path.join(folder, file)).toString('base64')}`;
    return `<figure><img src="${source}" alt=""><figcaption>${file}</figcaption></figure>`;
  });
  const style = `body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px; background: #888 }
    figure { margin: 0; background: #fff } img { width: 100%; max-height: 900px; object-fit: contain; object-position: top }
    figcaption { font: 14px monospace; padding: 2px 4px }`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`;
}
