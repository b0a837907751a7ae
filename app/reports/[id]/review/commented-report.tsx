/** The report as it prints beside the comments on it. */
import type { Examined } from '@/app/reports/[id]/examine';
import { pinnedThreads } from '@/app/reports/[id]/shown';
import { ReviewProvider } from '@/components/review/review-provider';
import { buildDocument } from '@/lib/document/build-document';
import { documentPlaces } from '@/lib/document/document-places';
import { profiles } from '@/lib/render/profiles';
import { readableDraft } from '@/lib/report/readable';
import type { Thread } from '@/lib/store/reports/comments';
import { isApproved } from '@/lib/workflow/status';
import { commentAction, threadAction } from './actions';
import { placeNames, placesOf } from './places';

export function CommentedReport({
  examined: { stored, template, prior },
  threads,
  mayComment,
  mayResolve,
  mayAct,
}: {
  examined: Examined;
  threads: readonly Thread[];
  mayComment: boolean;
  mayResolve: boolean;
  /** Whether the page offers a step. */
  mayAct: boolean;
}) {
  const { report, status, kind, id } = stored;
  const options = { draftMark: !isApproved(status), isPractice: kind === 'practice', ...(prior && { prior }) };
  const draft = readableDraft(report, prior);
  const places = documentPlaces(template, report, options);
  return (
    <section id="report" className="space-y-3">
      <h2 className="text-lg font-bold">报告全文</h2>
      <ReviewProvider
        reportId={id}
        nodes={buildDocument(template, report, options)}
        places={places}
        profile={profiles.official}
        names={placeNames(template, places)}
        threads={pinnedThreads(template, draft, threads)}
        mayAct={mayAct}
        answering={{ action: threadAction, mayReply: mayComment, mayResolve }}
        {...(mayComment && {
          writing: { comment: commentAction, choices: placesOf(template, draft) },
        })}
      />
    </section>
  );
}
