/** By when the reports of a season are to be handed in and public, for those who supervise units or administer them. */
import { Card } from '@/components/ui/card';
import { daysBetween } from '@/lib/report/moment';
import { deadlineOf } from '@/lib/report/statutory-deadline';
import { formatDate } from '@/lib/report/wording';
import { deadlineBelow } from '@/lib/store/workflow/deadlines';
import type { QueuedReport } from '@/lib/store/workflow/report-queue';
import type { Viewer } from '@/lib/workflow/asker';
import { dueOf, timeLeft } from '@/lib/workflow/deadline';

interface SeasonProps {
  readonly viewer: Viewer;
  readonly year: number;
  /** ISO date. */
  readonly today: string;
  readonly reports: readonly QueuedReport[];
}

/** Nothing for people who only have to do with their own report. */
export async function SeasonDeadlines({ viewer, year, today, reports }: SeasonProps) {
  const above = viewer.memberships.filter(({ role }) => role === 'supervisor');
  if (above.length === 0) return null;
  const submitBy = await deadlineBelow(above[0]?.unitId ?? '', year);
  const statutory = deadlineOf(year, 'township');
  const below = reports.filter((each) => each.year === year && !above.some(({ unitId }) => unitId === each.unitId));
  const open = below.filter((each) => dueOf({ ...each, submitBy: statutory })?.act === 'submit').length;
  const left = (day: string) => `${formatDate(day)}，${timeLeft(daysBetween(today, day))}`;
  return (
    <Card title={`${year}年度的期限`}>
      <dl className="grid grid-cols-[8em_1fr] gap-y-1">
        <dt className="text-muted">下级单位报送</dt>
        <dd>{submitBy ? left(submitBy) : '没有另设报送期限'}</dd>
        <dt className="text-muted">法定公布</dt>
        <dd>{left(statutory)}</dd>
        <dt className="text-muted">已建立的年报</dt>
        <dd>{below.length === 0 ? '还没有单位建立' : `${below.length}份，其中${open}份还没有报送`}</dd>
      </dl>
    </Card>
  );
}
