/** Our exports after LibreOffice 7 opened and saved them read back as what went in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { statedTotals } from '@/lib/examples/tables';
import { readFile } from '@/lib/import/read-file';
import { cn2021 } from '@/lib/template/cn-2021';

const bytesOf = (path: string) => {
  const bytes = readFileSync(path);
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
};

it.each([
  'libreoffice-docx-to-docx.docx',
  'libreoffice-docx-to-html.html.gz',
  'libreoffice-html-to-docx.docx',
  'libreoffice-docx-to-txt.txt',
  'libreoffice-html-to-csv.csv',
])('%s', async (name) => {
  const result = await readFile(bytesOf(join(import.meta.dirname, 'samples', name)), name);
  expect(result).toMatchObject({
    ok: true,
    report: {
      templateId: 'cn-2021',
      stated: statedTotals(cn2021, balancedLarge.report.draft),
      labels: {},
      notes: [],
    },
  });
  expect(result.ok && result.report.draft).toEqual(balancedLarge.report.draft);
});

const form = process.env['OFFICIAL_TEMPLATE'] ?? '../shared/reference/official-template-2021.docx';

it('the empty official form reads as an empty report', async ({ skip }) => {
  skip(!existsSync(form), `left out: no ${form}`);
  const result = await readFile(bytesOf(form), form);
  expect(result).toMatchObject({ ok: true, report: { templateId: 'cn-2021', draft: {}, stated: {}, labels: {} } });
  expect(result.ok && new Set(result.report.notes.map(({ code }) => code))).toEqual(new Set(['textMissing']));
});
