import { describe, expect, it } from 'vitest';
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import { defineTable } from './define';
import type { CellId, CurrentCellId } from './keys';
import { cellName } from './names';
import {
  allTemplates,
  cellSpec,
  isCellId,
  isTemplateId,
  newestTemplate,
  templateById,
  templateForYear,
} from './registry';
import type { Template } from './types';

/** Cells of a table of the template: all, and those that are computed. */
function counts(template: Template, tableKey?: string): { all: number; derived: number } {
  const specs = [...template.cells.values()].filter(({ table }) => tableKey === undefined || table.key === tableKey);
  return { all: specs.length, derived: specs.filter(({ terms }) => terms).length };
}

describe('the format of 2021', () => {
  it('has 200 cells, of which 34 are computed and 166 typed', () => {
    expect(counts(cn2021)).toEqual({ all: 200, derived: 34 });
    expect(counts(cn2021, 't2')).toEqual({ all: 10, derived: 0 });
    expect(counts(cn2021, 't3')).toEqual({ all: 175, derived: 31 });
    expect(counts(cn2021, 't4')).toEqual({ all: 15, derived: 3 });
  });

  it('computes each total from its own row or column, and where both cross from the row', () => {
    const outcomes = ['upheld', 'corrected', 'otherResult', 'pending'];
    expect(cellSpec(cn2021, 't4/directLitigation/total').terms).toEqual(
      outcomes.map((outcome) => `t4/directLitigation/${outcome}`),
    );
    expect(cellSpec(cn2021, 't3/received/total').terms).toHaveLength(6);
    const concluded = cellSpec(cn2021, 't3/concluded/person').terms ?? [];
    expect(concluded).toHaveLength(21);
    expect([concluded[0], concluded[20]]).toEqual(['t3/granted/person', 't3/otherHandling/person']);
    expect(cellSpec(cn2021, 't3/concluded/total').terms?.[0]).toBe('t3/concluded/person');
  });

  it('names in its parts every table and every box of text, but for the preface, once', () => {
    const parts = cn2021.parts.flatMap(({ prose }) => prose);
    expect([...parts, 'preface'].sort()).toEqual(cn2021.prose.map(({ key }) => key).sort());
    expect(cn2021.parts.flatMap(({ table }) => table ?? [])).toEqual(cn2021.tables.map(({ key }) => key));
  });

  it('says of every cell what to count in it', () => {
    const silent = [...cn2021.cells.values()].filter(({ row, column }) => !row.guide && !column.guide);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('the trial format of 2019', () => {
  it('has one row of other processing where that of 2021 has three, and a block of procurement', () => {
    expect(counts(cn2019, 't3')).toEqual({ all: 23 * 7, derived: 23 + 6 });
    expect(cn2019.cells.has('t2/procurement/amount')).toBe(true);
    expect(cn2021.cells.has('t2/procurement/amount')).toBe(false);
    expect(cellSpec(cn2019, 't3/concluded/person').terms).toHaveLength(19);
  });

  it('lets a change be negative and nothing else', () => {
    const signed = [...cn2019.cells.values()].filter(({ column }) => column.signed);
    expect(new Set(signed.map(({ column }) => column.key))).toEqual(new Set(['change']));
    expect([...cn2021.cells.values()].some(({ column }) => column.signed)).toBe(false);
  });
});

it('formats share no wording that is printed: a label corrected in one is not corrected in another', () => {
  const objects = (template: Template) =>
    template.tables.flatMap((table) => [table, ...table.rows, ...table.columns, ...table.rowGroups]);
  const shared = objects(cn2019).filter((each) => new Set<object>(objects(cn2021)).has(each));
  expect(shared).toEqual([]);
  expect(cn2019.parts.filter((part) => cn2021.parts.includes(part))).toEqual([]);
  expect(cn2019.prose.filter((box) => cn2021.prose.includes(box))).toEqual([]);
});

describe('finding a format', () => {
  it.each([
    [2018, undefined],
    [2019, 'cn-2019'],
    [2020, 'cn-2019'],
    [2021, 'cn-2021'],
    [2035, 'cn-2021'],
  ])('%i is written in %s', (year, id) => {
    expect(templateForYear(year)?.id).toBe(id);
  });

  it('finds each by its id', () => {
    expect(allTemplates().map(({ id }) => templateById(id))).toEqual(allTemplates());
    expect(newestTemplate()).toBe(cn2021);
    expect(() => templateById('cn-1999')).toThrow('cn-1999');
  });

  it('takes no foreign string for an id or a cell', () => {
    expect(['cn-2021', 'cn-2022', 'constructor', ''].map(isTemplateId)).toEqual([true, false, false, false]);
    const cells = ['t3/received/person', 't2/procurement/amount', 't3/recieved/person', 't3/received', '__proto__'];
    expect(cells.map(isCellId)).toEqual([true, true, false, false, false]);
  });

  it('throws for a cell that the format does not have', () => {
    expect(() => cellSpec(cn2021, 't2/procurement/amount')).toThrow('cn-2021 has no cell t2/procurement/amount');
  });
});

describe('what does not compile', () => {
  it('a misspelt key is no cell', () => {
    const cell: CellId = 't3/received/person';
    // @ts-expect-error: the row is received
    const misspelt: CellId = 't3/recieved/person';
    // @ts-expect-error: that column belongs to other rows
    const misplaced: CellId = 't2/fees/issued';
    // @ts-expect-error: a cell of the format of 2019
    const outdated: CurrentCellId = 't2/procurement/amount';
    expect(new Set([cell, misspelt, misplaced, outdated]).size).toBe(4);
  });

  it('a declaration that names a key which it does not declare', () => {
    const table = {
      key: 't4',
      name: '表',
      layout: 'matrix',
      widths: [1],
      corner: '',
      columns: [{ key: 'a', label: '甲', kind: 'count', unit: '件', decimals: 0, sumOf: ['b'] }],
      columnGroups: [],
      rows: [{ key: 'r', label: '行' }],
      rowGroups: [],
    } as const;
    // @ts-expect-error: the column b
    expect(defineTable(table)).toBe(table);
  });
});

describe('how cells are called', () => {
  it.each([
    ['t3/otherHandling/person', '“（六）3.其他”自然人列'],
    ['t3/granted/total', '“（一）予以公开”总计列'],
    ['t2/normativeDocuments/issued', '“行政规范性文件”本年制发件数'],
    ['t4/directLitigation/upheld', '“未经复议直接起诉”结果维持列'],
  ] as const)('%s is %s', (id, name) => {
    expect(cellName(cellSpec(cn2021, id))).toBe(name);
  });
});

it('running text is read by what the form prints, too: a row or column that has words matches by them', () => {
  const labelled = allTemplates().flatMap(({ tables }) =>
    tables.flatMap(({ columns, columnGroups, rows, rowGroups }) =>
      [columns, columnGroups, rows, rowGroups].flat().map(({ label, said }) => ({ label, said })),
    ),
  );
  const unmatched = labelled.filter(
    ({ label, said }) => said && !said.some((words) => new RegExp(words).test(label.replace(/[（）“”"\s]/g, ''))),
  );
  expect(unmatched.map(({ label }) => label)).toEqual([]);
});
