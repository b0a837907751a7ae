import type { Metadata } from 'next';
import Link from 'next/link';
import { ViewerFrame } from '@/app/viewer-frame';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireViewer } from '@/lib/auth/viewer';
import { formatMoment } from '@/lib/report/moment';
import { listNotices, type Notice as NoticeOf } from '@/lib/store/workflow/notices';
import { statusName } from '@/lib/workflow/status';
import { actionNames } from '@/lib/workflow/transitions';
import { readAllAction } from './actions';

export const metadata: Metadata = { title: '消息' };

/** What a notice says after the name of the report. */
function noticeWords(
  { action, status, by, reason }: Pick<NoticeOf, 'action' | 'status' | 'by' | 'reason'>,
  isClerk: boolean,
): string {
  if (action === 'deadline') return reason;
  if (action === 'reminder' || action === 'message')
    return `${by}${action === 'reminder' ? '催报' : '通知'}：${reason}`;
  const where = status === 'none' ? '' : `，现在“${statusName(status, isClerk)}”`;
  return `${by} ${actionNames[action]}${where}${reason && `。${reason}`}`;
}

export default async function InboxPage() {
  const viewer = await requireViewer('/inbox');
  const notices = await listNotices(viewer);
  const isClerk = viewer.memberships.some(({ role }) => role === 'clerk');
  return (
    <ViewerFrame viewer={viewer} current="inbox">
      <PageHeader title="消息" acts={notices.some(({ isRead }) => !isRead) && <ReadAll />}>
        报告送审、退回、通过和公布时，以及期限临近时，有关的人在这里收到消息；县办的催报和通知也在这里。
      </PageHeader>
      <div className="space-y-6">
        <Card>
          {notices.length === 0 && <p className="text-muted">还没有消息。</p>}
          <ul className="divide-y divide-line">
            {notices.map(({ id, reportId, unitName, year, action, status, by, reason, at, isRead }) => (
              <li key={id} className="py-3">
                {!isRead && <strong className="mr-2 rounded bg-brand px-2 text-sm text-white">新</strong>}
                <Link
                  href={reportId ? `/reports/${reportId}/review` : '/'}
                  prefetch={false}
                  className="text-brand underline"
                >
                  {unitName}
                  {year}年度报告
                </Link>
                ：{noticeWords({ action, status, by, reason }, isClerk)}
                <span className="ml-2 whitespace-nowrap text-sm text-muted">{formatMoment(at)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </ViewerFrame>
  );
}

function ReadAll() {
  return (
    <form action={readAllAction}>
      <SubmitButton look="secondary">全部标为已读</SubmitButton>
    </form>
  );
}
