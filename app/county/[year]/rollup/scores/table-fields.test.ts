import { expect, it } from 'vitest';
import { usualTable } from '@/lib/rollup/score';
import { readTable, tableValues } from './table-fields';

const read = (values: Readonly<Record<string, string>>, rows = 8) => readTable((field) => values[field] ?? '', rows);

it('reads what it shows; a row without a name is left out', () => {
  const values = tableValues(usualTable);
  expect(read(values)).toEqual({ ok: true, table: usualTable });
  expect(read({ ...values, 'item.1.name': ' ' })).toEqual({ ok: true, table: usualTable.filter((_, at) => at !== 1) });
});

it('takes full-width numbers and a limit', () => {
  const typed = { 'item.6.fact': 'lateDays', 'item.6.name': '迟报', 'item.6.points': '０．５', 'item.6.cap': '10' };
  expect(read(typed)).toEqual({
    ok: true,
    table: [{ fact: 'lateDays', name: '迟报', per: '天', points: 0.5, cap: 10 }],
  });
});

it.each([
  ['points', '100.5'],
  ['points', ''],
  ['points', '-1'],
  ['cap', '多'],
  ['fact', 'none'],
])('says which field is wrong: %s “%s”', (field, text) => {
  const values = { ...tableValues(usualTable.slice(0, 1)), [`item.0.${field}`]: text };
  expect(read(values)).toMatchObject({ ok: false, field: `item.0.${field}` });
});

it('has no two items of one name', () => {
  const values = tableValues([...usualTable.slice(0, 1), ...usualTable.slice(0, 1)]);
  expect(read(values)).toMatchObject({ ok: false, field: 'item.1.name' });
});
