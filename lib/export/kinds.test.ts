/** The registry against what says it too: the README, and the files themselves. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { profiles } from '@/lib/render/profiles';
import { cn2021 } from '@/lib/template/cn-2021';
import { exportKindKeys, exportKinds } from './kinds';

const { report } = hanyin2023;
const source = {
  report,
  nodes: buildDocument(cn2021, report, { draftMark: false }),
  profile: profiles.official,
  title: report.draft.title ?? '',
  company: report.draft.agency ?? '',
};

it('the README lists every kind with its name, ending and media type', () => {
  const rows = exportKindKeys.map((key) => {
    const { name, ending, mediaType } = exportKinds[key];
    return `| \`${key}\` | ${name} | \`${ending}\` | \`${mediaType}\` |`;
  });
  expect(readFileSync('README.md', 'utf8')).toContain(
    ['| `--to` | name | ending | media type |', '|---|---|---|---|', ...rows, ''].join('\n'),
  );
});

it.each(exportKindKeys.filter((key) => exportKinds[key].isWhole))('%s reads back with every cell', async (key) => {
  const { write, ending } = exportKinds[key];
  const result = await readFile(await write(source), `report${ending}`);
  if (!result.ok) throw new Error(result.code);
  for (const id of cn2021.cells.keys()) expect([id, result.report.draft[id]]).toEqual([id, report.draft[id]]);
});
