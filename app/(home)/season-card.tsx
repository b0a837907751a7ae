/** How far the season is, for those who supervise or look over units: counted by what is owed, not by what was begun. */
import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { daysBetween, isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { seasonNumbers } from '@/lib/store/season/season-rows';
import { deadlineBelow } from '@/lib/store/workflow/deadlines';
import type { Viewer } from '@/lib/workflow/asker';
import { rolesFor } from '@/lib/workflow/can';
import { publishBy, timeLeft } from '@/lib/workflow/deadline';

/** The unit of the viewer from which the reports of others are seen, or undefined. */
export function seasonOffice({ memberships }: Viewer): string | undefined {
  return memberships.find(({ role }) => rolesFor('view', 'below').includes(role))?.unitId;
}

/** Nothing for people who only have to do with their own report. */
export async function SeasonCard({ viewer, year }: { viewer: Viewer; year: number }) {
  const office = seasonOffice(viewer);
  if (!office) return null;
  const today = isoDay(new Date());
  const submitBy = await deadlineBelow(office, year);
  const { due, none, handedIn, published, overdue, notDue } = await seasonNumbers(viewer, year, today);
  const left = (day: string) => `${formatDate(day)}，${timeLeft(daysBetween(today, day))}`;
  return (
    <Card title={`${year}年度进展`}>
      <dl className="grid sm:grid-cols-[8em_1fr] gap-y-1">
        <dt className="text-muted">下级单位报送</dt>
        <dd>{submitBy ? left(submitBy) : '没有另设报送期限'}</dd>
        <dt className="text-muted">法定公布</dt>
        <dd>
          {left(publishBy({ year, level: 'department' }))}；县级政府年报{left(publishBy({ year, level: 'county' }))}
        </dd>
        <dt className="text-muted">应报</dt>
        <dd>
          {due}份：还没有建立{none}份，已报送{handedIn}份，其中已公布{published}份
          {notDue > 0 && `；另有${notDue}份不用报`}
        </dd>
        {overdue > 0 && (
          <>
            <dt className="text-muted">逾期</dt>
            <dd>
              <Link
                href={`/county/${year}?filter=overdue`}
                prefetch={false}
                className="font-bold text-danger underline"
              >
                {overdue}份
              </Link>
            </dd>
          </>
        )}
      </dl>
      <div className="mt-4">
        <ButtonLink look="primary" href={`/county/${year}`}>
          查看各单位进展
        </ButtonLink>
      </div>
    </Card>
  );
}
