import { describe, expect, it } from 'vitest';
import { cn2021 } from './cn-2021';
import { formats } from './formats';
import { type GridCell, type GridLabel, type GridRow, gridOf } from './grid';

const tables = formats.flatMap((template) =>
  template.tables.map((table) => [`${template.id} ${table.key}`, table, template] as const),
);

/** The table laid out square by square: which cell covers each. Throws where two cells cover one square. */
function squares(rows: readonly GridRow[], width: number): (GridCell | undefined)[][] {
  const grid = rows.map(() => Array.from<GridCell | undefined>({ length: width }));
  rows.forEach(({ cells }, top) => {
    for (const cell of cells) cover(grid, cell, top, grid[top]?.indexOf(undefined) ?? -1);
  });
  return grid;
}

function cover(grid: (GridCell | undefined)[][], cell: GridCell, top: number, left: number): void {
  for (let square = 0; square < cell.rowSpan * cell.colSpan; square += 1) {
    const line = grid[top + Math.floor(square / cell.colSpan)];
    const x = left + (square % cell.colSpan);
    if (!line || left < 0 || x >= line.length || line[x]) throw new Error(`row ${top}: a cell has no room`);
    line[x] = cell;
  }
}

function labelsOf(rows: readonly GridRow[]): GridLabel[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [] : [cell])));
}

/** Spans of the official table three's labels, by text. */
function span(text: string): [colSpan: number, rowSpan: number] | undefined {
  const table = cn2021.tables.find(({ key }) => key === 't3');
  const label = table && labelsOf(gridOf(table)).find((each) => each.text === text || each.aside === text);
  return label && [label.colSpan, label.rowSpan];
}

describe.each(tables)('%s', (_, table, template) => {
  const rows = gridOf(table);
  const labels = labelsOf(rows);

  it('is filled without gap or overlap over its whole width', () => {
    expect(squares(rows, table.widths.length).flat().includes(undefined)).toBe(false);
  });

  it('holds every cell of the table once, as derived exactly where it is computed', () => {
    const values = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [cell] : [])));
    const specs = [...template.cells.values()].filter((spec) => spec.table === table);
    const inOrder = (ids: readonly string[]) => [...ids].sort();
    expect(inOrder(values.map(({ cell }) => cell))).toEqual(inOrder(specs.map(({ id }) => id)));
    const derived = specs.filter(({ terms }) => terms).map(({ id }) => id);
    expect(inOrder(values.filter((value) => value.derived).map(({ cell }) => cell))).toEqual(inOrder(derived));
  });

  it('gives every label a key of its own and every value headers among them', () => {
    const keys = labels.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const headers = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? cell.headers : [])));
    expect(headers.filter((header) => !keys.includes(header))).toEqual([]);
  });

  it('names a value by labels that stand over it or beside it', () => {
    const grid = squares(rows, table.widths.length);
    grid.forEach((line, y) => {
      line.forEach((cell, x) => {
        if (cell?.role !== 'value') return;
        const above = grid.slice(0, y).map((other) => other[x]);
        const around = [...above, ...line.slice(0, x)].flatMap((each) => (each && 'key' in each ? [each.key] : []));
        expect(around).toEqual(expect.arrayContaining([...cell.headers]));
      });
    });
  });
});

describe('merges of the official table three', () => {
  it.each([
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
    ['申请人情况', 7, 1],
    ['自然人', 1, 2],
    ['法人或其他组织', 5, 1],
    ['商业企业', 1, 1],
    ['总计', 1, 2],
    ['一、本年新收政府信息公开申请数量', 3, 1],
    ['三、本年度办理结果', 1, 22],
    ['（一）予以公开', 2, 1],
    ['（三）不予公开', 1, 8],
    ['（四）无法提供', 1, 3],
    ['（五）不予处理', 1, 5],
    ['（六）其他处理', 1, 3],
    ['（七）总计', 2, 1],
    ['四、结转下年度继续办理', 3, 1],
  ])('%s spans %i columns and %i rows', (text, colSpan, rowSpan) => {
    expect(span(text)).toEqual([colSpan, rowSpan]);
  });
});

it('repeats the three heading rows of table three and no row of values', () => {
  const table = cn2021.tables.find(({ key }) => key === 't3');
  expect(table && gridOf(table).map(({ header }) => header)).toEqual([true, true, true, ...Array(25).fill(false)]);
});

it('prints table two in four blocks, a single value filling the rest of its row', () => {
  const table = cn2021.tables.find(({ key }) => key === 't2');
  const rows = table ? gridOf(table) : [];
  const bands = rows.filter(({ cells }) => cells[0]?.role === 'band');
  expect(bands.map(({ cells }) => cells.map(({ colSpan }) => colSpan))).toEqual([[4], [4], [4], [4]]);
  expect(rows.map(({ cells }) => cells.length)).toEqual([1, 4, 4, 4, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2]);
});

it('prints table four as three rows of headings over fifteen values', () => {
  const table = cn2021.tables.find(({ key }) => key === 't4');
  const rows = table ? gridOf(table) : [];
  expect(rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => `${colSpan}×${rowSpan}`).join(' '))).toEqual([
    '5×1 10×1',
    '1×2 1×2 1×2 1×2 1×2 5×1 5×1',
    Array(10).fill('1×1').join(' '),
    Array(15).fill('1×1').join(' '),
  ]);
});
