/** Plays a day's work in every old browser, each against an app and a county of its own. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { withServer } from '../bench/demo-server';
import { seedFolder } from '../seed/main';
import { readWhy, workADay } from './journey';

export interface OldBrowser {
  readonly version: string;
  readonly program: string;
  /** Is led to the page that says so. */
  readonly isTooOld: boolean;
}

/** Units of the county: the board has a row for each. */
const UNITS = 12;

/** One line for each browser. Rejects at the first in which something fails, and says in which. */
export async function main(browsers: readonly OldBrowser[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-old-'));
  try {
    const seeded = path.join(folder, 'seeded');
    await seedFolder(seeded, UNITS);
    for (const browser of browsers) await play(browser, seeded, path.join(folder, browser.version));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function play({ version, program, isTooOld }: OldBrowser, seeded: string, folder: string): Promise<void> {
  const data = path.join(folder, 'data');
  cpSync(seeded, data, { recursive: true });
  const year = dueYear(calendarDay(new Date()));
  try {
    await withServer({ DATA_DIR: data }, (app) =>
      isTooOld ? readWhy(program, app) : workADay(program, app, year, folder),
    );
  } catch (fault) {
    throw new Error(`Chromium ${version}`, { cause: fault });
  }
  console.log(`  Chromium ${version}：${isTooOld ? '说明了版本过低' : '登录、填写、导出、导入、审核、进展，全部正常'}`);
}
