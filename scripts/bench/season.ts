/** What every list page takes as a county grows: the answer of the built server, and the size of its page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { SEED_PASSWORD, seedAccounts, seedFolder } from '@/scripts/seed/main';
import { withServer } from './demo-server';
import { type Line, median } from './measure';

/** The most that a page may take (ms), by how many units the county has. */
const targets = [
  { units: 100, most: 100 },
  { units: 400, most: 100 },
  { units: 1600, most: 150 },
] as const;

const MOST_KB = 200;
const ROUNDS = 12;
const year = dueYear(calendarDay(new Date()));

/** Each list with whom it is for. */
const pages = [
  { name: 'home of the county office', path: '/', by: 'supervisor' },
  { name: 'board', path: `/county/${year}`, by: 'supervisor' },
  { name: 'board by risk', path: `/county/${year}?filter=county&sort=risk`, by: 'supervisor' },
  { name: 'board of last year', path: `/county/${year - 1}`, by: 'supervisor' },
  { name: 'inbox', path: '/inbox', by: 'clerk' },
  { name: 'home of the administrator', path: '/', by: 'administrator' },
  { name: 'list of units', path: '/units', by: 'administrator' },
] as const;

type Found = Readonly<Record<string, { readonly ms: number; readonly kb: number }>>;

/** Two lines for each page and size; beside each stands the same page with the fewest units. */
export async function measureSeason(executablePath: string): Promise<Line[]> {
  const lines: Line[] = [];
  let fewest: Found | undefined;
  for (const { units, most } of targets) {
    const found = await measureCounty(executablePath, units);
    fewest ??= found;
    for (const { name } of pages) {
      const [value, beside] = [found[name], fewest[name]];
      if (!value || !beside) continue;
      const line = { what: `${name}, ${units} units`, yardstick: `${targets[0].units} units` };
      lines.push(
        { ...line, value: value.ms, unit: 'ms', yardstickValue: beside.ms, limits: [{ of: 'value', atMost: most }] },
        { ...line, value: value.kb, unit: 'KB', yardstickValue: beside.kb, limits: [{ of: 'value', atMost: MOST_KB }] },
      );
    }
  }
  return lines;
}

async function measureCounty(executablePath: string, units: number): Promise<Found> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-season-'));
  try {
    await seedFolder(folder, units);
    return await withServer({ DATA_DIR: folder }, (address) => measurePages(executablePath, address));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePages(executablePath: string, address: string): Promise<Found> {
  const browser = await chromium.launch({ executablePath });
  try {
    const found: Record<string, { ms: number; kb: number }> = {};
    for (const by of ['supervisor', 'administrator', 'clerk'] as const) {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(`${address}/sign-in`);
      await page.getByLabel('用户名').fill(seedAccounts[by]);
      await page.getByLabel('密码').fill(SEED_PASSWORD);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: '年度报告' }).waitFor();
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      await context.close();
      for (const each of pages.filter((one) => one.by === by))
        found[each.name] = await measurePage(`${address}${each.path}`, cookie);
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function measurePage(url: string, cookie: string): Promise<{ ms: number; kb: number }> {
  const times: number[] = [];
  let kb = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    const bytes = await response.arrayBuffer();
    times.push(performance.now() - start);
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
    kb = bytes.byteLength / 1024;
  }
  return { ms: median(times.slice(2)), kb };
}
