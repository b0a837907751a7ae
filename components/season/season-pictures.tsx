/** A season in two pictures: how it came in, and what the checks leave open. */
import type { SeasonFacts } from '@/lib/workflow/season';
import { progressOf } from '@/lib/workflow/season-progress';
import { filterCounts, filterNames, type SeasonFilter } from '@/lib/workflow/season-view';
import { ProgressChart } from './progress-chart';

/** What the checks say of a report, worst first. */
const VERDICTS = ['errors', 'unexplained', 'clean'] as const satisfies readonly SeasonFilter[];

export function SeasonPictures({
  season,
  due,
  addressOf,
}: {
  season: readonly SeasonFacts[];
  /** How many are owed. */
  due: number;
  addressOf: (filter: SeasonFilter) => string;
}) {
  const counts = filterCounts(season);
  return (
    <details className="rounded border border-line bg-white px-4 py-2">
      <summary className="cursor-pointer text-brand">图：逐日进度和核对结果</summary>
      <div className="grid gap-6 py-3 xl:grid-cols-[3fr_2fr]">
        <ProgressChart days={progressOf(season)} due={due} />
        <figure>
          <figcaption className="font-bold">核对结果（应报{due}份）</figcaption>
          <ul className="mt-2 space-y-2">
            {VERDICTS.map((verdict) => (
              <li key={verdict} className="grid grid-cols-[8rem_1fr_4rem] items-center gap-3">
                <a href={addressOf(verdict)} className="text-brand underline">
                  {filterNames[verdict]}
                </a>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="h-4 w-full">
                  <rect width="100" height="10" fill="var(--surface)" />
                  <rect width={due === 0 ? 0 : (100 * counts[verdict]) / due} height="10" fill="var(--brand)" />
                </svg>
                <span className="text-right">{counts[verdict]}份</span>
              </li>
            ))}
          </ul>
        </figure>
      </div>
    </details>
  );
}
