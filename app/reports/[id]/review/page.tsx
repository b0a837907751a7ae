import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examine, offeredActions } from '@/app/reports/[id]/examine';
import { ViewerFrame } from '@/app/viewer-frame';
import { RoadActs } from '@/components/review/road-acts';
import { RoadLine } from '@/components/review/road-line';
import { Verdict } from '@/components/review/verdict';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { KeepWords } from '@/components/ui/kept-text';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/can';
import { requireViewer } from '@/lib/auth/viewer';
import { isoDay } from '@/lib/report/moment';
import { statusName } from '@/lib/report/status';
import { listThreads } from '@/lib/store/comments';
import { readNotices } from '@/lib/store/notices';
import { listVersions, seeVersion } from '@/lib/store/report-version';
import { moveAction } from './actions';
import { ChangesSinceLastYear, ChangesSinceSeen } from './changes';
import { CommentedReport } from './commented-report';
import { Said } from './said';
import { acceptance, lastWords, standsWhere, webAddress } from './words';
import '@/components/findings/findings.css';
import '@/components/preview/preview.css';
import '@/components/review/review.css';

export const metadata: Metadata = { title: '办理' };

interface ReviewPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ done?: string; late?: string }>;
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/review`);
  const [examined, said] = [await examine(viewer, id), await searchParams];
  if (!examined) notFound();
  const { stored, standing, template, prior, findings, explanations, log } = examined;
  const { report, unit, year, status } = stored;
  const [seen, versions, threads] = [
    await seeVersion(viewer, id),
    await listVersions(viewer, id),
    await listThreads(viewer, id),
  ];
  await readNotices(viewer, id);
  const words = lastWords(log);
  const actions = offeredActions(viewer, examined);
  const isClerk = standing.roles.includes('clerk');
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <KeepWords scope={`${viewer.userId}/${id}`} moment={String(standing.moves)}>
        <PageHeader
          title={`${unit.shortName}${year}年度报告：${statusName(status, isClerk)}`}
          acts={
            <>
              {can(viewer, 'write', standing) && <ButtonLink href={`/reports/${id}/edit`}>继续填写</ButtonLink>}
              <ButtonLink href={`/reports/${id}/history`}>办理历史</ButtonLink>
              <ButtonLink href={`/reports/${id}/preview`}>预览与导出</ButtonLink>
            </>
          }
        >
          {standsWhere(standing, log)}
        </PageHeader>
        <div className="mb-6 space-y-4">
          <RoadLine status={status} stages={standing.stages} />
          <Said {...said} log={log} />
          {words && (
            <Notice kind={status === 'returned' ? 'warn' : 'info'} title={words.by}>
              <p className="whitespace-pre-wrap break-words">{words.words}</p>
            </Notice>
          )}
        </div>
        <div className="review-first">
          <div className="space-y-6">
            <Card title="核对结论">
              <Verdict findings={findings} explanations={explanations} />
            </Card>
            <ChangesSinceSeen
              template={template}
              report={report}
              version={versions.find((each) => each.number === seen)}
              threads={threads}
            />
            <ChangesSinceLastYear template={template} prior={prior} report={report} year={year} />
          </div>
          <aside id="acts" className="space-y-6" aria-label="办理">
            {actions.includes('submit') && (
              <Card title="送审">
                <ButtonLink look="primary" href={`/reports/${id}/submit`}>
                  核对并送审
                </ButtonLink>
              </Card>
            )}
            {actions.some((action) => action !== 'submit') && (
              <Card title="办理">
                <RoadActs
                  action={moveAction}
                  actions={actions}
                  reportId={id}
                  moves={standing.moves}
                  revision={standing.revision}
                  accepts={acceptance(examined, threads)}
                  today={isoDay(new Date())}
                  portal={webAddress(unit.portalUrl)}
                />
              </Card>
            )}
          </aside>
        </div>
        <CommentedReport
          examined={examined}
          threads={threads}
          mayComment={can(viewer, 'comment', standing)}
          mayAct={actions.length > 0}
        />
      </KeepWords>
    </ViewerFrame>
  );
}
