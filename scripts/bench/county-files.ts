/** What many files at once cost a running server: a download of a thousand reports, and two hundred files to be checked. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright';
import { buildDocument } from '@/lib/document/build-document';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { cn2021 } from '@/lib/template/cn-2021';
import { SEED_PASSWORD, seedAccounts, seedFolder } from '@/scripts/seed/main';
import { withServer } from './demo-server';
import { type Line, median } from './measure';

const UNITS = 1_000;
const FILES = 200;
const FEWER_FILES = 20;
/** Of memory that the server takes beyond what it took before, in KB. */
const MOST_KB = 300_000;
const year = dueYear(calendarDay(new Date()));

interface Visit {
  readonly address: string;
  readonly cookie: string;
  readonly pid: number;
}

/** Three lines: memory of the download, memory of the check, and the answer to others while files are checked. */
export async function measureCountyFiles(executablePath: string): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-files-'));
  try {
    await seedFolder(folder, UNITS);
    return await withServer({ DATA_DIR: folder }, async (address, pid) => {
      const visit = { address, pid, cookie: await signedIn(executablePath, address) };
      const few = await peakOf(pid, () => download(visit, '?filter=county'));
      const all = await peakOf(pid, () => download(visit, ''));
      const idle = await answerTime(visit, async () => undefined);
      const fewer = await peakOf(pid, () => checkFiles(visit, FEWER_FILES));
      const checked = await peakOf(pid, () => checkFiles(visit, FILES));
      const busy = await answerTime(visit, () => checkFiles(visit, FILES));
      return [
        memoryLine(`download of ${UNITS} units`, all, few, 'those that wait for the county'),
        memoryLine(`check of ${FILES} files`, checked, fewer, `${FEWER_FILES} files`),
        {
          what: `board while ${FILES} files are checked`,
          value: busy,
          unit: 'ms',
          yardstick: 'board while nothing is',
          yardstickValue: idle,
          limits: [{ of: 'ratio', atMost: 3 }],
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function memoryLine(what: string, value: number, yardstickValue: number, yardstick: string): Line {
  return {
    what: `${what}, memory`,
    value,
    unit: 'KB',
    yardstick,
    yardstickValue,
    limits: [{ of: 'value', atMost: MOST_KB }],
  };
}

async function signedIn(executablePath: string, address: string): Promise<string> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${address}/sign-in`);
    await page.getByLabel('用户名').fill(seedAccounts.supervisor);
    await page.getByLabel('密码').fill(SEED_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1, name: '年度报告' }).waitFor();
    return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

/** Memory of a process in KB, as Linux tells it; 0 elsewhere. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** How much more memory the server took at most while the work was done. */
async function peakOf(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = memoryOf(pid);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 50);
  try {
    await work();
    return peak - before;
  } finally {
    clearInterval(timer);
  }
}

/** Takes what comes and keeps none of it. */
async function download({ address, cookie }: Visit, query: string): Promise<void> {
  const response = await fetch(`${address}/county/${year}/files${query}`, { headers: { cookie } });
  if (response.status !== 200 || !response.body) throw new Error(`the download answered ${response.status}`);
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read());
}

/** The median answer of the board until the work is done, at least five times. */
async function answerTime({ address, cookie }: Visit, work: () => Promise<unknown>): Promise<number> {
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  const times: number[] = [];
  while (!isDone || times.length < 5) {
    const start = performance.now();
    await (await fetch(`${address}/county/${year}`, { headers: { cookie } })).arrayBuffer();
    times.push(performance.now() - start);
  }
  await working;
  return median(times);
}

/** Sends the files one by one and waits until the last is checked. */
async function checkFiles({ address, cookie }: Visit, count: number): Promise<void> {
  const nodes = buildDocument(cn2021, hanyin2023.report, { draftMark: false });
  const body = renderHtml(nodes, profiles.official);
  const start = await (await fetch(`${address}/county/check`, { headers: { cookie } })).text();
  const unit = /"unit":"([a-z0-9]+)"/.exec(start.replace(/\\"/g, '"'))?.[1] ?? '';
  let pile = '';
  for (let index = 0; index < count; index += 1) {
    const asked = new URLSearchParams({ unit, year: String(year), name: `${index}.html`, ...(pile && { pile }) });
    const headers = { cookie, origin: address };
    const response = await fetch(`${address}/county/check/files?${asked}`, { method: 'POST', headers, body });
    const answer: unknown = await response.json();
    if (response.status !== 200) throw new Error(`a file was answered ${response.status}`);
    if (typeof answer === 'object' && answer && 'pileId' in answer) pile = String(answer.pileId);
  }
  const page = `${address}/county/check?pile=${pile}`;
  while (!(await (await fetch(page, { headers: { cookie } })).text()).includes('全部核对完毕')) await setTimeout(500);
}
