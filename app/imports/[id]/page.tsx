import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { forgetOldImports, keptUntil } from '@/app/imports/kept-imports';
import { purposes } from '@/app/imports/purposes';
import { ViewerFrame } from '@/app/viewer-frame';
import { ConfirmImport, correctedDraft } from '@/components/import/confirm-import';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { importDoubts } from '@/lib/import/import-doubts';
import { parseReading } from '@/lib/import/stored-reading';
import { calendarDay, formatMoment } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { getImport } from '@/lib/store/imports/pending-import';
import { getReportOfYear } from '@/lib/store/reports/report';
import { can } from '@/lib/workflow/can';
import { kindNames } from '@/lib/workflow/obligation';
import { isEditable, statusName } from '@/lib/workflow/status';
import { takesImport } from '@/lib/workflow/takes-import';
import { acceptImportAction, changeKindAction, changePurposeAction, discardImportAction } from './actions';
import { importYears, yearOfImport } from './import-year';
import { mayFile } from './may-file';
import '@/components/import/import.css';

export const metadata: Metadata = { title: '核对导入的内容' };

interface ConfirmPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ year?: string }>;
}

export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/imports/${id}`);
  await forgetOldImports();
  const [pending, { year: wanted }] = [await getImport(viewer, id), await searchParams];
  if (!pending) notFound();
  const { purpose, fileName, unitName, createdAt, unitId, kind, kinds, corrections } = pending;
  const reading = parseReading(pending.reading);
  const today = calendarDay(new Date());
  const year = yearOfImport(purpose, reading.draft, today, wanted);
  const due = dueYear(today);
  const existing = await getReportOfYear(viewer, unitId, year, kind);
  const inWork = existing &&
    isEditable(existing.status) && {
      status: statusName(existing.status, true),
      mayFile: await mayFile(viewer, pending, year),
    };
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader title={`${purposes[purpose].title}：核对读出的内容`}>
        {`${unitName}，文件“${fileName}”，${formatMoment(createdAt)}读取。核对之后才写进报告。更正随时保存，可以离开本页，回到首页能找到它；到${keptUntil(pending)}还没有人核对，就自动删除。`}
      </PageHeader>
      <ConfirmImport
        id={id}
        purpose={purpose}
        doubts={importDoubts(correctedDraft(reading.draft, corrections), { ...pending, year, due })}
        reading={reading}
        corrections={corrections}
        year={year}
        years={importYears(purpose, today, year)}
        isStillWritten={purpose === 'lastYear' && year >= due}
        existing={
          existing && {
            report: existing.report,
            isImported: existing.isImported,
            isOpen: takesImport(purpose === 'lastYear', existing) && can(viewer, 'takeImport', existing),
            ...(inWork && { inWork }),
            savedAt: formatMoment(existing.updatedAt),
          }
        }
        other={{ purpose: purposes[purpose].other, title: purposes[purposes[purpose].other].title }}
        accept={acceptImportAction}
        otherKinds={kinds.filter((each) => each !== kind).map((each) => ({ kind: each, name: kindNames[each] }))}
        changePurpose={changePurposeAction}
        changeKind={changeKindAction}
        discard={discardImportAction}
      />
    </ViewerFrame>
  );
}
