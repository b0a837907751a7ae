/** Forms in which published reports stand on pages and in texts: each gives every number, and words in their boxes. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { placeCells } from '@/lib/import/html/place-cells';
import { readFile } from '@/lib/import/read-file';
import type { SourceCell } from '@/lib/import/source-document';
import { formatCell, readCells } from '@/lib/report/read-cells';
import { cn2021 } from '@/lib/template/cn-2021';
import { asHtml, printedTables, type Rows, reportPage, reportText, texts } from './sample-forms';

const { draft } = balancedLarge.report;
const { cells } = readCells(cn2021, draft);
const truth: Readonly<Record<string, string>> = Object.fromEntries(
  [...cn2021.cells.values()].map((spec) => [spec.id, formatCell(spec, cells.get(spec.id) ?? 'blank')]),
);
const tables = printedTables(cn2021, draft);
const [t2, t3, t4] = tables;
const isNumber = (text: string) => /^\d[\d.]*$/.test(text);
const cell = (text: string, colSpan = 1, rowSpan = 1): SourceCell => ({ text, colSpan, rowSpan });
const width = (rows: Rows) => Math.max(...rows.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));

async function read(source: string, name: string) {
  const result = await readFile(new TextEncoder().encode(source), name);
  if (!result.ok) throw new Error(result.code);
  const { report } = result;
  return { ...report, all: { ...report.draft, ...report.stated } as Readonly<Record<string, string | undefined>> };
}

const page = (given: readonly Rows[]) =>
  reportPage(cn2021, { tables: [html(given[0]), html(given[1]), html(given[2])] });
const html = (rows: Rows = []) => asHtml(rows);
const text = (form: (rows: Rows) => string, given: readonly Rows[] = tables) =>
  reportText(cn2021, { tables: [form(given[0] ?? []), form(given[1] ?? []), form(given[2] ?? [])] });
const numbersOf = (all: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => /^t\d\//.test(key)));

/** All fields of the grid, a merged cell in its first one or in each of them. */
function unmerged(rows: Rows, isRepeated: boolean): Rows {
  const placed = placeCells({ kind: 'table', rows }).flatMap((line, at) =>
    line.map((each, index) => ({ ...each, at, last: at + (rows[at]?.[index]?.rowSpan ?? 1) })),
  );
  const textAt = (row: number, column: number) => {
    const owner = placed.find(
      ({ at, last, ...own }) => at <= row && row < last && own.column <= column && column < own.end,
    );
    return owner && (isRepeated || (owner.at === row && owner.column === column)) ? owner.text : '';
  };
  return rows.map((_, row) => Array.from({ length: width(rows) }, (__, column) => cell(textAt(row, column))));
}

/** The same with blank cells for 0. */
function without0(rows: Rows): Rows {
  return rows.map((row) => row.map((each) => (each.text === '0' ? { ...each, text: '' } : each)));
}
const blankTruth = Object.fromEntries(Object.entries(truth).filter(([, value]) => value !== '0'));

describe('a cell a line, with bars', () => {
  const behind = (rows: Rows) =>
    rows
      .map((row) => {
        const fill = '|'.repeat(width(rows) - row.length);
        return row.map((each) => (each.text ? `${each.text} |` : '|')).join('\n') + (fill && ` ${fill}`);
      })
      .join('\n');
  const below = (rows: Rows) =>
    texts(rows)
      .map((row) => row.map((each) => (each ? `${each}\n|` : '|')).join('\n'))
      .join('\n');

  it('rows filled up behind their last cell', async () => {
    expect(numbersOf((await read(text(behind), 'a.txt')).all)).toEqual(truth);
  });

  it.each([
    ['behind the cell', behind],
    ['on its own line', below],
  ])('blank cells as bars alone, the bar %s: no number moves', async (_, form) => {
    expect(numbersOf((await read(text(form, tables.map(without0)), 'a.txt')).all)).toEqual(blankTruth);
  });
});

it('a dash between bars or tabs stands for a number and is no line of a frame', async () => {
  const dashed = t4.map((row) => row.map((each) => (isNumber(each.text) ? { ...each, text: '-' } : each)));
  const expected = Object.keys(truth).filter((id) => id.startsWith('t4/'));
  for (const between of [' | ', '\t']) {
    const form = (rows: Rows) =>
      texts(rows)
        .map((row) => row.join(between))
        .join('\n');
    const { all } = await read(text(form, [t2, t3, dashed]), 'a.txt');
    expect(expected.map((id) => all[id])).toEqual(expected.map(() => '-'));
  }
});

it('rows of which only some begin with a bar have a blank cell there', async () => {
  const form = (rows: Rows) =>
    unmerged(rows, false)
      .map((row) => `${row.map((each) => each.text).join(' | ')} |`.trimStart())
      .join('\n');
  const { all, notes } = await read(text(form), 'a.txt');
  expect(numbersOf(all)).toEqual(truth);
  expect(notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
});

describe('merged cells', () => {
  it.each([
    ['in their first field only', false],
    ['in every field that they take', true],
  ])('%s', async (_, isRepeated) => {
    const given = tables.map((rows) => unmerged(rows, isRepeated));
    const { all, notes } = await read(page(given), 'a.html');
    expect(numbersOf(all)).toEqual(truth);
    expect(notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });
});

describe('table four', () => {
  const values = t4[t4.length - 1] ?? [];
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => cell(label));
  const stacked: Rows = [
    [cell('行政复议', 5)],
    heads,
    values.slice(0, 5),
    [cell('行政诉讼', 5)],
    [cell('未经复议直接起诉', 5)],
    heads,
    values.slice(5, 10),
    [cell('复议后起诉', 5)],
    heads,
    values.slice(10),
  ];
  const upright: Rows = values.map((value, at) => [
    ...(at === 0 ? [cell('行政复议', 2, 5)] : []),
    ...(at === 5 ? [cell('行政诉讼', 1, 10), cell('未经复议直接起诉', 1, 5)] : []),
    ...(at === 10 ? [cell('复议后起诉', 1, 5)] : []),
    heads[at % 5] ?? cell(''),
    value,
  ]);

  it('as two tables, one for each kind of case', async () => {
    const two = [
      [cell('行政诉讼', 10)],
      [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
      [...heads, ...heads],
      values.slice(5),
    ];
    const both = asHtml(stacked.slice(0, 3)) + asHtml(two);
    const { all } = await read(reportPage(cn2021, { tables: [html(t2), html(t3), both] }), 'a.html');
    expect(numbersOf(all)).toEqual(truth);
  });

  it('with its rows and columns exchanged', async () => {
    expect(numbersOf((await read(page([t2, t3, upright]), 'a.html')).all)).toEqual(truth);
  });

  it('in blocks between bars, or a value a line behind its heading', async () => {
    for (const rows of [stacked, upright]) {
      const form = (each: Rows) =>
        texts(each)
          .map((row) => `${row.join(' | ')} | ${'|'.repeat(Math.max(0, width(each) - row.length - 1))}`)
          .join('\n');
      expect(numbersOf((await read(text(form, [t2, t3, rows]), 'a.txt')).all)).toEqual(truth);
    }
  });
});

it('a sum that stands before the numbers of its row, where no grid holds them, goes behind them', async () => {
  const first = t3.map((row) => {
    const at = row.findIndex((each) => isNumber(each.text));
    const total = row[row.length - 1];
    return at < 0 || !total ? row : [...row.slice(0, at), total, ...row.slice(at, -1)];
  });
  const form = (rows: Rows) =>
    texts(rows)
      .map((row) => row.join('\t'))
      .join('\n');
  expect(numbersOf((await read(text(form, [t2, first, t4]), 'a.txt')).all)).toEqual(truth);
});

describe('what stands beside the numbers', () => {
  it('captions are dropped, remarks in a table are kept', async () => {
    const noted: Rows = [...t3, [cell('注：数据统计截至12月31日。', 10)]];
    const tablesOf = [
      `<p>表1 主动公开政府信息情况统计表</p>${html(t2)}`,
      `<p>单位：件</p>${html(noted.slice(0, 12))}<p>（续表）</p>${html(noted.slice(12))}`,
      `<p>表3 行政复议、行政诉讼情况表</p>${html(t4)}`,
    ] as const;
    const source = reportPage(cn2021, { tables: [tablesOf[0], tablesOf[1], tablesOf[2]] });
    const { draft: found } = await read(source, 'a.html');
    expect(found['remarks/t2'] ?? found['remarks/t4']).toBeUndefined();
    expect(found['remarks/t3']).toBe('注：数据统计截至12月31日。');
  });

  it('a number with a remark behind it, a cell a line', async () => {
    const given = t3.map((row) =>
      row.map((each, at) =>
        at === 1 && row[0]?.text.startsWith('一、') ? { ...each, text: `${each.text}（含网络申请）` } : each,
      ),
    );
    const { all } = await read(
      text((rows) => texts(rows).flat().join('\n'), [t2, given, t4]),
      'a.txt',
    );
    expect(numbersOf(all)).toEqual(truth);
  });

  it('what a browser prints at the edges of its pages is no text', async () => {
    const edges = ['2026/1/20 16:31', '青石镇人民政府2025年政府信息公开工作年度报告'].join(' ');
    const foot = 'https://www.pinghu.example/zwgk/nb/202601/t20260120_1.html 3/6';
    const problems = `乙。\n${foot}\n${edges}\n丙。`;
    const { draft: found } = await read(reportText(cn2021, { tables: ['', '', ''], problems }), 'a.txt');
    expect(found.problems).toBe('乙。\n丙。');
  });

  it('a preface that begins with a short line keeps it', async () => {
    const front = '青石镇2025年政府信息公开工作年度报告\n根据《条例》\n的规定，编制本报告。';
    const { draft: found } = await read(reportText(cn2021, { front, tables: ['', '', ''] }), 'a.txt');
    expect(found.preface).toBe('根据《条例》\n的规定，编制本报告。');
  });

  it('a line of date, source and visits is no preface', async () => {
    const front = [
      '青石镇人民政府2025年政府信息公开工作年度报告',
      '2026-01-20　来源：平湖县人民政府网　作者：　阅读：12次',
      '根据《条例》编制本报告。',
    ].join('\n');
    const { draft: found } = await read(reportText(cn2021, { front, tables: ['', '', ''] }), 'a.txt');
    expect(found.preface).toBe('根据《条例》编制本报告。');
  });
});

describe('headings of parts', () => {
  const renamed = (source: string, name: (at: number, heading: string) => string) =>
    cn2021.parts.reduce((all, { heading }, at) => all.replace(heading, name(at, heading)), source);
  const plain = reportText(cn2021, {
    overview: '1.主动公开\n甲。',
    tables: ['', '', ''],
    problems: '乙。',
    other: '丙。',
  });
  const boxes = { 'overview/proactive': '甲。', problems: '乙。', other: '丙。' };

  it('numbered in brackets', async () => {
    const source = renamed(plain, (_, heading) => heading.replace(/^(.)、/, '（$1）'));
    expect((await read(source, 'a.txt')).draft).toMatchObject(boxes);
  });

  it('that say whose information it is', async () => {
    const source = renamed(plain, (at, heading) =>
      at === 1 || at === 2 ? heading.replace('、', '、行政机关') : heading,
    );
    const { draft: found } = await read(source, 'a.txt');
    expect(found).toMatchObject(boxes);
    expect(found['overview/proactive']).toBe('甲。');
  });
});
