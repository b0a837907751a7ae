/** What waits for a person: the clerk's report of the year beside last year's, the reviewer's queue. */
import { type WaitingReport, WaitingReports } from '@/components/report/waiting-reports';
import { YearReport } from '@/components/report/year-report';
import { Card } from '@/components/ui/card';
import { daysBetween, formatMoment, isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { listQueuedReports, type QueuedReport } from '@/lib/store/workflow/report-queue';
import type { Viewer } from '@/lib/workflow/asker';
import { dueOf, dueText, publishBy, timeLeft } from '@/lib/workflow/deadline';
import { roleGlossary } from '@/lib/workflow/roles';
import { correcting, isEditable, isInReview, isPublic, statusName } from '@/lib/workflow/status';
import { waitingFor } from '@/lib/workflow/transitions';
import { SeasonCard } from './season-card';

/** Nothing for people who only read, and while there is no report. */
export async function WorkflowHome({ viewer, year }: { viewer: Viewer; year: number }) {
  const reports = await listQueuedReports(viewer);
  const today = isoDay(new Date());
  // Of earlier years, what is still under way; a report that was merely taken in to be compared with is not.
  const isDue = (report: QueuedReport) => report.year === year || (report.movedAt !== null && !isPublic(report.status));
  const own = reports.filter((report) => report.roles.includes('clerk') && isDue(report));
  const queue = reports.filter(({ status }) => isInReview(status));
  const isMine = ({ status, stages, roles }: QueuedReport) => roles.some((role) => role === waitingFor(status, stages));
  const mine = queue.filter(isMine).map((each) => waiting(each, today));
  const others = queue.filter((report) => !isMine(report)).map((each) => waiting(each, today));
  const reviews = reports.some(({ roles }) => roles.some((role) => role !== 'clerk'));
  return (
    <>
      {own.map((report) => (
        <YearReport
          key={report.id}
          {...yearReport(report, today)}
          prior={
            reports.find(
              (each) => each.unitId === report.unitId && each.kind === report.kind && each.year === report.year - 1,
            )?.id
          }
        />
      ))}
      <SeasonCard viewer={viewer} year={year} />
      {reviews && (
        <Card title="等待我办理">
          <WaitingReports reports={mine} empty="现在没有报告等您办理。" />
        </Card>
      )}
      {queue.some((report) => !isMine(report) && !report.roles.includes('clerk')) && (
        <Card title="其他人正在办理">
          <WaitingReports reports={others} empty="" />
        </Card>
      )}
    </>
  );
}

function yearReport(report: QueuedReport, today: string) {
  const { id, shortName, year, status, progress, updatedAt, openThreads } = report;
  const due = dueOf(report);
  return {
    id,
    year,
    unitName: shortName,
    status: report.isCorrecting ? `${correcting}：${statusName(status, true)}` : statusName(status, true),
    isEditable: isEditable(status),
    isApproved: status === 'approved',
    progress,
    savedAt: formatMoment(updatedAt),
    deadline: due ? `${dueText(due)}，${timeLeft(daysBetween(today, due.day))}` : '',
    isLate: due !== undefined && daysBetween(today, due.day) < 0,
    statutory: due?.act === 'submit' ? `法定公布期限是${formatDate(publishBy(report))}` : '',
    openThreads,
  };
}

function waiting(
  { id, unitName, year, status, stages, movedAt, verdict, openThreads }: QueuedReport,
  today: string,
): WaitingReport {
  const role = waitingFor(status, stages);
  return {
    id,
    unitName,
    year,
    status: statusName(status, false),
    waitsFor: role ? roleGlossary[role].name : '',
    days: movedAt ? daysBetween(isoDay(new Date(movedAt)), today) : 0,
    verdict,
    openThreads,
  };
}
