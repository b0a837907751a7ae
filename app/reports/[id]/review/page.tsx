import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { examine, offeredActions } from '@/app/reports/[id]/examine';
import { ViewerFrame } from '@/app/viewer-frame';
import { PagedPreview } from '@/components/preview/paged-preview';
import { CommentForm } from '@/components/review/comment-form';
import { RoadActs } from '@/components/review/road-acts';
import { RoadLine } from '@/components/review/road-line';
import { ThreadView } from '@/components/review/thread-view';
import { Verdict } from '@/components/review/verdict';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/can';
import { requireViewer } from '@/lib/auth/viewer';
import { buildDocument } from '@/lib/document/build-document';
import { profiles } from '@/lib/render/profiles';
import { isoDay } from '@/lib/report/moment';
import { readableDraft } from '@/lib/report/readable';
import { isApproved, publishedElsewhere, statusName } from '@/lib/report/status';
import { listThreads } from '@/lib/store/comments';
import { readNotices } from '@/lib/store/notices';
import { listVersions, seeVersion } from '@/lib/store/report-version';
import { shownThread } from '../shown';
import { commentAction, moveAction, threadAction } from './actions';
import { ChangesSinceLastYear, ChangesSinceSeen } from './changes';
import { placesOf } from './places';
import { Said } from './said';
import { acceptance, standsWhere, webAddress } from './words';
import '@/components/findings/findings.css';
import '@/components/preview/preview.css';

export const metadata: Metadata = { title: '审核' };

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
  const actions = offeredActions(viewer, examined);
  const isClerk = standing.roles.includes('clerk');
  const mayComment = can(viewer, 'comment', standing);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <PageHeader
        title={`${unit.shortName}${year}年度报告：${stored.isImported ? publishedElsewhere : statusName(status, isClerk)}`}
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
        {!stored.isImported && <RoadLine status={status} stages={standing.stages} />}
        <Said {...said} log={log} />
      </div>
      <div className="preview-columns">
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
          <Card
            title={`批注（${threads.length}条，待处理${threads.filter(({ state }) => state === 'open').length}条）`}
          >
            <div className="space-y-3">
              {threads.length === 0 && <p className="text-muted">还没有批注。</p>}
              {threads.map((thread) => (
                <ThreadView
                  key={thread.id}
                  thread={shownThread(template, thread)}
                  reportId={id}
                  act={mayComment ? threadAction : undefined}
                  from="review"
                />
              ))}
            </div>
          </Card>
          <ChangesSinceLastYear template={template} prior={prior} report={report} year={year} />
          <section className="space-y-3">
            <h2 className="text-lg font-bold">报告全文（打印的样子）</h2>
            <PagedPreview
              nodes={buildDocument(template, report, { draftMark: !isApproved(status), ...(prior && { prior }) })}
              profile={profiles.official}
            />
          </section>
        </div>
        <aside className="space-y-6" aria-label="办理">
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
          {mayComment && (
            <Card title="写批注">
              <CommentForm action={commentAction} reportId={id} places={placesOf(template, readableDraft(report))} />
            </Card>
          )}
        </aside>
      </div>
    </ViewerFrame>
  );
}
