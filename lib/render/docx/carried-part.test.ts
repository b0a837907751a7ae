import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { profiles } from '@/lib/render/profiles';
import { readReportFile } from '@/lib/report/report-file';
import { cn2021 } from '@/lib/template/cn-2021';
import { CARRIED_PART } from './carried-part';
import { renderDocx } from './render-docx';
import { unzip } from './zip';

const run = promisify(execFile);
const installed = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!installed) process.stderr.write('Left out: a Word file saved by LibreOffice, for soffice is not installed.\n');

const { report } = hanyin2023;
const nodes = buildDocument(cn2021, report, { draftMark: true });
const carried = carriedReport(report, nodes);

function reportIn(xml: string | undefined) {
  const [, digest, text = ''] = /digest="(\w+)"[^>]*>([^<]*)</.exec(xml ?? '') ?? [];
  const json = text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return { digest, reading: readReportFile(json) };
}

/** The draft alone: stated totals and labels of an imported file are not published. */
const published = {
  digest: carried.digest,
  reading: { ok: true, ignored: [], report: { templateId: report.templateId, draft: report.draft } },
};

const bytes = await renderDocx(nodes, profiles.official, { title: '', company: '', carried });

it('is the report file without what an imported file stated', () => {
  expect(reportIn(unzip(bytes).get(CARRIED_PART))).toEqual(published);
});

describe.skipIf(!installed)('saved again by LibreOffice', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'carried-'));
  });
  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('still carries the report', { timeout: 180_000 }, async () => {
    const file = path.join(folder, 'report.docx');
    await writeFile(file, bytes);
    const home = pathToFileURL(path.join(folder, 'home')).href;
    const saved = path.join(folder, 'saved');
    await run('soffice', [
      `-env:UserInstallation=${home}`,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      saved,
      file,
    ]);
    const parts = unzip(await readFile(path.join(saved, 'report.docx')));
    const found = [...parts].filter(([, xml]) => xml.includes('urn:gongkai-nianbao:report" digest'));
    expect(found.map(([, xml]) => reportIn(xml))).toEqual([published]);
  });
});
