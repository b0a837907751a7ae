/**
 * Holds the figures of the five published reports equal to the texts they were taken from. Those texts lie beside the
 * repository (or where PUBLISHED_REPORTS says), never in it; without them these tests say that they were left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCell, readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { formatDate } from '@/lib/report/wording';
import { cn2021 } from '@/lib/template/cn-2021';
import type { TableKey } from '@/lib/template/keys';
import { cangtai2022 } from './cangtai-2022';
import { hanyin2023 } from './hanyin-2023';
import { jiegu2023 } from './jiegu-2023';
import { madian2024 } from './madian-2024';
import { nianzhang2023 } from './nianzhang-2023';

const folder = process.env['PUBLISHED_REPORTS'] ?? '../shared/samples';
const isMissing = !existsSync(folder);
const note = `left out: no published reports in ${folder}`;

/** The published text with this title; boilerplate around the report is cut off. */
function publishedText(title = ''): string {
  const bare = (text: string) => text.replace(/\s/g, '');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const text = texts.find((each) => bare(each).startsWith(bare(title)));
  if (!text) throw new Error(`${folder} has no report “${title}”`);
  return (text.includes('索引号') ? text.slice(text.indexOf('一、总体情况')) : text).replace(/\S+\.pdf\s*$/, '');
}

/** Parts two, three and four. */
function tableTexts(text: string): Record<TableKey, string> {
  const [t2, t3, t4, end] = [/\n\s*二、/g, /\n\s*三、收到/g, /\n\s*四、政府信息公开/g, /\n\s*五、/g].map((heading) =>
    text.search(heading),
  );
  return { t2: text.slice(t2, t3), t3: text.slice(t3, t4), t4: text.slice(t4, end) };
}

/** Numbers that follow one another without a word between them; brackets and what they hold do not count. */
function numberRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const token of text.replace(/[(（][^)）]*[)）]/g, ' x ').split(/\s+/)) {
    if (/^\d+(?:\.\d+)?$/.test(token)) runs[runs.length - 1]?.push(token);
    else if (token !== '') runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The numbers of a table row by row, totals included, as they are printed. */
function printedRows(draft: Draft, table: TableKey): string[][] {
  const { cells } = readCells(cn2021, draft);
  const rows = new Map<string, string[]>();
  for (const spec of cn2021.cells.values()) {
    if (spec.table.key !== table) continue;
    const text = formatCell(spec, cells.get(spec.id) ?? 'blank');
    rows.set(spec.row.key, [...(rows.get(spec.row.key) ?? []), text]);
  }
  return [...rows.values()];
}

/** What the file of 苍台镇 lost, as [printed here, stated there]: six totals; one number with its total; what these two add up to. */
const lostInCangtai = [
  ...Array.from({ length: 6 }, () => ['0', undefined]),
  ...Array.from({ length: 2 }, () => ['', undefined]),
  ...Array.from({ length: 2 }, () => ['', '0']),
];

describe('figures of the published reports', () => {
  const cases = [nianzhang2023, cangtai2022, madian2024, jiegu2023, hanyin2023].map(
    (example) => [example.key, example] as const,
  );

  it.for(cases)('%s: every cell of the three tables', ([, { report }], { skip }) => {
    skip(isMissing, note);
    const texts = tableTexts(publishedText(report.draft.title));
    expect(numberRuns(texts.t2).flat()).toEqual(printedRows(report.draft, 't2').flat());
    expect(numberRuns(texts.t4).flat()).toEqual(printedRows(report.draft, 't4').flat());
    const printed = printedRows(report.draft, 't3');
    const stated = numberRuns(texts.t3);
    expect(stated).toHaveLength(printed.length);
    const differing = printed.flatMap((row, line) =>
      row.flatMap((text, place) => (text === stated[line]?.[place] ? [] : [[text, stated[line]?.[place]]])),
    );
    expect(differing).toEqual(report === cangtai2022.report ? lostInCangtai : []);
  });

  it.for(cases)('%s: every figure and date of the text', ([, { report }], { skip }) => {
    skip(isMissing, note);
    const { draft } = report;
    const text = publishedText(draft.title);
    const prose = Object.values(tableTexts(text)).reduce((rest, table) => rest.replace(table, ''), text);
    const own = cn2021.prose.map(({ key }) => draft[key] ?? '');
    const figures = (words: string) => [...new Set(words.match(/\d+/g))].sort();
    expect(figures([draft.title, ...own, formatDate(draft.signedOn ?? '')].join('\n'))).toEqual(figures(prose));
  });
});
