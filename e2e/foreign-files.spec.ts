/** Files of other programs come in by the upload and by the shell; files that are made to do harm stop nobody. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '@/e2e/testing/demo-app';
import { openOwn, ownReport } from '@/e2e/testing/own-report';
import { buildDocument } from '@/lib/document/build-document';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { makers, ofdOf, plainMaker, reportOfd } from '@/lib/import/testing/ofd-files';
import { deflatedPdf, lockedPdf, longPdf, nestedFormsPdf } from '@/lib/import/testing/pdf-files';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { writeReportFile } from '@/lib/report/report-file';
import { cn2021 } from '@/lib/template/cn-2021';
import { isCellId } from '@/lib/template/registry';

const { report } = balancedLarge;
const cells = Object.fromEntries(Object.entries(report.draft).filter(([key]) => isCellId(key)));
const facts = { title: report.draft.title, agency: report.draft.agency, year: report.draft.year };

const samples = path.join('lib', 'import', 'testing', 'samples');

/** The same report as LibreOffice, Chromium and this app write it. */
async function writtenFiles(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const sample = (name: string) => readFile(path.join(samples, name));
  await page.setContent(renderHtml(buildDocument(cn2021, report, { draftMark: false }), profiles.official));
  return new Map<string, Uint8Array>([
    ['report.docx', await sample('libreoffice-docx-to-docx.docx')],
    ['report.html', gunzipSync(await sample('libreoffice-docx-to-html.html.gz'))],
    ['report.txt', await sample('libreoffice-docx-to-txt.txt')],
    ['report.xlsx', await sample('libreoffice-html-to-xlsx.xlsx')],
    ['writer.pdf', await sample('libreoffice-docx-to-pdf.pdf')],
    ['browser.pdf', await page.pdf({ format: 'A4' })],
    ...Object.values(makers).map((maker, at) => [`maker${at}.ofd`, reportOfd(report.draft, maker)] as const),
    ['report.json', new TextEncoder().encode(writeReportFile(report))],
  ]);
}

/** Sends a file to the upload of the app at an address. */
function upload(page: Page, address: string | undefined, unit: string, name: string, bytes: Uint8Array) {
  return page.request.post(`${address}/imports`, {
    headers: { origin: `${address}`, 'sec-fetch-site': 'same-origin' },
    params: { unit, purpose: 'draft', name },
    data: Buffer.from(bytes),
    timeout: 120_000,
  });
}

test('七种文件：由其他软件写成，上传和命令行读出的内容相同', async ({ page, baseURL }, info) => {
  test.setTimeout(240_000);
  const own = await ownReport('杏花镇', 'xinghua.tian', { title: '', year: '2024' });
  const files = await writtenFiles(page);
  await openOwn(page, own);
  const paths: string[] = [];
  for (const [name, bytes] of files) {
    const answer = await upload(page, baseURL, own.unitId, name, bytes);
    expect([name, answer.status()]).toEqual([name, 200]);
    await page.goto(`/imports/${(await answer.json()).id}`);
    await expect(page.getByLabel('标题')).toHaveValue(facts.title ?? '');
    paths.push(info.outputPath(name));
    await writeFile(info.outputPath(name), bytes);
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/cli.mjs', 'import', ...paths]);
  for (const read of JSON.parse(stdout)) {
    expect(read).toMatchObject({ facts, cells });
    expect(read.notes.filter(({ level }: { level: string }) => level === 'error')).toEqual([]);
  }
});

const page100 = (body: string) => new TextEncoder().encode(`<html><body>${body}</body></html>`);
const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ');

/** What is refused before much is read of it, and with which code. */
const refusedAtOnce: readonly (readonly [string, string, Uint8Array])[] = [
  ['attributes.html', 'unsafe', page100(`<p ${attributes}>x</p>`)],
  ['tables.html', 'unsafe', page100('<table><tr><td>1</td></tr></table>'.repeat(200_000))],
  ['nested.html', 'unsafe', page100('<div>'.repeat(100_000))],
  ['breaks.html', 'unsafe', page100('<br>'.repeat(3_000_000))],
  ['pages.pdf', 'tooManyPages', longPdf(2_000, 1)],
  ['locked.pdf', 'encrypted', lockedPdf()],
  ['locked.ofd', 'encrypted', ofdOf([''], plainMaker, { 'Encryptions.xml': '<ofd:Encryptions/>' })],
  [
    'pages.ofd',
    'tooManyPages',
    ofdOf(
      Array.from({ length: 300 }, () => ''),
      plainMaker,
    ),
  ],
  ['scan.ofd', 'scannedPdf', ofdOf(['<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="7"/>'], plainMaker)],
];

/** Saves a text of the draft again and again until the work is done; how many saves were answered meanwhile. */
async function savesDuring(page: Page, id: string, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const end = work.finally(() => {
    isDone = true;
  });
  const draft = await page.request.get(`/reports/${id}/draft`);
  let { revision } = await draft.json();
  let answered = 0;
  while (!isDone) {
    const saved = await page.request.patch(`/reports/${id}/draft`, {
      headers: { origin: new URL(page.url()).origin, 'sec-fetch-site': 'same-origin' },
      data: { revision, saveId: `save-${revision}`, patch: { problems: `第${revision}次` } },
    });
    expect(saved.status()).toBe(200);
    ({ revision } = await saved.json());
    answered += 1;
  }
  await end;
  return answered;
}

test('有害文件：一句话拒绝，读取时别人照常保存', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const own = await ownReport('石榴镇', 'shiliu.tian', { title: '', year: '2024' });
  await openOwn(page, own);
  for (const [name, code, bytes] of refusedAtOnce) {
    const answer = await upload(page, baseURL, own.unitId, name, bytes);
    expect([name, (await answer.json()).code]).toEqual([name, code]);
  }
  for (const [name, bytes] of [
    ['forms.pdf', nestedFormsPdf()],
    ['deflated.pdf', deflatedPdf(3_000)],
  ] as const) {
    const reading = upload(page, baseURL, own.unitId, name, bytes);
    expect(await savesDuring(page, own.id, reading)).toBeGreaterThan(20);
    const answer = await reading;
    expect([name, answer.status(), (await answer.json()).code]).toEqual([name, 422, 'tooHeavy']);
  }
  const sound = page100('<h1>石榴镇2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>依法公开。</p>');
  expect((await upload(page, baseURL, own.unitId, 'sound.html', sound)).status()).toBe(200);
});

/** A copy of the data as it stands: two servers on one folder are refused. */
async function copiedData(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-copy-'));
  const isOpen = (file: string) => path.basename(file).startsWith('server.lock');
  await cp(process.env['E2E_DATA_DIR'] ?? '', folder, { recursive: true, filter: (file) => !isOpen(file) });
  return folder;
}

/** Another server over a copy of the data, which a test may stop. */
async function ownServer() {
  const data = await copiedData();
  const address = `http://127.0.0.1:${await freePort()}`;
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', new URL(address).port], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: data },
  });
  const ended = new Promise((resolve) => {
    server.on('exit', resolve);
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/icon.svg`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
  return { server, address, ended, data };
}

test('停止系统：正在读取的文件不拖住它', async ({ page }) => {
  const own = await ownReport('枇杷镇', 'pipa.tian', { title: '', year: '2024' });
  await openOwn(page, own);
  const { server, address, ended, data } = await ownServer();
  try {
    const reading = upload(page, address, own.unitId, 'forms.pdf', nestedFormsPdf());
    // Answered behind the upload, which therefore has arrived.
    expect((await page.request.get(`${address}/reports/${own.id}/draft`)).status()).toBe(200);
    server.kill('SIGTERM');
    const answer = await reading;
    expect([answer.status(), (await answer.json()).code]).toEqual([503, 'stopping']);
    await ended;
  } finally {
    server.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  }
});
