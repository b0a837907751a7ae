'use client';

/** One thread of comments: where, what, what became of it, and what can be done. */
import type { ReactNode } from 'react';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { threadId, useReview } from './review-context';

export interface ShownComment {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export interface ShownThread extends ShownComment {
  readonly place: string;
  readonly state: 'open' | 'answered' | 'changed' | 'resolved';
  readonly replies: readonly ShownComment[];
}

/** What has become of a thread, in words. */
export const threadStates = {
  open: { word: '待处理', look: 'bg-warn-tint text-warn' },
  answered: { word: '已回复', look: 'bg-brand-tint text-brand' },
  changed: { word: '该处已修改', look: 'bg-ok-tint text-ok' },
  resolved: { word: '已处理完毕', look: 'bg-surface-sunken text-muted' },
} as const;

/** What the person may do to threads. */
export interface ThreadActions {
  readonly action: FormAction;
  readonly mayReply: boolean;
  readonly mayResolve: boolean;
}

/** `act` is absent for people who only read; `mark` goes before the place: its number; `children` beside it: a link to it. */
export function ThreadView({
  thread,
  reportId,
  act,
  from,
  mark,
  children,
}: {
  thread: ShownThread;
  reportId: string;
  act?: ThreadActions | undefined;
  from: 'review' | 'edit';
  mark?: ReactNode;
  children?: ReactNode;
}) {
  const { highlighted } = useReview();
  const { id, place, state, replies } = thread;
  const { word, look } = threadStates[state];
  return (
    <article
      id={threadId(id)}
      tabIndex={-1}
      aria-label={`批注：${place}`}
      data-highlighted={highlighted === threadId(id) || undefined}
      className="thread rounded border border-line bg-white p-3"
    >
      <p className="flex items-start gap-2">
        {mark}
        <strong className="min-w-0 flex-1 break-words">{place}</strong>
        <span className={`whitespace-nowrap rounded px-2 text-sm ${look}`}>{word}</span>
        {children}
      </p>
      <Said comment={thread} />
      {replies.map((reply) => (
        <div key={reply.id} className="ml-4 border-l-2 border-line pl-3">
          <Said comment={reply} />
        </div>
      ))}
      {act && (act.mayReply || act.mayResolve) && state !== 'resolved' && (
        <ThreadActs thread={thread} reportId={reportId} act={act} from={from} />
      )}
    </article>
  );
}

function Said({ comment: { by, at, text } }: { comment: ShownComment }) {
  return (
    <p className="mt-1 whitespace-pre-wrap break-words">
      {text}
      <span className="block text-sm text-muted">
        {by}，{at}
      </span>
    </p>
  );
}

function ThreadActs({
  thread: { id },
  reportId,
  act: { action, mayReply, mayResolve },
  from,
}: {
  thread: ShownThread;
  reportId: string;
  act: ThreadActions;
  from: 'review' | 'edit';
}) {
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-sm text-brand">回复或处理完毕</summary>
      <div className="mt-2">
        <Form action={action} idPrefix={`${id}-`}>
          {mayReply && <TextArea name="text" label="回复" rows={2} keep={`reply/${id}`} />}
          <div className="flex flex-wrap gap-3">
            {mayReply && (
              <SubmitButton look="secondary" name="intent" value="reply">
                发送回复
              </SubmitButton>
            )}
            {mayResolve && (
              <SubmitButton look="quiet" name="intent" value="resolve">
                标为处理完毕
              </SubmitButton>
            )}
          </div>
          {Object.entries({ report: reportId, thread: id, from }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </Form>
      </div>
    </details>
  );
}
