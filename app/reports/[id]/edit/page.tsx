import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { ReportEditor } from '@/components/editor/report-editor';
import { requireViewer } from '@/lib/auth/viewer';
import { listExplanations } from '@/lib/store/explanation';
import { getReport } from '@/lib/store/report';
import '@/components/editor/editor.css';
import '@/components/editor/bound-figures.css';
import '@/components/findings/findings.css';

export const metadata: Metadata = { title: '填写报告' };

interface EditPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ section?: string }>;
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/edit`);
  const [stored, { section }] = [await getReport(viewer, id), await searchParams];
  if (!stored) notFound();
  const { unit, report, revision, updatedAt } = stored;
  const explanations = await listExplanations(viewer, id);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <ReportEditor
        report={{ id, revision, draft: report.draft, savedAt: updatedAt }}
        templateId={report.templateId}
        unit={unit}
        explanations={explanations}
        section={section}
      />
    </ViewerFrame>
  );
}
