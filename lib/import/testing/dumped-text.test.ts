/** Text dumped from a PDF, and out of character recognition: what sums prove is read, nothing is read wrongly. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { draftText } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { lostCells, typed, wrongCells } from './cell-differences';
import { printedTables, type Rows, reportText, texts } from './sample-forms';

const examples = [balancedLarge, hanyin2023] as const;

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.txt');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

interface Line {
  readonly words: readonly string[];
  readonly label: string;
  readonly values: readonly string[];
}

/** A row as its group labels, its own label and its numbers. */
function linesOf(rows: Rows): Line[] {
  return texts(rows).map((cells) => {
    const first = cells.findIndex((text, index) => index > 0 && /^[\d.]+$/.test(text));
    if (first < 0) return { words: cells, label: '', values: [] };
    return { words: cells.slice(0, first - 1), label: cells[first - 1] ?? '', values: cells.slice(first) };
  });
}

const wide = '      ';
/** What dumping programs do with a row whose label takes two lines. */
const dumps: Readonly<Record<string, (line: Line) => string>> = {
  'columns held by blanks': ({ words, label, values }) => [...words, label, ...values].filter(Boolean).join(wide),
  'single blanks': ({ words, label, values }) => [...words, label, ...values].filter(Boolean).join(' '),
  'numbers between the lines of the label': ({ words, label, values }) =>
    values.length === 0 || label.length < 10
      ? [...words, label, ...values].filter(Boolean).join(wide)
      : [...words, label.slice(0, 6), values.join(wide), label.slice(6)].join('\n'),
  'numbers behind the first line of the label': ({ words, label, values }) =>
    values.length === 0 || label.length < 10
      ? [...words, label, ...values].filter(Boolean).join(wide)
      : `${[...words, label.slice(0, 6), ...values].join(wide)}\n${label.slice(6)}`,
  'numbers above the label': ({ words, label, values }) =>
    values.length === 0 ? words.join(wide) : [...words, values.join(wide), label].join('\n'),
  'the total on the line before': ({ words, label, values }) =>
    values.length < 7
      ? [...words, label, ...values].filter(Boolean).join(wide)
      : [...words, values.at(-1), [label, ...values.slice(0, -1)].join(wide)].join('\n'),
};

describe.each(examples.map(({ key, report }) => [key, report.draft] as const))('%s', (_, draft) => {
  const [t2, t3, t4] = printedTables(cn2021, draft);
  const plain = (rows: Rows) => texts(rows).flat().join('\n');

  it.each(Object.entries(dumps))('%s: every cell', async (__, dump) => {
    const table = linesOf(t3).map(dump).join('\n');
    const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), table, plain(t4)] }));
    expect(wrongCells(found, draft)).toEqual([]);
    expect(lostCells(found, draft)).toEqual([]);
  });

  it.each(Object.entries(dumps))('%s: with a line lost no cell is wrong', async (__, dump) => {
    const lines = linesOf(t3).map(dump).join('\n').split('\n');
    const wrong = [];
    for (let lost = 3; lost < lines.length; lost += 4) {
      const table = lines.filter((___, at) => at !== lost).join('\n');
      const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), table, plain(t4)] }));
      wrong.push(...wrongCells(found, draft).map((id) => `${lines[lost]} ${id}`));
    }
    expect(wrong).toEqual([]);
  });

  it('two lines for one row, numbers in both: the sum joins them', async () => {
    const lines = linesOf(t3).map(({ words, label, values }) =>
      values.length === 0 || label.length < 20
        ? [...words, label, ...values].filter(Boolean).join(wide)
        : [[...words, label.slice(0, 16), values[0]].join(wide), [label.slice(16), ...values.slice(1)].join(wide)].join(
            '\n',
          ),
    );
    const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), lines.join('\n'), plain(t4)] }));
    expect(wrongCells(found, draft)).toEqual([]);
    expect(lostCells(found, draft)).toEqual([]);
  });

  it('table four whose headings came to nothing is read by its sums', async () => {
    const values = texts(t4).at(-1) ?? [];
    const flat = `行政复汉 行政诉论\n未经复议直接\n结果 结果 其他 尚未 总\n${values.join(' ')}`;
    const { draft: found, notes, origins } = await read(reportText(cn2021, { tables: [plain(t2), plain(t3), flat] }));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
    expect(origins.get('t4/reconsideration/upheld')?.sureness).toBe('likely');
    expect(notes.some(({ code }) => code === 'tableMissing')).toBe(false);
  });

  it('the same with a number misread or lost is listed and not read', async () => {
    const values = texts(t4).at(-1) ?? [];
    for (const bent of [values.map((text, at) => (at === 4 ? '77' : text)), values.slice(1), [...values, '3']]) {
      const flat = `行政复汉\n结果 结果 其他\n${bent.join(' ')}`;
      const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), plain(t3), flat] }));
      expect(typed.filter((id) => id.startsWith('t4/') && draftText(found, id) !== '')).toEqual([]);
    }
  });

  it('two rows whose lines stand between each other', async () => {
    const lines = linesOf(t3);
    const at = lines.findIndex(({ label }) => label.startsWith('2.没有现成'));
    const [one, other] = lines.slice(at, at + 2);
    const pieces = [
      [0, 3],
      [3, 4],
      [4, 5],
      [5, 7],
    ].flatMap(([from, to]) => [one, other].map((line) => line?.values.slice(from, to).join(' ') ?? ''));
    const table = [
      ...lines.slice(0, at).map(dumps['columns held by blanks'] ?? String),
      `法提供 ${one?.label}`,
      other?.label ?? '',
      ...pieces,
      ...lines.slice(at + 2).map(dumps['columns held by blanks'] ?? String),
    ].join('\n');
    const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), table, plain(t4)] }));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('from a page on columns one under the other, the last ones behind the next heading', async () => {
    const lines = linesOf(t3);
    const first = lines.findIndex(({ label }) => label.startsWith('1.信访'));
    const below = lines.slice(first).map(({ values }) => values);
    const columns = [
      [0, 3],
      [3, 4],
      [4, 5],
      [5, 7],
    ].map(([from, to]) => below.map((values) => values.slice(from, to).join(' ')).join('\n'));
    const table = [
      ...lines.slice(0, first).map(dumps['single blanks'] ?? String),
      ...lines.slice(first).map(({ label }) => label),
      columns[0],
    ].join('\n');
    const behind = `${columns.slice(1).join('\n\n')}\n${plain(t4)}`;
    const { draft: found, notes } = await read(reportText(cn2021, { tables: [plain(t2), table, behind] }));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
    expect(notes.filter(({ code }) => code === 'tableMissing' || code === 'cellLost')).toEqual([]);
  });

  it('table two column by column, its last columns behind the heading of part three', async () => {
    const labels =
      '第二十条第（一）项\n信息内容\n规章\n行政规范性文件\n第二十条第（五）项\n信息内容\n行政许可\n第二十条第（六）项\n信息内容\n行政处罚\n行政强制\n第二十条第（八）项\n信息内容\n行政事业性收费';
    const value = (id: (typeof typed)[number]) => draftText(draft, id);
    const stack = (heading: string, column: 'issued' | 'repealed' | 'inForce') =>
      [heading, value(`t2/regulations/${column}`), value(`t2/normativeDocuments/${column}`)].join('\n');
    const decisions = [
      ['本年处理决定数量', value('t2/licensing/decisions')],
      ['本年处理决定数量', value('t2/penalties/decisions'), value('t2/coercion/decisions')],
      ['本年收费金额（单位：万元）', value('t2/fees/amount')],
    ].map((lines) => lines.join('\n'));
    const behind = [stack('本年废止件数', 'repealed'), stack('现行有效件数', 'inForce'), ...decisions].join('\n\n');
    const { draft: found } = await read(
      reportText(cn2021, {
        tables: [`${labels}\n\n${stack('本年制发件数', 'issued')}`, `${behind}\n${plain(t3)}`, plain(t4)],
      }),
    );
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('numbers of table four behind the heading of part five are no text of it', async () => {
    const values = texts(t4).at(-1) ?? [];
    const four = `${texts(t4).slice(0, -1).flat().join('\n')}\n${values.slice(0, 7).join('\n\n')}`;
    const problems = `${values.slice(7).join('\n\n')}\n\n解读不多。`;
    const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), plain(t3), four], problems }));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
    expect(found.problems).toBe('解读不多。');
  });

  it.each([
    ['O for 0', (value: string) => value.replace(/0/g, 'O')],
    ['〇 for 0', (value: string) => value.replace(/0/g, '〇')],
    ['l for 1', (value: string) => value.replace(/1/g, 'l')],
    ['a dot behind 0', (value: string) => value.replace(/^0$/, '0.')],
  ] as const)('digits misread: %s', async (__, misread) => {
    const misreadLines = (rows: Rows) =>
      texts(rows)
        .map((cells) => cells.map((text) => (/^[\d.]+$/.test(text) ? misread(text) : text)).join(' '))
        .join('\n');
    const { draft: found } = await read(
      reportText(cn2021, { tables: [misreadLines(t2), misreadLines(t3), misreadLines(t4)] }),
    );
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('table four as a row between bars under headings that are lines', async () => {
    const headings = texts(t4).slice(0, -1).flat().join('\n');
    const four = `${headings}\n${texts(t4).at(-1)?.join(' | ')}`;
    const { draft: found } = await read(reportText(cn2021, { tables: [plain(t2), plain(t3), four] }));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });
});

it('numbers in sentences where table four should stand are listed', async () => {
  const four = '行政复议：结果维持0件，总计2件\n复议后起诉：总计0件';
  const { notes } = await read(reportText(cn2021, { tables: ['规章 0 0 0', '', four] }));
  const listed = notes.flatMap(({ code, text = '' }) => (code === 'notPlaced' ? [text] : []));
  expect(four.split('\n').filter((line) => !listed.some((text) => text.includes(line)))).toEqual([]);
});

it('figures on lines of their own go back before their words', async () => {
  const overview = '（一）主动公开\n    年，青石镇公开信息12条，全部按时。\n  2025';
  const other = '    年没有收取信息处理费。\n  2025\n\n      青石镇人民政府\n        年 月 日\n      2026 1 20';
  const { draft } = await read(reportText(cn2021, { overview, other, tables: ['规章 0 0 0', '', ''] }));
  expect(draft).toMatchObject({
    'overview/proactive': '2025年，青石镇公开信息12条，全部按时。',
    other: '2025年没有收取信息处理费。',
    signedOn: '2026-01-20',
  });
});

it('the number of a paragraph and a tab make no table', async () => {
  const other = '1.\t没有收取信息处理费。\n2.\t没有其他事项。';
  const { draft } = await read(reportText(cn2021, { other, tables: ['规章 0 0 0', '', ''] }));
  expect(draft.other).toBe('1.没有收取信息处理费。\n2.没有其他事项。');
});

it('a line of the preface that lists the last parts is none of their headings', async () => {
  const front = [
    '青石镇人民政府2025年政府信息公开工作年度报告',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政',
    '复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项',
    '六个部分组成。',
  ].join('\n');
  const { draft } = await read(reportText(cn2021, { front, tables: ['规章 0 0 0', '', ''] }));
  expect(draft.preface?.replace(/\s/g, '')).toBe(front.split('\n').slice(1).join(''));
});
