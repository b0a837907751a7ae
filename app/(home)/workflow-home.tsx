/** What waits for a person: the clerk's report of the year beside last year's, the reviewer's queue. */
import { MOST, type WaitingReport, WaitingReports } from '@/components/report/waiting-reports';
import { YearReport } from '@/components/report/year-report';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { daysBetween, formatMoment, isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { listOwnQueue, type QueuedReport, queueBelow, type WaitingQueue } from '@/lib/store/workflow/report-queue';
import type { Viewer } from '@/lib/workflow/asker';
import { dueOf, dueText, publishBy, timeLeft } from '@/lib/workflow/deadline';
import { roleGlossary } from '@/lib/workflow/roles';
import { correcting, isEditable, isInReview, isPublic, statusName } from '@/lib/workflow/status';
import { waitingFor } from '@/lib/workflow/transitions';
import { SeasonCard } from './season-card';

/** Nothing for people who only read, and while there is no report. */
export async function WorkflowHome({ viewer, year }: { viewer: Viewer; year: number }) {
  const [reports, office, units] = [
    await listOwnQueue(viewer),
    await queueBelow(viewer, 'office', MOST),
    await queueBelow(viewer, 'units', MOST),
  ];
  const today = isoDay(new Date());
  const isMine = ({ status, stages, roles }: QueuedReport) => roles.some((role) => role === waitingFor(status, stages));
  const queue = reports.filter(({ status }) => isInReview(status));
  const supervises = office.reports.every(isMine);
  const mine = [...queue.filter(isMine), ...(supervises ? office.reports : [])];
  const others = [
    ...queue.filter((report) => !isMine(report)),
    ...(supervises ? [] : office.reports),
    ...units.reports,
  ];
  const beyond = (waiting: WaitingQueue) => waiting.count - waiting.reports.length;
  const reviews = [...reports, ...office.reports, ...units.reports].some(({ roles }) =>
    roles.some((role) => role !== 'clerk'),
  );
  return (
    <>
      <OwnReports reports={reports} year={year} today={today} />
      <SeasonCard viewer={viewer} year={year} />
      {reviews && (
        <Card title="等待我办理">
          {supervises && office.reports.filter((each) => each.year === year).length > 1 && (
            <p className="mb-4">
              <ButtonLink href={`/county/${year}/run`}>逐份审核，风险高的在前</ButtonLink>
            </p>
          )}
          <WaitingReports
            reports={mine.map((each) => waiting(each, today))}
            others={supervises ? beyond(office) : 0}
            empty="现在没有报告等您办理。"
          />
        </Card>
      )}
      {others.some((report) => !report.roles.includes('clerk')) && (
        <Card title="其他人正在办理">
          <WaitingReports
            reports={others.map((each) => waiting(each, today))}
            others={beyond(units) + (supervises ? 0 : beyond(office))}
            empty=""
          />
        </Card>
      )}
    </>
  );
}

/** The reports that a clerk writes: of the year, and of earlier years those that are still under way. */
function OwnReports({ reports, year, today }: { reports: readonly QueuedReport[]; year: number; today: string }) {
  // One that was merely taken in to be compared with is not under way.
  const isDue = (report: QueuedReport) => report.year === year || (report.movedAt !== null && !isPublic(report.status));
  return reports
    .filter((report) => report.roles.includes('clerk') && isDue(report))
    .map((report) => (
      <YearReport
        key={report.id}
        {...yearReport(report, today)}
        prior={
          reports.find(
            (each) => each.unitId === report.unitId && each.kind === report.kind && each.year === report.year - 1,
          )?.id
        }
      />
    ));
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
