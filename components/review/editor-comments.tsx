'use client';

/** What reviewers wrote, as a list of things to do at the sections that it is about. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { SectionKey } from '@/components/editor/sections';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/form-state';
import type { DraftKey } from '@/lib/template/keys';
import { type ShownThread, ThreadView } from './thread-view';

export interface PlacedThread extends ShownThread {
  readonly section: SectionKey;
  /** Where the cursor goes; absent for a whole part. */
  readonly field: DraftKey | undefined;
}

interface Comments {
  readonly reportId: string;
  readonly threads: readonly PlacedThread[];
  readonly act: FormAction;
}

const CommentsContext = createContext<Comments | undefined>(undefined);

/** Around the editor. What is answered there shows at once, without the page being loaded anew. */
export function CommentsProvider({
  reportId,
  threads: given,
  action,
  children,
}: {
  reportId: string;
  threads: readonly PlacedThread[];
  action: FormAction;
  children: ReactNode;
}) {
  const [states, setStates] = useState<Readonly<Record<string, ShownThread['state']>>>({});
  const act = useCallback<FormAction>(
    async (previous, data) => {
      const next = await action(previous, data);
      if (next.done) {
        const state = data.get('intent') === 'resolve' ? 'resolved' : 'answered';
        setStates((all) => ({ ...all, [String(data.get('thread'))]: state }));
      }
      return next;
    },
    [action],
  );
  const value = useMemo(
    () => ({
      reportId,
      act,
      threads: given.map((thread) => ({ ...thread, state: states[thread.id] ?? thread.state })),
    }),
    [reportId, act, given, states],
  );
  return <CommentsContext value={value}>{children}</CommentsContext>;
}

/** How many comments wait in a section; 0 also where the page has none at all. */
export function useWaitingComments(section: SectionKey): number {
  const comments = useContext(CommentsContext);
  return comments?.threads.filter((thread) => thread.section === section && thread.state === 'open').length ?? 0;
}

/** The comments of a section that are not done with. Nothing where there are none. */
export function SectionComments({ section, goTo }: { section: SectionKey; goTo: (key: DraftKey) => void }) {
  const comments = useContext(CommentsContext);
  const own = comments?.threads.filter((thread) => thread.section === section && thread.state !== 'resolved') ?? [];
  if (!comments || own.length === 0) return null;
  return (
    <section aria-label="审核批注" className="space-y-2 rounded border-l-4 border-warn bg-warn-tint p-3">
      <h2 className="font-bold text-warn">审核批注：{own.length}条</h2>
      {own.map((thread) => (
        <ThreadView key={thread.id} thread={thread} reportId={comments.reportId} act={comments.act} from="edit">
          {goButton(thread.field)}
        </ThreadView>
      ))}
    </section>
  );

  function goButton(field: DraftKey | undefined) {
    if (!field) return null;
    return (
      <Button look="quiet" size="inline" onClick={() => goTo(field)}>
        去修改
      </Button>
    );
  }
}
