/** Units side by side: a row for each, with what stands out in its size class. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import { comparedCells, type Outliers } from '@/lib/rollup/compare';
import type { Part } from '@/lib/rollup/part';
import { figureText } from '@/lib/rollup/words';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { obligationName } from '@/lib/workflow/obligation';
import { ComparedHeadings } from './compared-headings';
import '@/components/ui/dense-table.css';

interface ComparedRow {
  readonly part: Part;
  readonly values: ReadonlyMap<CellId, number | null>;
}

/** What a report is called among those compared. */
export function compareKey({ unitId, kind }: Part): string {
  return `${unitId}.${kind}`;
}

const signs = { high: { sign: '▲', word: '明显偏高' }, low: { sign: '▼', word: '明显偏低' } } as const;

export function CompareUnits({
  template,
  units,
  outliers,
  addressOf,
}: {
  template: Template;
  units: readonly ComparedRow[];
  /** By cell and report; see compareKey. */
  outliers: Outliers;
  /** Of the unit over the years. */
  addressOf: (part: Part) => string;
}) {
  const cells = comparedCells.filter((cell) => template.cells.has(cell));
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">各单位对比</caption>
        <ComparedHeadings of="单位" cells={cells} />
        <tbody>
          {units.map(({ part, values }) => (
            <tr key={compareKey(part)}>
              <th scope="row">
                <a href={addressOf(part)}>{obligationName(part)}</a>
                {!part.counts && <small className="block text-muted">还没有审核通过</small>}
              </th>
              {cells.map((cell) => {
                const outlier = outliers.get(cell)?.get(compareKey(part));
                return (
                  <td key={cell} className="is-number">
                    {outlier && (
                      <i className="mr-1" title={signs[outlier].word}>
                        <span aria-hidden="true">{signs[outlier].sign}</span>
                        <span className="sr-only">{signs[outlier].word}</span>
                      </i>
                    )}
                    {figureText(cellSpec(template, cell), values.get(cell) ?? null)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysBox>
  );
}
