/** Units side by side: a row for each, with what stands out in its size class. */
import { comparedCells, outliersOf } from '@/lib/rollup/compare';
import type { Part } from '@/lib/rollup/part';
import { figureText } from '@/lib/rollup/words';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { ComparedHeadings } from './compared-headings';
import { partName } from './coverage';
import '@/components/ui/dense-table.css';

interface ComparedRow {
  readonly part: Part;
  readonly values: ReadonlyMap<CellId, number | null>;
}

const keyOf = ({ unitId, kind }: Part) => `${unitId}.${kind}`;
const signs = { high: { sign: '▲', word: '明显偏高' }, low: { sign: '▼', word: '明显偏低' } } as const;

export function CompareUnits({
  template,
  units,
  shown,
  addressOf,
}: {
  template: Template;
  /** All, of which what stands out is told. */
  units: readonly ComparedRow[];
  /** Those that have a row. */
  shown: readonly ComparedRow[];
  /** Of the unit over the years. */
  addressOf: (part: Part) => string;
}) {
  const cells = comparedCells.filter((cell) => template.cells.has(cell));
  const outliers = new Map(
    cells.map((cell) => {
      const values = units.map(({ part, values: own }) => ({
        id: keyOf(part),
        level: part.level,
        value: own.get(cell) ?? null,
      }));
      return [cell, outliersOf(values, 10 ** cellSpec(template, cell).column.decimals)] as const;
    }),
  );
  return (
    <table className="dense-table">
      <caption className="sr-only">各单位对比</caption>
      <ComparedHeadings of="单位" cells={cells} />
      <tbody>
        {shown.map(({ part, values }) => (
          <tr key={keyOf(part)}>
            <th scope="row">
              <a href={addressOf(part)}>{partName(part)}</a>
              {!part.counts && <small className="block text-muted">还没有审核通过</small>}
            </th>
            {cells.map((cell) => {
              const outlier = outliers.get(cell)?.get(keyOf(part));
              return (
                <td key={cell} className="is-number">
                  {outlier && (
                    <b className="mr-1 text-warn" title={signs[outlier].word}>
                      <span aria-hidden="true">{signs[outlier].sign}</span>
                      <span className="sr-only">{signs[outlier].word}</span>
                    </b>
                  )}
                  {figureText(cellSpec(template, cell), values.get(cell) ?? null)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
