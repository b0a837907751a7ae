import { Converter } from 'opencc-js/cn2t';
import { expect, it } from 'vitest';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { asHtml, printedTables, reportPage } from '@/lib/import/testing/sample-forms';
import { cn2021 } from '@/lib/template/cn-2021';

const [t2, t3, t4] = printedTables(cn2021, hanyin2023.report.draft);
const { draft } = hanyin2023.report;
const page = reportPage(cn2021, {
  front: `${draft.title}\n${draft.preface}`,
  overview: `${draft['overview/general']}\n（一）主动公开\n${draft['overview/proactive']}`,
  tables: [asHtml(t2), asHtml(t3), asHtml(t4)],
  problems: draft.problems ?? '',
});

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.html');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

it('a copy in traditional characters reads as the simplified one, and a note says so', async () => {
  const copy = Converter({ from: 'cn', to: 't' })(page);
  expect(copy).toContain('縣');
  const [plain, found] = [await read(page), await read(copy)];
  expect(found.draft).toEqual(plain.draft);
  expect(found.stated).toEqual(plain.stated);
  expect(found.notes).toEqual([{ code: 'simplified', level: 'info' }, ...plain.notes]);
});

it('a report that only quotes traditional characters keeps them', async () => {
  const name = '館藏《開縣鄉土誌》已數字化。';
  const found = await read(page.replace(draft.problems ?? '', `${draft.problems}${name}`));
  expect(found.draft.problems).toContain(name);
  expect(found.notes.some(({ code }) => code === 'simplified')).toBe(false);
});
