/** Reports that other programs wrote down as Markdown: every cell of whole tables, and of tables that they cut up. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { cn2021 } from '@/lib/template/cn-2021';
import { lostCells, wrongCells } from './cell-differences';
import { printedTables, type Rows, reportText, texts } from './sample-forms';

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.md');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const underHeads = (count: number) => `|${'---|'.repeat(count)}`;

/** The first row as heads, as every table of Markdown has them. */
function table(rows: readonly (readonly string[])[]): string {
  const [heads = [], ...others] = rows;
  return [row(heads), underHeads(heads.length), ...others.map(row)].join('\n');
}

/** The label of a row and its numbers. */
function labelled(rows: Rows): string[][] {
  return texts(rows).flatMap((cells) => {
    const first = cells.findIndex((text, at) => at > 0 && /^[\d.]+$/.test(text));
    return first < 0 ? [] : [cells.slice(first - 1)];
  });
}

/** Rows with short labels between bars; of the others the label on lines of its own, and bars around the numbers alone. */
function cutUp(rows: Rows): string[] {
  return labelled(rows).flatMap(([label = '', ...values]) =>
    label.length < 12
      ? [row([label, ...values])]
      : [label.slice(0, 9), label.slice(9), row(values), underHeads(values.length)],
  );
}

const heads = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];

describe.each([balancedLarge, hanyin2023].map(({ key, report }) => [key, report.draft] as const))('%s', (_, draft) => {
  const [t2, t3, t4] = printedTables(cn2021, draft);
  const litigation = [
    ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ...[0, 1, 2].map((at) => (texts(t4).at(-1) ?? []).slice(5 * at, 5 * at + 5)),
  ];
  const [names = [], ...values] = litigation;
  const stacked = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
    .map((name, at) => `### ${name}\n${table([names, values[at] ?? []])}`)
    .join('\n\n');
  const disclosed = table([['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ...labelled(t2)]);
  const whole = table([heads, ...labelled(t3)]);
  const marked = (text: string) => text.replace(/^([一二三四五六]、.*)$/gm, '\n## $1\n');

  it('tables between bars, table four a table for each of its rows: every cell', async () => {
    const { draft: found, notes } = await read(marked(reportText(cn2021, { tables: [disclosed, whole, stacked] })));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
    expect(notes.filter(({ code }) => code === 'tableMissing')).toEqual([]);
  });

  it('a table for each row of table three: every cell', async () => {
    const rows = labelled(t3).map((cells) => `### ${cells[0]}\n${table([heads, cells])}`);
    const { draft: found } = await read(
      marked(reportText(cn2021, { tables: [disclosed, rows.join('\n\n'), stacked] })),
    );
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('long labels apart from their numbers: every cell', async () => {
    const { draft: found } = await read(
      marked(reportText(cn2021, { tables: [disclosed, cutUp(t3).join('\n'), stacked] })),
    );
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('the same with labels moved behind the numbers of the next row, and a page number among them: every cell', async () => {
    const lines = cutUp(t3);
    const at = lines.findIndex((line) => line.startsWith('2.没有现成'));
    const [first = '', second = '', ...rest] = lines.slice(at);
    const moved = [...lines.slice(0, at), rest[0] ?? '', '1', first, second, ...rest.slice(1)];
    const { draft: found } = await read(marked(reportText(cn2021, { tables: [disclosed, moved.join('\n'), stacked] })));
    expect([wrongCells(found, draft), lostCells(found, draft)]).toEqual([[], []]);
  });

  it('the same with a line lost: no cell is wrong', async () => {
    const lines = cutUp(t3);
    const wrong = [];
    for (let lost = 2; lost < lines.length; lost += 5) {
      const rows = lines.filter((__, at) => at !== lost).join('\n');
      const { draft: found } = await read(marked(reportText(cn2021, { tables: [disclosed, rows, stacked] })));
      wrong.push(...wrongCells(found, draft).map((id) => `${lines[lost]} ${id}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('the text', () => {
  const tables = printedTables(cn2021, hanyin2023.report.draft).map((rows) => texts(rows).flat().join('\n'));
  const [t2 = '', t3 = '', t4 = ''] = tables;
  const sentences = '栏目由专人管理，问题在于解读材料偏少；下一步增加图表和问答形式的解读，每季度检查一次栏目。';

  it('without marks of headings and bold words, and without blanks around figures', async () => {
    const { draft } = await read(
      `# 青石镇人民政府 2025 年政府信息公开工作年度报告\n\n## 一、总体情况\n\n### （一）主动公开\n**全年** 公开信息 30 条。\n\n${'## '}五、存在的主要问题及改进情况\n\n${sentences}\n`,
    );
    expect(draft.title).toBe('青石镇人民政府2025年政府信息公开工作年度报告');
    expect(draft['overview/proactive']).toBe('全年公开信息30条。');
    expect(draft.problems).toBe(sentences);
  });

  it('a paragraph that a page ended in mid-sentence is one again', async () => {
    const { draft } = await read(
      `# 青石镇人民政府2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n无\n\n## 五、存在的主要问题及改进情况\n\n${sentences.slice(0, 35)}\n\n${sentences.slice(35)}\n`,
    );
    expect(draft.problems).toBe(sentences);
  });

  it('signs that stand for something left out stay where nothing else is marked', async () => {
    const { draft } = await read(reportText(cn2021, { problems: '截至**月**日，共***条。', tables: [t2, t3, t4] }));
    expect(draft.problems).toBe('截至**月**日，共***条。');
  });

  it('a part whose heading was lost behind a table', async () => {
    const text = reportText(cn2021, {
      tables: [t2, t3, `${t4}\n注：含上年未审结的。`],
      problems: `（一）主要问题\n${sentences}`,
    });
    const { draft } = await read(text.replace('五、存在的主要问题及改进情况\n', ''));
    expect(draft.problems).toBe(`（一）主要问题\n${sentences}`);
    expect(draft['remarks/t4']).toBe('注：含上年未审结的。');
  });

  it('parts that are counted from another place', async () => {
    const { draft: expected } = hanyin2023.report;
    const text = reportText(cn2021, { tables: [t2, t3, t4], problems: sentences });
    const { draft } = await read(
      text.replace(/^([二三四五六])、/gm, (heading, number: string) =>
        heading.replace(number, '一二三四五'['二三四五六'.indexOf(number)] ?? ''),
      ),
    );
    expect(draft.problems).toBe(sentences);
    expect([wrongCells(draft, expected), lostCells(draft, expected)]).toEqual([[], []]);
  });
});
