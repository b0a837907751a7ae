import { describe, expect, it } from 'vitest';
import { formOf } from '@/lib/document/table-form';
import { scaleWidths } from '@/lib/render/laid-rows';
import { textWidth } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import { allTemplates } from '@/lib/template/registry';
import { layoutOf, narrowingOf } from './table-layout';

it('scales to exactly the width wanted, in proportion', () => {
  const widths = scaleWidths([754, 921, 3271, 685, 685, 685, 685, 685, 685, 685], 8845);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
  expect(widths.slice(0, 3)).toEqual([685, 836, 2970]);
});

const forms = allTemplates().flatMap(({ id, tables: own }) =>
  own.map((table) => [`${id} ${table.key}`, formOf(table).form] as const),
);

describe.each(Object.values(profiles))('$name', (profile) => {
  describe.each(forms)('%s', (_, form) => {
    const { widths, rows, capacities } = layoutOf(form, profile);

    it('spells out every cell, over the whole width', () => {
      for (const { cells } of rows) {
        expect(cells.reduce((columns, { cell }) => columns + cell.colSpan, 0)).toBe(widths.length);
        expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(textWidth(profile));
      }
      const values = rows.flatMap(({ cells }) => cells).filter(({ cell }) => cell.kind === 'value');
      expect(capacities).toHaveLength(values.length);
    });

    it('holds ten digits in every column, three of them at full size', () => {
      for (const each of capacities) {
        expect(each[narrowingOf('1259999874', each)]).toBeGreaterThanOrEqual(10);
        expect(narrowingOf('999', each)).toBe(0);
      }
    });
  });
});
