import { describe, expect, it } from 'vitest';
import { gridOf } from '@/lib/template/grid';
import { allTemplates } from '@/lib/template/registry';
import { formOf } from './table-form';

const tables = allTemplates().flatMap(({ id, tables: own }) =>
  own.map((table) => [`${id} ${table.key}`, table] as const),
);

describe.each(tables)('%s', (_, table) => {
  const { form, cells } = formOf(table);
  const printed = form.rows.flatMap((row) => row.cells);

  it('is built once', () => {
    expect(formOf(table).form).toBe(form);
  });

  it('has a slot for every cell of the format, in reading order', () => {
    const slots = printed.flatMap((cell) => (cell.kind === 'value' ? [cell.slot] : []));
    expect(slots).toEqual(cells.map((_cell, slot) => slot));
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('prints every label of the declaration', () => {
    const labels = printed.flatMap((cell) => (cell.kind === 'label' ? [cell.lines.join('') + cell.aside] : []));
    const declared = gridOf(table).flatMap(({ cells: grid }) =>
      grid.flatMap((cell) => (cell.role === 'value' ? [] : [cell.text + (cell.aside ?? '')])),
    );
    expect(labels).toEqual(declared);
  });

  it('heads every value with labels that it has', () => {
    const keys = printed.flatMap((cell) => (cell.kind === 'label' ? [cell.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const cell of printed)
      if (cell.kind === 'value') expect(keys).toEqual(expect.arrayContaining([...cell.headers]));
  });

  it('fills its grid exactly', () => {
    const covered = form.rows.map(() => 0);
    for (const [index, row] of form.rows.entries()) {
      for (const { colSpan, rowSpan } of row.cells) {
        for (let below = index; below < index + rowSpan; below += 1) covered[below] = (covered[below] ?? 0) + colSpan;
      }
    }
    expect(covered).toEqual(form.rows.map(() => form.widths.length));
  });
});
