/** A number over the years as a line. What it shows stands in the table beside it, too. */
import { figureText } from '@/lib/rollup/words';
import type { CellSpec } from '@/lib/template/types';

export interface YearValue {
  readonly year: number;
  /** Null where there is no number: the line has a gap. */
  readonly value: number | null;
}

const [WIDTH, HEIGHT, EDGE, FOOT] = [300, 130, 34, 24];

export function LineChart({
  name,
  spec,
  values,
}: {
  name: string;
  spec: Pick<CellSpec, 'column'>;
  values: readonly YearValue[];
}) {
  const top = Math.max(1, ...values.map(({ value }) => value ?? 0));
  const points = values.map(({ year, value }, index) => ({
    year,
    value,
    x: values.length === 1 ? WIDTH / 2 : EDGE + ((WIDTH - 2 * EDGE) * index) / (values.length - 1),
    y: value === null ? null : EDGE + (HEIGHT - EDGE - FOOT) * (1 - value / top),
  }));
  const said = values.map(({ year, value }) => `${year}年${figureText(spec, value)}`).join('，');
  return (
    <figure>
      <figcaption className="text-sm font-bold">{name}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${name}：${said}`}
        className="w-full max-w-[22rem]"
      >
        <line x1={EDGE / 2} x2={WIDTH - EDGE / 2} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="var(--line)" />
        <path d={pathOf(points)} fill="none" stroke="var(--brand)" strokeWidth="2" />
        {points.map(({ year, value, x, y }) => (
          <g key={year} fontSize="12" textAnchor="middle">
            {y !== null && <circle cx={x} cy={y} r="3.5" fill="var(--brand)" />}
            {y !== null && (
              <text x={x} y={y - 8} fill="var(--ink)">
                {figureText(spec, value)}
              </text>
            )}
            <text x={x} y={HEIGHT - 8} fill="var(--muted)">
              {year}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** A line through neighbours; after a gap it begins anew. */
function pathOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  return points
    .map(({ x, y }, index) => (y === null ? '' : `${points[index - 1]?.y == null ? 'M' : 'L'}${x} ${y}`))
    .join(' ');
}
