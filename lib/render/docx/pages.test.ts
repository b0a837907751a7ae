import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import type { DocNode } from '@/lib/document/nodes';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { profiles } from '@/lib/render/profiles';
import { zeroDraft } from '@/lib/report/filling/fill';
import { cn2021 } from '@/lib/template/cn-2021';
import { renderDocx } from './render-docx';

const run = promisify(execFile);

/** The pages as LibreOffice lays them out are looked at where it and poppler are installed. */
async function isInstalled(command: string, flag: string): Promise<boolean> {
  return run(command, [flag]).then(
    () => true,
    () => false,
  );
}

/** One paragraph that fills several pages to the last place. */
const solid = buildDocument(
  cn2021,
  { templateId: cn2021.id, draft: { preface: '字'.repeat(2000) } },
  { draftMark: false },
);

const installed = (await isInstalled('soffice', '--version')) && (await isInstalled('pdftotext', '-v'));

/** Running text of so many lines, so that the tables meet every part of a page. */
function pushedDown(lines: number): readonly DocNode[] {
  const draft = {
    ...zeroDraft(cn2021),
    preface: '一行文字。\n'.repeat(lines),
    'remarks/t2': '一行文字。\n'.repeat(lines),
  };
  return buildDocument(cn2021, { templateId: cn2021.id, draft }, { draftMark: false });
}

const documents: Readonly<Record<string, readonly DocNode[]>> = {
  wide: sampleTrees.wide,
  long: sampleTrees.long,
  pushed4: pushedDown(4),
  pushed9: pushedDown(9),
  pushed14: pushedDown(14),
  solid,
};

if (!installed) process.stderr.write('Left out: pages in LibreOffice, for soffice or pdftotext is not installed.\n');

describe.skipIf(!installed)('pages in LibreOffice', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
    for (const profile of Object.values(profiles)) {
      for (const [name, nodes] of Object.entries(documents)) {
        const bytes = await renderDocx(nodes, profile, {
          title: name,
          company: '',
          carried: { json: '', digest: '' },
        });
        await writeFile(path.join(folder, `${name}-${profile.id}.docx`), bytes);
      }
    }
    const files = Object.keys(documents).flatMap((name) =>
      Object.keys(profiles).map((id) => path.join(folder, `${name}-${id}.docx`)),
    );
    const home = pathToFileURL(path.join(folder, 'home')).href;
    await run('soffice', [
      `-env:UserInstallation=${home}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ]);
  }, 180_000);

  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** The text of every page without white space. */
  async function pagesOf(name: string): Promise<string[]> {
    const text = path.join(folder, `${name}.txt`);
    await run('pdftotext', ['-raw', path.join(folder, `${name}.pdf`), text]);
    return (await readFile(text, 'utf8')).split('\f').map((page) => page.replace(/\s/g, ''));
  }

  describe.each(Object.keys(profiles))('%s', (id) => {
    it.each(Object.entries(documents))('%s: every table stands on one page with its heading', async (name, nodes) => {
      const pages = await pagesOf(`${name}-${id}`);
      for (const node of nodes) {
        if (node.kind !== 'table') continue;
        const labels = node.form.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.kind === 'label' && cell.rowSpan === 1 ? [cell.lines.join('') + cell.aside] : [],
          ),
        );
        const page = pages.find((text) => text.includes(node.heading)) ?? '';
        for (const label of labels) expect(page).toContain(label);
      }
    });
  });

  it('sets 22 lines of 28 characters on a page of 公文版式', async () => {
    const [, second = ''] = await pagesOf('solid-official');
    expect(second.match(/字/g)).toHaveLength(22 * 28);
  });
});
