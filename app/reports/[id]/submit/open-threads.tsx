/** The comments that are not settled yet, each with the way to where it is about. */
import { placedThread } from '@/app/reports/[id]/shown';
import { ThreadView } from '@/components/review/thread-view';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import type { Draft } from '@/lib/report/report';
import type { Thread } from '@/lib/store/reports/comments';
import type { Template } from '@/lib/template/types';

interface OpenThreadsProps {
  readonly reportId: string;
  readonly template: Template;
  readonly draft: Draft;
  readonly threads: readonly Thread[];
}

/** Nothing where all are settled. */
export function OpenThreads({ reportId, template, draft, threads }: OpenThreadsProps) {
  const open = threads.filter(({ state }) => state !== 'resolved').map((each) => placedThread(template, draft, each));
  if (open.length === 0) return null;
  return (
    <Card title={`批注的处理情况（${open.length}条）`}>
      <div className="space-y-3">
        {open.map((thread) => (
          <ThreadView key={thread.id} thread={thread} reportId={reportId} from="review">
            {thread.state === 'open' && (
              <a
                className={buttonClass('quiet', 'inline')}
                href={`/reports/${reportId}/edit?section=${thread.section}`}
              >
                去处理
              </a>
            )}
          </ThreadView>
        ))}
      </div>
    </Card>
  );
}
