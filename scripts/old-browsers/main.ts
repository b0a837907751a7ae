/** Plays a day's work in every old browser, each against an app and a county of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
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

/** One line for each browser. Rejects at the first in which something fails, and says in which. */
export async function main(browsers: readonly OldBrowser[]): Promise<void> {
  const year = dueYear(calendarDay(new Date()));
  for (const { version, program, isTooOld } of browsers) {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-old-'));
    const data = path.join(folder, 'data');
    try {
      await seedFolder(data, 12);
      await withServer({ DATA_DIR: data }, (app) =>
        isTooOld ? readWhy(program, app) : workADay(program, app, year, folder),
      );
      console.log(
        `  Chromium ${version}：${isTooOld ? '说明了版本过低' : '登录、填写、导出、导入、审核、进展，全部正常'}`,
      );
    } catch (fault) {
      throw new Error(`Chromium ${version}`, { cause: fault });
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}
