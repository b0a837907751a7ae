import type { Metadata } from 'next';
import Link from 'next/link';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { daysBetween, deadlineOf, REMINDER_DAYS, timeLeft } from '@/lib/report/deadline';
import { formatMoment, isoDay } from '@/lib/report/moment';
import { actionNames } from '@/lib/report/road';
import { statusName } from '@/lib/report/status';
import { formatDate } from '@/lib/report/wording';
import { listNotices } from '@/lib/store/notices';
import { listRoadReports } from '@/lib/store/road-reports';
import { readAllAction } from './actions';

export const metadata: Metadata = { title: '消息' };

export default async function InboxPage() {
  const viewer = await requireViewer('/inbox');
  const [notices, reports] = [await listNotices(viewer), await listRoadReports(viewer)];
  const today = isoDay(new Date());
  const isClerk = viewer.memberships.some(({ role }) => role === 'clerk');
  const late = reports
    .filter(({ status, roles }) => status !== 'published' && status !== 'archived' && roles.includes('clerk'))
    .map((report) => ({ ...report, deadline: deadlineOf(report.year, report.level) }))
    .map((report) => ({ ...report, days: daysBetween(today, report.deadline) }))
    .filter(({ days }) => days <= REMINDER_DAYS);
  return (
    <ViewerFrame viewer={viewer} current="inbox">
      <PageHeader title="消息">报告送审、退回、通过和公布时，有关的人在这里收到消息。</PageHeader>
      <div className="space-y-6">
        {late.map(({ id, unitName, year, deadline, days }) => (
          <Notice
            key={id}
            kind="warn"
            title={`${unitName}${year}年度报告应在${formatDate(deadline)}前公布，${timeLeft(days)}`}
          >
            <Link href={`/reports/${id}/review`} prefetch={false} className="text-brand underline">
              查看这份报告
            </Link>
          </Notice>
        ))}
        <Card>
          {notices.length === 0 && <p className="text-muted">还没有消息。</p>}
          <ul className="divide-y divide-line">
            {notices.map(({ id, reportId, unitName, year, action, status, by, reason, at, isRead }) => (
              <li key={id} className="py-3">
                {!isRead && <strong className="mr-2 rounded bg-brand px-2 text-sm text-white">新</strong>}
                <Link href={`/reports/${reportId}/review`} prefetch={false} className="text-brand underline">
                  {unitName}
                  {year}年度报告
                </Link>
                ：{by} {actionNames[action]}，现在“{statusName(status, isClerk)}”{reason && `。${reason}`}
                <span className="ml-2 text-sm text-muted">{formatMoment(at)}</span>
              </li>
            ))}
          </ul>
          {notices.some(({ isRead }) => !isRead) && (
            <form action={readAllAction} className="mt-4">
              <SubmitButton look="secondary">全部标为已读</SubmitButton>
            </form>
          )}
        </Card>
      </div>
    </ViewerFrame>
  );
}
