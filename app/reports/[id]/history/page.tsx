import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shownEvent } from '@/app/reports/[id]/shown';
import { ViewerFrame } from '@/app/viewer-frame';
import { EventList } from '@/components/review/event-list';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/viewer';
import { listEarlierStates } from '@/lib/store/reports/earlier-states';
import { getReport } from '@/lib/store/reports/report';
import { listLog } from '@/lib/store/reports/report-log';
import { listVersions } from '@/lib/store/reports/report-version';
import { findFaults } from '@/lib/store/reports/verify-report';
import { getStanding } from '@/lib/store/workflow/standing';
import { templateById } from '@/lib/template/registry';
import { can } from '@/lib/workflow/can';
import { EarlierCard } from './earlier-card';
import { PapersCard } from './papers-card';
import { CompareCard, RestoreCard } from './version-cards';

export const metadata: Metadata = { title: '办理历史' };

interface HistoryPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ from?: string; to?: string; state?: string }>;
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/history`);
  const [stored, standing, asked] = [await getReport(viewer, id), await getStanding(viewer, id), await searchParams];
  if (!stored || !standing) notFound();
  const [log, faults, versions] = [
    await listLog(viewer, id),
    await findFaults(viewer, id),
    await listVersions(viewer, id),
  ];
  const template = templateById(stored.report.templateId);
  const isWriting = can(viewer, 'restore', standing);
  return (
    <ViewerFrame viewer={viewer} current="reports">
      <PageHeader
        title={`${stored.unit.shortName}${stored.year}年度报告：办理历史`}
        acts={
          isWriting ? (
            <ButtonLink href={`/reports/${id}/edit`}>返回填写</ButtonLink>
          ) : (
            <ButtonLink href={`/reports/${id}/review`}>返回办理</ButtonLink>
          )
        }
      >
        {chainWords(standing.logEntries, faults.length)}
      </PageHeader>
      <div className="space-y-6">
        {isWriting && (
          <EarlierCard
            reportId={id}
            revision={standing.revision}
            template={template}
            present={stored.report}
            states={await listEarlierStates(viewer, id, Date.now())}
            asked={asked.state}
          />
        )}
        <Card title="办理记录">
          <EventList events={log.map(shownEvent)} />
        </Card>
        <PapersCard viewer={viewer} reportId={id} />
        <CompareCard template={template} versions={versions} asked={asked} />
        {isWriting && <RestoreCard reportId={id} revision={standing.revision} versions={versions} />}
        {log.length > 0 && can(viewer, 'export', standing) && <EvidenceCard reportId={id} />}
      </div>
    </ViewerFrame>
  );
}

function EvidenceCard({ reportId }: { reportId: string }) {
  return (
    <Card title="证据包">
      <p className="mb-3 text-muted">
        一个压缩文件，内有Word、网页、报告数据、核对结果、说明、批注、各个版本和办理记录，以后可以核验有没有被改动过。
      </p>
      <a className="font-bold text-brand underline" href={`/reports/${reportId}/evidence`} download>
        下载证据包
      </a>
    </Card>
  );
}

function chainWords(entries: number, faults: number): string {
  if (entries === 0) return '还没有送审，这里还没有记录。';
  return faults === 0
    ? `记录共${entries}条，逐条相连，没有改动过的痕迹。`
    : `记录有${faults}处被改动或删除，请立即告诉系统管理员。`;
}
