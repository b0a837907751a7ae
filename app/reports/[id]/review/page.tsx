import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { runAround } from '@/app/county/review-run';
import { examine } from '@/app/reports/[id]/examine';
import { ViewerFrame } from '@/app/viewer-frame';
import { PracticeNotice } from '@/components/report/practice';
import { DraftAccessNote } from '@/components/review/draft-access-note';
import { RunBar } from '@/components/review/run/run-bar';
import { KeepWords } from '@/components/ui/kept-text';
import { requireViewer } from '@/lib/auth/viewer';
import { mostAlike } from '@/lib/store/projection/sentences';
import { listThreads } from '@/lib/store/reports/comments';
import { getReport } from '@/lib/store/reports/report';
import { listVersions, seeVersion } from '@/lib/store/reports/report-version';
import { ownRemarks } from '@/lib/store/season/own-remarks';
import { draftAccessOf } from '@/lib/store/workflow/draft-access';
import { readNotices } from '@/lib/store/workflow/notices';
import { can, signingObstacle } from '@/lib/workflow/can';
import { movesOf } from '@/lib/workflow/moves';
import { CommentedReport } from './commented-report';
import { ReviewHead } from './head';
import { ReviewActs } from './offered-actions';
import { PracticeActs } from './practice-acts';
import { lastInRun, runAddresses } from './run';
import { WhatToRead } from './what-to-read';
import '@/components/findings/findings.css';
import '@/components/preview/preview.css';
import '@/components/review/review.css';

export const metadata: Metadata = { title: '办理' };

interface ReviewPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{
    done?: string;
    late?: string;
    run?: string;
    after?: string;
    last?: string;
    practised?: string;
    said?: string;
  }>;
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/review`);
  const [examined, said] = [await examine(viewer, id), await searchParams];
  if (!examined) notFound();
  const { stored, standing } = examined;
  const run = said.run ? await runAround(viewer, said.run, id) : undefined;
  const mayComment = can(viewer, 'comment', standing);
  const [seen, versions, threads] = [
    await seeVersion(viewer, id),
    await listVersions(viewer, id),
    await listThreads(viewer, id),
  ];
  await readNotices(viewer, id);
  const alike = await mostAlike(id, stored.report, stored);
  // The clerk of one town does not read the drafts of another.
  const mayCompare = alike !== undefined && (await getReport(viewer, alike.reportId)) !== undefined;
  const actions = movesOf(viewer, standing);
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <KeepWords scope={`${viewer.userId}/${id}`} moment={String(standing.moves)}>
        {run && (
          <RunBar
            {...runAddresses(run)}
            last={await lastInRun(viewer, run.text, said)}
            keys={{ approve: actions.includes('approve'), return: actions.includes('return') }}
          />
        )}
        <ReviewHead
          examined={examined}
          threads={threads}
          mayWrite={can(viewer, 'write', standing)}
          maySeeHistory={can(viewer, 'viewHistory', standing)}
          said={said}
        />
        <div className="review-first">
          <WhatToRead
            examined={examined}
            threads={threads}
            versions={versions}
            seen={seen}
            alike={mayCompare ? alike : undefined}
            mayComment={mayComment}
          />
          {stored.kind === 'practice' ? (
            <PracticeActs
              standing={standing}
              mayPractise={can(viewer, 'practise', standing)}
              errors={examined.errors}
              said={said}
            />
          ) : (
            <ReviewActs
              examined={examined}
              threads={threads}
              actions={actions}
              run={run?.text}
              remarks={await ownRemarks(viewer)}
              obstacle={signingObstacle(viewer, standing)}
            />
          )}
        </div>
        {stored.kind === 'practice' ? <PracticeNotice /> : <DraftAccessNote access={await draftAccessOf(id)} />}
        <CommentedReport
          examined={examined}
          threads={threads}
          mayComment={mayComment}
          mayResolve={can(viewer, 'resolveComment', standing)}
          mayAct={actions.length > 0}
        />
      </KeepWords>
    </ViewerFrame>
  );
}
