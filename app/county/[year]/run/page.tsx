import { redirect } from 'next/navigation';
import { firstOfRun, runEnd, runText } from '@/app/county/review-run';
import { readSeasonQuery, readYear } from '@/app/county/season-query';
import { requireViewer } from '@/lib/auth/viewer';

interface RunPageProps {
  readonly params: Promise<{ year: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

/** Opens the first report of a review run; back to the board where nothing waits. */
export default async function RunPage({ params, searchParams }: RunPageProps) {
  const { year: asked } = await params;
  const viewer = await requireViewer(`/county/${asked}`);
  const [year, view] = [readYear(asked) ?? 0, readSeasonQuery(await searchParams)];
  const run = runText(year, view);
  const first = await firstOfRun(viewer, run);
  redirect(first ? `/reports/${first}/review?run=${encodeURIComponent(run)}` : runEnd({ year, view }));
}
