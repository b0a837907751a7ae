/** Tables as real files bend them: every number at its place, or not taken at all. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import type { SourceCell } from '@/lib/import/source-document';
import { typedCells } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { asHtml, printedTables, type Rows, reportPage, reportText, texts } from './sample-forms';

const { draft } = balancedLarge.report;
const [t2, t3, t4] = printedTables(cn2021, draft);
const cellsOf = (some: Draft): Draft =>
  Object.fromEntries(typedCells(cn2021).flatMap((id) => (some[id] ? [[id, some[id]]] : [])));
const expected = cellsOf(draft);

async function read(text: string, name = 'a.html') {
  const result = await readFile(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.code);
  const { report } = result;
  const problems = report.notes.filter(({ code }) => !['textMissing', 'rowRealigned'].includes(code));
  return { ...report, cells: cellsOf(report.draft), problems };
}

const page = (tables: readonly [string, string, string]) => reportPage(cn2021, { tables });
const html = [asHtml(t2), asHtml(t3), asHtml(t4)] as const;

describe('whole tables in other shapes give every number', () => {
  const withText = (edit: (text: string) => string) => (rows: Rows) =>
    rows.map((cells) => cells.map((cell) => ({ ...cell, text: edit(cell.text) })));
  const spaced = withText((text) => (/^\d/.test(text) ? ` ${text}&nbsp;` : [...text].join(' ')));
  const halfWidth = withText((text) => text.normalize('NFKC').replace(/[“”]/g, ''));
  const others = withText((text) =>
    text
      .replace(/^(\d)\./, '$1、')
      .replace('其他', '其它')
      .replace('本年处理', '处理'),
  );
  const bold = withText((text) => `<b><span style="font-size:10pt">${text}</span></b>`);
  const marked = withText((text) => (/^\d+$/.test(text) ? `${text}件` : text));

  it.each([
    ['as they are', html],
    ['letters apart', [asHtml(spaced(t2)), asHtml(spaced(t3)), asHtml(spaced(t4))]],
    ['half-width, without quotes', [asHtml(halfWidth(t2)), asHtml(halfWidth(t3)), asHtml(halfWidth(t4))]],
    ['other dots and characters', [asHtml(others(t2)), asHtml(others(t3)), asHtml(others(t4))]],
    ['styled', [asHtml(bold(t2)), asHtml(bold(t3)), asHtml(bold(t4))]],
    [
      'in layout tables',
      html.map((table) => `<table><tr><td>&nbsp;</td></tr><tr><td><div>${table}</div></td></tr></table>`),
    ],
    ['all in one table', [asHtml([...t2, ...t3, ...t4]), '', '']],
    ['table three over two pages', [html[0], asHtml(t3.slice(0, 12)) + asHtml(t3.slice(12)), html[2]]],
    [
      'with its headings again',
      [html[0], asHtml(t3.slice(0, 12)) + asHtml([...t3.slice(0, 3), ...t3.slice(12)]), html[2]],
    ],
  ] as [string, [string, string, string]][])('%s', async (_, tables) => {
    const { cells, problems } = await read(page(tables));
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it('with a column of remarks, which are listed', async () => {
    const blank = { text: '', colSpan: 1, rowSpan: 1 };
    const remarked = t3.map((cells, index) => {
      if (index === 0) return [...cells, { text: '备注', colSpan: 1, rowSpan: 3 }];
      return index < 3 ? cells : [...cells, index === 5 ? { ...blank, text: '见附注' } : blank];
    });
    const { cells, problems } = await read(page([html[0], asHtml(remarked), html[2]]));
    expect(problems).toEqual([{ code: 'notPlaced', level: 'info', text: '见附注' }]);
    expect(cells).toEqual(expected);
  });

  it('with the number of a row in a cell of its own', async () => {
    const cut = (cell: SourceCell, isLabel: boolean): SourceCell[] => {
      const [, number = '', text = ''] = /^(\d\.)(.*)$/.exec(cell.text) ?? [];
      if (number && text) return [number, text].map((each) => ({ ...cell, text: each }));
      return [isLabel && cell.colSpan > 1 ? { ...cell, colSpan: cell.colSpan + 1 } : cell];
    };
    const apart = t3.map((cells, row) => cells.flatMap((cell, at) => cut(cell, row > 2 || (row === 0 && at === 0))));
    const { cells, problems } = await read(page([html[0], asHtml(apart), html[2]]));
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it('as lines without any heading of a part', async () => {
    const text = ['青石镇2025年政府信息公开工作年度报告', ...[t2, t3, t4].flatMap((rows) => texts(rows).flat())].join(
      '\n',
    );
    expect((await read(text, 'a.txt')).cells).toEqual(expected);
  });

  it('numbers with units stay as printed', async () => {
    const { draft: found, problems } = await read(page([asHtml(marked(t2)), asHtml(marked(t3)), html[2]]));
    expect(found['t3/received/person']).toBe(`${draft['t3/received/person']}件`);
    expect(problems).toEqual([]);
  });

  const lines = (rows: Rows, between: string) =>
    texts(rows)
      .map((cells) => cells.join(between))
      .join('\n');
  it.each([
    ['tabs', [t2, t3, t4].map((rows) => lines(rows, '\t'))],
    [
      'bars',
      [t2, t3, t4].map((rows) =>
        texts(rows)
          .map((cells) => `| ${cells.join(' | ')} |`)
          .join('\n|---|---|\n'),
      ),
    ],
    ['wide gaps', [t2, t3, t4].map((rows) => lines(rows, '    '))],
    ['a line for each cell', [t2, t3, t4].map((rows) => texts(rows).flat().join('\n'))],
    ['a blank line between', [t2, t3, t4].map((rows) => texts(rows).flat().join('\n\n'))],
    ['single spaces', [t2, t3, t4].map((rows) => lines(rows, ' '))],
  ] as [string, [string, string, string]][])('as text with %s', async (_, tables) => {
    const { cells, problems } = await read(reportText(cn2021, { tables }), 'a.txt');
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it('as a page with a paragraph for each cell', async () => {
    const paragraphs = (rows: Rows) =>
      texts(rows)
        .flat()
        .map((text) => `<p>${text}</p>`)
        .join('\n');
    const { cells, problems } = await read(page([paragraphs(t2), paragraphs(t3), paragraphs(t4)]));
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it('with empty columns between, the headings spanning them', async () => {
    const wide = (rows: Rows) =>
      rows.map((cells) =>
        cells.flatMap((cell) =>
          /^\d/.test(cell.text) && !/\D/.test(cell.text)
            ? [cell, { text: '', colSpan: 1, rowSpan: 1 }]
            : [{ ...cell, colSpan: cell.colSpan * 2 }],
        ),
      );
    const stubs = wide(t3).map((cells) => cells);
    const { cells, problems } = await read(page([html[0], asHtml(stubs), html[2]]));
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it('without the 总计 column', async () => {
    const cut = t3.map((cells, index) =>
      index === 0
        ? cells.map((cell) => (cell.colSpan === 7 ? { ...cell, colSpan: 6 } : cell))
        : index === 2
          ? cells
          : cells.slice(0, -1),
    );
    const { cells, problems, stated } = await read(page([html[0], asHtml(cut), html[2]]));
    expect(problems).toEqual([]);
    expect(cells).toEqual(expected);
    expect(Object.keys(stated).filter((id) => id.startsWith('t3/') && id.endsWith('/total'))).toEqual([]);
  });
});

describe.each([
  ['large numbers', draft, 0],
  ['mostly zeros', hanyin2023.report.draft, 1],
] as const)('damaged rows are never read wrongly: %s', (_, whole, parity) => {
  const [rows2, rows3, rows4] = printedTables(cn2021, whole);
  const truth = cellsOf(whole);
  const asTabs = (rows: Rows) =>
    texts(rows)
      .map((cells) => cells.join('\t'))
      .join('\n');
  const without = (row: number, cell: number) =>
    rows3.map((cells, index) => (index === row ? cells.filter((_cell, at) => at !== cell) : cells));
  // Every row, every other cell.
  const damages = rows3.flatMap((cells, row) =>
    cells.flatMap((_cell, cell) => (row < 3 || (row + cell) % 2 === parity ? [] : [[row, cell] as const])),
  );

  it.each(damages)('row %i without its cell %i', async (row, cell) => {
    const damaged = without(row, cell);
    // Pages and texts by turns.
    const isPage = row % 2 === parity;
    const { cells, problems } = isPage
      ? await read(page([asHtml(rows2), asHtml(damaged), asHtml(rows4)]))
      : await read(reportText(cn2021, { tables: [asTabs(rows2), asTabs(damaged), asTabs(rows4)] }), 'a.txt');
    expect(typedCells(cn2021).filter((id) => cells[id] !== undefined && cells[id] !== truth[id])).toEqual([]);
    const lost = typedCells(cn2021).filter((id) => truth[id] !== undefined && cells[id] === undefined);
    const noted = problems.filter(({ code }) => code === 'cellLost').map(({ at }) => at);
    expect(noted).toEqual(expect.arrayContaining(lost));
  });
});
