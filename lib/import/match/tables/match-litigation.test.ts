/** Table four in the shapes in which it is printed. */
import { describe, expect, it } from 'vitest';
import type { SourceCell } from '@/lib/import/source-document';
import { cn2021 } from '@/lib/template/cn-2021';
import { litigationTable } from '@/lib/template/litigation';
import { nothingGathered } from './gathered';
import { matchAcross } from './match-litigation';

const columns = litigationTable.columns.map(({ label }) => label);
const [review = '', direct = '', after = ''] = litigationTable.rows.map(({ label }) => label);
const group = litigationTable.rowGroups.map(({ label }) => label).join('');

/** `text`, or `text×columns×rows`. */
function cell(text: string): SourceCell {
  const [own = '', colSpan = '1', rowSpan = '1'] = text.split('×');
  return { text: own, colSpan: Number(colSpan), rowSpan: Number(rowSpan) };
}

function match(rows: readonly (readonly string[])[]) {
  const gathered = nothingGathered();
  matchAcross(cn2021, litigationTable, { kind: 'table', rows: rows.map((cells) => cells.map(cell)) }, gathered);
  const { cells, notes } = gathered;
  return {
    found: [...cells].map(([id, { text }]) => `${id} ${text}`),
    sure: new Set([...cells.values()].map(({ sureness }) => sureness)),
    notes,
  };
}

const keys = litigationTable.rows.flatMap((row) =>
  litigationTable.columns.map((column) => `t4/${row.key}/${column.key}`),
);
const whole = keys.map((key, index) => `${key} ${index}`);
const values = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(from + index));

describe('every value finds its place', () => {
  it.each([
    [
      'as in the form',
      [
        [`${review}×5`, `${group}×10`],
        [...columns.map((label) => `${label}×1×2`), `${direct}×5`, `${after}×5`],
        [...columns, ...columns],
        values(0, 15),
      ],
    ],
    [
      'three rows',
      [
        ['', ...columns],
        [review, ...values(0, 5)],
        [direct, ...values(5, 10)],
        [after, ...values(10, 15)],
      ],
    ],
    [
      'blocks one under the other',
      [
        [`${review}×5`],
        columns,
        values(0, 5),
        [`${group}×5`],
        [`${direct}×5`],
        columns,
        values(5, 10),
        [`${after}×5`],
        columns,
        values(10, 15),
      ],
    ],
    [
      'half of it under the other',
      [
        [`${review}×5`],
        columns,
        values(0, 5),
        [`${group}×10`],
        [`${direct}×5`, `${after}×5`],
        [...columns, ...columns],
        values(5, 15),
      ],
    ],
    [
      'a line for each value',
      [review, direct, after].flatMap((label, row) =>
        columns.map((column, index) => [...(index === 0 ? [`${label}×1×5`] : []), column, String(row * 5 + index)]),
      ),
    ],
    [
      'a line for each value, spans lost',
      [review, direct, after].flatMap((label, row) =>
        columns.map((column, index) => [index === 0 ? label : '', column, String(row * 5 + index)]),
      ),
    ],
    [
      'spans lost',
      [
        [review, '', '', '', '', group],
        [...columns, direct, '', '', '', '', after],
        ['', '', '', '', '', ...columns, ...columns],
        values(0, 15),
      ],
    ],
    ['blank cells gone', [[review, group], [...columns, direct, after], [...columns, ...columns], values(0, 15)]],
    [
      'labels split',
      [
        [
          review,
          group,
          ...columns.flatMap((label) => [label.slice(0, 2), label.slice(2)]),
          direct,
          after,
          ...columns,
          ...columns,
          ...values(0, 15),
        ],
      ],
    ],
  ])('%s', (_, rows) => {
    const { found, notes } = match(rows);
    expect(notes).toEqual([]);
    expect([...found].sort()).toEqual([...whole].sort());
  });

  it('blank values of a grid are blank, not lost', () => {
    const { found } = match([
      [`${review}×5`, `${group}×10`],
      [...columns.map((label) => `${label}×1×2`), `${direct}×5`, `${after}×5`],
      [...columns, ...columns],
      values(0, 15).map(() => ''),
    ]);
    expect(found).toEqual(keys.map((key) => `${key} `));
  });

  it('without 总计, twelve values are the typed ones', () => {
    const typed = columns.slice(0, 4);
    const { found } = match([[review, group], [...typed, direct, after], [...typed, ...typed], values(0, 12)]);
    expect(found).toHaveLength(12);
    expect(found).toContain('t4/directLitigation/upheld 4');
  });
});

describe('a heading that lost a sign', () => {
  const [upheld = '', ...others] = columns;
  const numbers = (third: readonly string[]) => ['1', '0', '2', '0', '3', '0', '0', '0', '0', '0', ...third];
  const headed = (third: readonly string[], first = upheld.slice(2)) =>
    match([[review, group], [first, ...others, direct, after], [...columns, ...columns], numbers(third)]);

  it('takes no value from its cell where all totals prove the places, which are likely only', () => {
    const { found, sure, notes } = headed(['4', '0', '0', '1', '5']);
    expect(found).toHaveLength(15);
    expect(found).toContain('t4/litigationAfterReconsideration/pending 1');
    expect([[...sure], notes]).toEqual([['likely'], []]);
  });

  it('proves nothing where a total is another', () => expect(headed(['4', '0', '0', '1', '6']).found).toEqual([]));
  it('nor where the headings stand otherwise', () => {
    expect(headed(['4', '0', '0', '1', '5'], others[3]).found).toEqual([]);
  });
});

describe('what cannot be distinguished is not taken', () => {
  it.each([
    ['a value too few', [[review, group], [...columns, direct, after], [...columns, ...columns], values(0, 14)]],
    ['a value too many', [[review, group], [...columns, direct, after], [...columns, ...columns], values(0, 16)]],
    ['a block without its name', [[`${review}×5`], columns, values(0, 5), [`${group}×5`], columns, values(5, 10)]],
    ['another order', [[group, review], [direct, after, ...columns], [...columns, ...columns], values(0, 15)]],
  ])('%s', (_, rows) => {
    const { found, notes } = match(rows);
    expect(found).toEqual([]);
    expect(notes).toMatchObject([{ code: 'notPlaced', level: 'error' }]);
  });
});
