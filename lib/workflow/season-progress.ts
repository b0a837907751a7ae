/** How a season came in, day by day. */
import { isHandedIn, type SeasonFacts } from './season';

/** An ISO date with how many reports were handed in, and how many were public, by its end. */
export interface ProgressDay {
  readonly day: string;
  readonly handedIn: number;
  readonly published: number;
}

type Facts = Pick<SeasonFacts, 'standing' | 'state' | 'isCorrecting' | 'report'>;

/**
 * Every day on which something came in, in order: of what is owed, and is not back with its unit. What was published without
 * being handed in here counts as both.
 */
export function progressOf(season: readonly Facts[]): ProgressDay[] {
  const reports = season.flatMap((row) =>
    row.standing === 'due' && row.report && isHandedIn(row) ? [row.report] : [],
  );
  const handedIn = countByDay(reports.map((report) => report.handedInOn ?? report.publishedOn));
  const published = countByDay(reports.map((report) => report.publishedOn));
  const days = [...new Set([...handedIn.keys(), ...published.keys()])].sort();
  let [came, went] = [0, 0];
  return days.map((day) => {
    came += handedIn.get(day) ?? 0;
    went += published.get(day) ?? 0;
    return { day, handedIn: came, published: went };
  });
}

function countByDay(days: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
