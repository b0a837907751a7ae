'use client';

/** All comments on a report in a column beside it, those that wait first. */
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { CommentForm, type PlaceChoice } from './comment-form';
import { Jump } from './jump';
import type { PinnedThread } from './review-context';
import { spotId } from './spot-id';
import { type ThreadActions, ThreadView } from './thread-view';
import { UnsentComments } from './unsent-comments';

interface PanelProps {
  readonly reportId: string;
  readonly threads: readonly PinnedThread[];
  readonly writing: { readonly comment: FormAction; readonly choices: readonly PlaceChoice[] } | undefined;
  readonly answering: ThreadActions | undefined;
  /** What was just done. */
  readonly said: string;
  /** Whether there is a step to take at the head of the page. */
  readonly mayAct: boolean;
}

export function CommentPanel({ reportId, threads, writing, answering, said, mayAct }: PanelProps) {
  const waiting = threads.filter(({ state }) => state !== 'resolved');
  const settled = threads.filter(({ state }) => state === 'resolved');
  const list = (some: readonly PinnedThread[]) =>
    some.map((thread) => (
      <ThreadView
        key={thread.id}
        thread={thread}
        reportId={reportId}
        act={answering}
        from="review"
        mark={mark(thread)}
      />
    ));
  return (
    <aside id="comments" aria-label="全部批注" className="comment-panel">
      <h2 className="text-lg font-bold">批注：{headline(threads)}</h2>
      {writing && (
        <p className="text-sm text-muted">
          点报告里的任何一个数、一行的名称、一句话或一个部分的标题，就在那里写批注。用键盘的，按Tab键进入报告，用方向键移动，按回车键写。
        </p>
      )}
      {mayAct && (
        <p>
          <a className="text-brand underline" href="#acts">
            写完了，去办理
          </a>
        </p>
      )}
      {said && <Notice kind="ok" title={said} live />}
      {writing && <UnsentComments />}
      {list(waiting)}
      {settled.length > 0 && (
        <details>
          <summary className="cursor-pointer text-brand">已处理完毕的{settled.length}条</summary>
          <div className="mt-3 space-y-3">{list(settled)}</div>
        </details>
      )}
      {writing && (
        <details>
          <summary className="cursor-pointer text-brand">从列表里选位置写批注</summary>
          <div className="mt-3 rounded border border-line bg-white p-3">
            <CommentForm action={writing.comment} reportId={reportId} places={writing.choices} />
          </div>
        </details>
      )}
    </aside>
  );
}

function headline(threads: readonly PinnedThread[]): string {
  if (threads.length === 0) return '还没有';
  const open = threads.filter(({ state }) => state === 'open').length;
  return `共${threads.length}条，${open > 0 ? `${open}条待处理` : '都有回应'}`;
}

/** The number of a thread, leading to its place. */
function mark({ number, spot, place }: PinnedThread) {
  if (spot === undefined) return <span className="spot-mark">{number}</span>;
  return (
    <Jump to={spotId(spot)} className="spot-mark" label={`到批注${number}所在的位置：${place}`}>
      {number}
    </Jump>
  );
}
