import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { threadAction } from '@/app/reports/[id]/review/actions';
import { lastWords } from '@/app/reports/[id]/review/words';
import { placedThread } from '@/app/reports/[id]/shown';
import { ruleContext } from '@/app/rule-context';
import { updateContactAction } from '@/app/unit/actions';
import { ViewerFrame } from '@/app/viewer-frame';
import { checkDraft } from '@/components/editor/findings/check-draft';
import { isPaperChosen, PAPER_COOKIE } from '@/components/editor/paper/paper-choice';
import { ReportEditor } from '@/components/editor/report-editor';
import { PracticeNotice } from '@/components/report/practice';
import { DraftAccessNote } from '@/components/review/draft-access-note';
import { CommentsProvider } from '@/components/review/editor-comments';
import { KeepWords } from '@/components/ui/kept-text';
import { Notice } from '@/components/ui/notice';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { readableDraft } from '@/lib/report/readable';
import { listThreads } from '@/lib/store/reports/comments';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getReport } from '@/lib/store/reports/report';
import { listLog } from '@/lib/store/reports/report-log';
import { draftAccessOf } from '@/lib/store/workflow/draft-access';
import { listFinished } from '@/lib/store/writing/finished-sections';
import { templateById } from '@/lib/template/registry';
import { can } from '@/lib/workflow/can';
import '@/components/editor/editor.css';
import '@/components/editor/paper/paper.css';
import '@/components/editor/table/table.css';
import '@/components/editor/prose/bound-figures.css';
import '@/components/findings/findings.css';
import '@/components/preview/preview.css';

export const metadata: Metadata = { title: '填写报告' };

interface EditPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ section?: string; asked?: string }>;
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { id } = await params;
  const viewer = await requireViewer(`/reports/${id}/edit`);
  const [stored, { section, asked }] = [await getReport(viewer, id), await searchParams];
  if (!stored) notFound();
  if (!can(viewer, 'write', stored)) redirect(`/reports/${id}/review`);
  const { unit, report, revision, updatedAt } = stored;
  const [context, explanations, finished] = await Promise.all([
    ruleContext(stored),
    listExplanations(viewer, id),
    listFinished(viewer, id),
  ]);
  const template = templateById(report.templateId);
  const draft = readableDraft(report, context.prior);
  const threads = (await listThreads(viewer, id)).map((thread) => placedThread(template, draft, thread));
  const words = stored.status === 'returned' ? lastWords(await listLog(viewer, id)) : undefined;
  return (
    <ViewerFrame viewer={viewer} current="reports" width="full">
      <KeepWords scope={`${viewer.userId}/${id}`}>
        {words && (
          <div className="mb-10">
            <Notice kind="warn" title={words.by}>
              <p className="whitespace-pre-wrap break-words">{words.words}</p>
            </Notice>
          </div>
        )}
        {/* Room for the bar below, which covers what stands right above it. */}
        <div className="mb-8 empty:hidden">
          {stored.kind === 'practice' ? <PracticeNotice /> : <DraftAccessNote access={await draftAccessOf(id)} />}
        </div>
        <CommentsProvider
          reportId={id}
          threads={threads}
          answering={{
            action: threadAction,
            mayReply: can(viewer, 'comment', stored),
            mayResolve: can(viewer, 'resolveComment', stored),
          }}
        >
          <ReportEditor
            report={{ id, revision, draft: report.draft, savedAt: updatedAt, writer: viewer.userId }}
            templateId={report.templateId}
            unit={unit}
            contactAction={(await mayDo(viewer, 'editContact', unit.id)) ? updateContactAction : undefined}
            context={context}
            findings={checkDraft(template, report.draft, context)}
            explanations={explanations}
            mayExplain={can(viewer, 'explain', stored)}
            finished={finished}
            isPractice={stored.kind === 'practice'}
            isPaperChosen={isPaperChosen((await cookies()).get(PAPER_COOKIE)?.value)}
            isAsked={asked !== undefined}
            section={section}
          />
        </CommentsProvider>
      </KeepWords>
    </ViewerFrame>
  );
}
