/** What waits for a person: the clerk's report of the year beside last year's, the reviewer's queue. */
import { findingsOf } from '@/app/rule-context';
import { WaitingReports } from '@/components/report/waiting-reports';
import { YearReport } from '@/components/report/year-report';
import { Card } from '@/components/ui/card';
import type { Viewer } from '@/lib/auth/viewer';
import { daysBetween, deadlineOf, dueOf, dueText, timeLeft } from '@/lib/report/deadline';
import { formatMoment, isoDay } from '@/lib/report/moment';
import { progressOf, requiredKeys } from '@/lib/report/progress';
import { waitingFor } from '@/lib/report/road';
import { roleGlossary } from '@/lib/report/roles';
import { isEditable, isInReview, statusName } from '@/lib/report/status';
import { formatDate } from '@/lib/report/wording';
import { listRoadReports, type RoadReport } from '@/lib/store/road-reports';
import { templateById } from '@/lib/template/registry';
import { SeasonDeadlines } from './season-deadlines';

/** Nothing for people who only read, and while there is no report. */
export async function RoadHome({ viewer, year }: { viewer: Viewer; year: number }) {
  const reports = await listRoadReports(viewer);
  const today = isoDay(new Date());
  const own = reports.filter((report) => report.roles.includes('clerk') && report.year === year);
  const queue = reports.filter(({ status }) => isInReview(status));
  const isMine = ({ status, stages, roles }: RoadReport) => roles.some((role) => role === waitingFor(status, stages));
  const mine = await Promise.all(queue.filter(isMine).map((each) => waiting(viewer, each, today)));
  const others = await Promise.all(
    queue.filter((report) => !isMine(report)).map((each) => waiting(viewer, each, today)),
  );
  const reviews = reports.some(({ roles }) => roles.some((role) => role !== 'clerk'));
  return (
    <>
      {own.map((report) => (
        <YearReport
          key={report.id}
          {...yearReport(report, today)}
          prior={reports.find((each) => each.unitId === report.unitId && each.year === year - 1)?.id}
        />
      ))}
      <SeasonDeadlines viewer={viewer} year={year} today={today} reports={reports} />
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

function yearReport(
  { id, shortName, year, status, level, submitBy, report, updatedAt, openThreads }: RoadReport,
  today: string,
) {
  const template = templateById(report.templateId);
  const due = dueOf({ year, level, status, submitBy });
  return {
    id,
    year,
    unitName: shortName,
    status: statusName(status, true),
    isEditable: isEditable(status),
    progress: progressOf(
      template.parts.flatMap((part) => requiredKeys(template, part)),
      report.draft,
    ),
    savedAt: formatMoment(updatedAt),
    deadline: due ? `${dueText(due)}，${timeLeft(daysBetween(today, due.day))}` : '',
    statutory: due?.act === 'submit' ? `法定公布期限是${formatDate(deadlineOf(year, level))}` : '',
    openThreads,
  };
}

async function waiting(viewer: Viewer, report: RoadReport, today: string) {
  const { id, unitName, shortName, level, year, status, stages, movedAt, openThreads } = report;
  const findings = await findingsOf(viewer, { ...report, unit: { name: unitName, shortName, level } });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const role = waitingFor(status, stages);
  return {
    id,
    unitName,
    year,
    status: statusName(status, false),
    waitsFor: role ? roleGlossary[role].name : '',
    days: movedAt ? daysBetween(isoDay(new Date(movedAt)), today) : 0,
    errors: count('error'),
    warnings: count('warning'),
    openThreads,
  };
}
