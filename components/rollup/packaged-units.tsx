/** A cell of a frozen sum opened into the units that it was made of, the largest first. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import { figureAt } from '@/lib/rollup/figures';
import { figuresFrom } from '@/lib/rollup/package';
import type { Snapshot } from '@/lib/rollup/snapshot';
import { figureText, namesOf } from '@/lib/rollup/words';
import type { CellSpec, Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';

interface PackagedUnitsProps {
  readonly template: Template;
  readonly spec: CellSpec;
  readonly snapshot: Snapshot;
}

export function PackagedUnits({ template, spec, snapshot: { parts, missing, sums } }: PackagedUnitsProps) {
  const units = parts
    .map(({ unitId, kind, unit, figures }) => ({
      key: `${unitId}.${kind}`,
      unit,
      value: figureAt(template, figuresFrom(figures), spec.id),
    }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const shown = units.filter(({ value }) => value !== 0);
  return (
    <div className="space-y-4">
      <SidewaysBox hasManyColumns>
        <table className="dense-table">
          <caption className="sr-only">汇总包里的单位</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="is-number">
                数量（{spec.column.unit}）
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, unit, value }) => (
              <tr key={key}>
                <th scope="row">{unit}</th>
                <td className="is-number">{figureText(spec, value)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" className="!font-bold">
                合计
              </th>
              <td className="is-number font-bold">
                {figureText(spec, figureAt(template, figuresFrom(sums), spec.id))}
              </td>
            </tr>
          </tbody>
        </table>
      </SidewaysBox>
      {units.length > shown.length && <p className="text-muted">另有{units.length - shown.length}个单位是0。</p>}
      {missing.length > 0 && (
        <p className="text-muted">冻结时还没有计入的：{namesOf(missing.map(({ unit }) => unit))}。</p>
      )}
    </div>
  );
}
