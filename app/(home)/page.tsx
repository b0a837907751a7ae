import type { Metadata } from 'next';
import { forgetOldImports, keptUntil } from '@/app/imports/kept-imports';
import { purposes } from '@/app/imports/purposes';
import { createReportAction } from '@/app/reports/actions';
import { ViewerFrame } from '@/app/viewer-frame';
import { ImportDoors } from '@/components/import/import-doors';
import { NewReport } from '@/components/report/new-report';
import { ReportList } from '@/components/report/report-list';
import { StartDoors } from '@/components/report/start-doors';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { calendarDay, formatMoment } from '@/lib/report/moment';
import { dueYear, writableYears } from '@/lib/report/report-year';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { listImports } from '@/lib/store/imports/pending-import';
import { listOwnReports, type ReportSummary } from '@/lib/store/reports/report';
import { deadlineFor } from '@/lib/store/workflow/deadlines';
import type { Viewer } from '@/lib/workflow/asker';
import { dueText } from '@/lib/workflow/deadline';
import { kindNames, kindsOf } from '@/lib/workflow/obligation';
import { AdministrationHome } from './administration-home';
import { PracticeCard } from './practice-card';
import { reportListItem } from './report-list-item';
import { seasonOffice } from './season-card';
import { WorkflowHome } from './workflow-home';

export const metadata: Metadata = { title: '年度报告' };

export default async function HomePage({ searchParams }: { searchParams: Promise<{ imported?: string }> }) {
  const viewer = await requireViewer('/');
  await forgetOldImports();
  const [listed, { imported }] = await Promise.all([listOwnReports(viewer), searchParams]);
  // What is for practice is listed, and counts for nothing else on the page.
  const reports = listed.filter(({ kind }) => kind !== 'practice');
  const units = ownUnits(viewer, 'beginReport');
  const due = dueYear(calendarDay(new Date()));
  const ofYear = units.map(({ id }) => reports.find(({ unitId, year: of }) => unitId === id && of === due));
  // While nothing is typed in it, all ways to begin are still open.
  const isBegun = ofYear.every((report) => report && !report.isUntouched);
  const administers = ownUnits(viewer, 'manageUnit').length > 0;
  const submitBy = units[0] && (await deadlineFor(units[0].id, due));
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader title="年度报告">{headline(units.length > 0, isBegun, due, submitBy)}</PageHeader>
      {units.length > 0 && !isBegun && (
        <StartDoors
          action={createReportAction}
          units={units}
          year={due}
          hasPrior={reports.some(({ year }) => year === due - 1)}
          isBegun={ofYear.every(Boolean)}
        />
      )}
      <div className="space-y-6">
        {imported && (
          <Imported year={Number(imported)} isThere={reports.some(({ year }) => year === Number(imported))} />
        )}
        <WorkflowHome viewer={viewer} year={due} />
        <AdministrationHome viewer={viewer} year={due} />
        {reports.length === 0 && units.length === 0 && !administers && !seasonOffice(viewer) && (
          <p>现在没有您可以查阅的年报。</p>
        )}
        <OwnReports reports={listed} written={ownUnits(viewer, 'write')} />
        <FilesIn viewer={viewer} year={due} />
        <OtherYears reports={reports} units={units} due={due} isBegun={isBegun} />
        <PracticeCard units={units} year={due} listed={listed} />
      </div>
    </ViewerFrame>
  );
}

interface OwnReportsProps {
  readonly reports: readonly ReportSummary[];
  /** The units in whose reports the person may write. */
  readonly written: readonly { readonly id: string }[];
}

/** The reports of the person's units, a card for each unit. */
function OwnReports({ reports, written }: OwnReportsProps) {
  const names = new Map(reports.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...names].map(([id, name]) => (
    <Card key={id} title={name}>
      <ReportList
        reports={reports
          .filter(({ unitId }) => unitId === id)
          .map((each) =>
            reportListItem(
              each,
              written.some((unit) => unit.id === id),
            ),
          )}
      />
    </Card>
  ));
}

/** Files to be read in, and those that were read and wait to be confirmed. */
async function FilesIn({ viewer, year }: { readonly viewer: Viewer; readonly year: number }) {
  if (ownUnits(viewer, 'importFiles').length === 0) return null;
  const waiting = await listImports(viewer);
  return (
    <Card title="导入已有的文件">
      <ImportDoors
        year={year}
        waiting={waiting.map((each) => ({
          id: each.id,
          fileName: each.fileName,
          purpose: purposes[each.purpose].title,
          readAt: formatMoment(each.createdAt),
          keptUntil: keptUntil(each),
        }))}
      />
    </Card>
  );
}

interface OtherYearsProps {
  readonly reports: readonly ReportSummary[];
  readonly units: ReturnType<typeof ownUnits>;
  readonly due: number;
  /** Whether the report that is due is begun in every unit. */
  readonly isBegun: boolean;
}

/** A report of a year in which a unit has none of a kind that it owes. */
function OtherYears({ reports, units, due, isBegun }: OtherYearsProps) {
  const isTaken = (year: number) =>
    units.every(({ id, level }) =>
      kindsOf(level).every((kind) =>
        reports.some((each) => each.unitId === id && each.year === year && each.kind === kind),
      ),
    );
  const years = writableYears(calendarDay(new Date())).filter((year) => !isTaken(year));
  const [first] = years;
  if (units.length === 0 || first === undefined) return null;
  return (
    <Card title={isBegun ? '新建其他年度的报告' : '新建年度报告'}>
      <NewReport
        action={createReportAction}
        units={units}
        kinds={kindsOffered(units)}
        years={years}
        year={years.includes(due) ? due : first}
      />
    </Card>
  );
}

/** The kinds to choose from, where one of the units owes more than one. */
function kindsOffered(units: readonly { readonly level: UnitLevel }[]) {
  const several = units.map(({ level }) => kindsOf(level)).find((kinds) => kinds.length > 1) ?? [];
  return several.map((kind) => ({ value: kind, label: kindNames[kind] }));
}

/** What can be done now that an earlier report is there. */
function Imported({ year, isThere }: { year: number; isThere: boolean }) {
  if (!isThere) return null;
  return (
    <Notice kind="ok" title={`${year}年度报告已存好`} live>
      新建{year + 1}年度报告时，上年结转会自动带入；已经建好的，可以在第三部分点“取用上年结转”。
    </Notice>
  );
}

function headline(writes: boolean, isBegun: boolean, year: number, submitBy: string | undefined): string {
  if (!writes) return `现在是${year}年度的编制工作。`;
  if (isBegun) return `${year}年度的报告已经建立，请继续填写。`;
  return `现在应当编写${year}年度的报告${submitBy ? `，${dueText({ act: 'submit', day: submitBy })}` : ''}。`;
}
