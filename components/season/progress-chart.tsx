/** How a season came in, drawn as steps: a full line for what was handed in, a broken one for what is public. Its table stands behind it. */
import { daysBetween } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import type { ProgressDay } from '@/lib/workflow/season-progress';
import '@/components/ui/dense-table.css';

const [WIDTH, HEIGHT] = [720, 190];
/** Room for the labels around the lines. */
const EDGE = { left: 36, right: 104, top: 14, bottom: 26 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

export function ProgressChart({ days, due }: { days: readonly ProgressDay[]; due: number }) {
  const [first, last] = [days[0], days[days.length - 1]];
  if (!first || !last) return <p className="text-muted">还没有在本系统报送的，没有逐日的数。</p>;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const x = (day: string) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * daysBetween(first.day, day)) / span;
  const y = (count: number) => HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * count) / Math.max(1, due);
  const line = (of: 'handedIn' | 'published') => days.map((each): Point => ({ x: x(each.day), y: y(each[of]) }));
  const said = `${formatDate(last.day)}止，应报${due}份，已报送${last.handedIn}份，已公布${last.published}份`;
  return (
    <figure className="space-y-2">
      <figcaption className="font-bold">逐日进度</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`逐日进度：${said}`}
        className="w-full max-w-[45rem]"
      >
        <g fontSize="13" fill="var(--muted)">
          {[0, due].map((count) => (
            <g key={count}>
              <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(count)} y2={y(count)} stroke="var(--line)" />
              <text x={EDGE.left - 6} y={y(count) + 4} textAnchor="end">
                {count}
              </text>
            </g>
          ))}
          <text x={x(first.day)} y={HEIGHT - 6}>
            {formatDate(first.day)}
          </text>
          {last !== first && (
            <text x={WIDTH - EDGE.right} y={HEIGHT - 6} textAnchor="end">
              {formatDate(last.day)}
            </text>
          )}
        </g>
        <Steps points={line('handedIn')} base={y(0)} label={`已报送 ${last.handedIn}`} isAbove />
        <Steps points={line('published')} base={y(0)} label={`已公布 ${last.published}`} dash="6 4" />
      </svg>
      <DayTable days={days} />
    </figure>
  );
}

/** The same in numbers. */
function DayTable({ days }: { days: readonly ProgressDay[] }) {
  return (
    <details>
      <summary className="cursor-pointer text-brand">逐日的数</summary>
      <table className="dense-table">
        <thead>
          <tr>
            {['日期', '累计已报送', '累计已公布'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, handedIn, published }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day)}</th>
              <td>{handedIn}份</td>
              <td>{published}份</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A line that rises on the days and stays between them, with its name at its end. */
function Steps({
  points,
  base,
  label,
  dash,
  isAbove = false,
}: {
  points: readonly Point[];
  base: number;
  label: string;
  dash?: string;
  /** Two lines that end at one place are named one above the other. */
  isAbove?: boolean;
}) {
  const [first, end] = [points[0], points[points.length - 1]];
  if (!first || !end) return null;
  const path = `M${first.x} ${base}${points.map(({ x, y }) => `H${x}V${y}`).join('')}H${WIDTH - EDGE.right}`;
  return (
    <g>
      <path d={path} fill="none" stroke="var(--brand)" strokeWidth="2.5" strokeDasharray={dash} />
      <text x={WIDTH - EDGE.right + 8} y={end.y + (isAbove ? -1 : 12)} fontSize="13" fill="var(--ink)">
        {label}
      </text>
    </g>
  );
}
