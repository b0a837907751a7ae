'use client';

/** What reviewers wrote, as a list of things to do at the sections that it is about. */
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import type { Written } from '@/components/editor/findings/checked';
import { useValue } from '@/components/editor/value-store';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/form-state';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import type { Place } from '@/lib/rules/types';
import type { SectionKey } from '@/lib/template/sections';
import type { ShownThread, ThreadActions } from './thread-view';

// Most reports have no comments, and their editors need no forms to answer them.
const ThreadView = dynamic(() => import('./thread-view').then((module) => module.ThreadView));

/** Fields as they read when the page was made; of one of them a sentence, where only that is spoken of. */
export interface WatchedPlace {
  readonly fields: Draft;
  readonly sentence?: string;
}

export interface PlacedThread extends ShownThread {
  readonly section: SectionKey;
  /** Where the cursor goes; absent for a whole part. */
  readonly cursor: Place | undefined;
  /** What shows that the place was changed; absent for a whole part, for which no single change is the one asked for. */
  readonly watched: WatchedPlace | undefined;
}

interface Comments {
  readonly reportId: string;
  readonly threads: readonly PlacedThread[];
  readonly act: ThreadActions;
}

const CommentsContext = createContext<Comments | undefined>(undefined);

/** Around the editor. What is answered there shows at once, without the page being loaded anew. */
export function CommentsProvider({
  reportId,
  threads: given,
  answering: { action, mayReply, mayResolve },
  children,
}: {
  reportId: string;
  threads: readonly PlacedThread[];
  answering: ThreadActions;
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
      act: { action: act, mayReply, mayResolve },
      threads: given.map((thread) => ({ ...thread, state: states[thread.id] ?? thread.state })),
    }),
    [reportId, act, mayReply, mayResolve, given, states],
  );
  return <CommentsContext value={value}>{children}</CommentsContext>;
}

const NONE: readonly PlacedThread[] = [];

/** The comments of a section as they stand with what was typed since the page was loaded. */
function useSectionThreads(section: SectionKey): readonly PlacedThread[] {
  const threads = useContext(CommentsContext)?.threads ?? NONE;
  const own = useMemo(() => threads.filter((thread) => thread.section === section), [threads, section]);
  const { checks } = useEditor();
  const changed = useValue(checks, (written) => changedAmong(own, written));
  return useMemo(
    () => own.map((thread) => (changed.includes(thread.id) ? { ...thread, state: 'changed' } : thread)),
    [own, changed],
  );
}

/** The ids of open threads whose place reads otherwise by now, as one text. */
function changedAmong(threads: readonly PlacedThread[], { shown }: Written): string {
  return threads
    .filter(({ state, watched }) => state === 'open' && watched && isChanged(watched, shown))
    .map(({ id }) => id)
    .join(' ');
}

function isChanged({ fields, sentence }: WatchedPlace, shown: Draft): boolean {
  return draftKeys(fields).some((key) => {
    const now = shown[key] ?? '';
    return sentence === undefined ? now !== fields[key] : !now.includes(sentence);
  });
}

/** How many comments wait in a section; 0 also where the page has none at all. */
export function useWaitingComments(section: SectionKey): number {
  return useSectionThreads(section).filter(({ state }) => state === 'open').length;
}

/** The comments of a section that are not done with. Nothing where there are none. */
export function SectionComments({ section }: { section: SectionKey }) {
  const { goTo } = useEditor();
  const comments = useContext(CommentsContext);
  const own = useSectionThreads(section).filter(({ state }) => state !== 'resolved');
  if (!comments || own.length === 0) return null;
  return (
    <section aria-label="审核批注" className="space-y-2 rounded border-l-4 border-warn bg-warn-tint p-3">
      <h2 className="font-bold text-warn">审核批注：{own.length}条</h2>
      {own.map((thread) => (
        <ThreadView key={thread.id} thread={thread} reportId={comments.reportId} act={comments.act} from="edit">
          {goButton(thread.cursor)}
        </ThreadView>
      ))}
    </section>
  );

  function goButton(at: Place | undefined) {
    if (!at) return null;
    return (
      <Button look="quiet" size="inline" onClick={() => goTo(at)}>
        去修改
      </Button>
    );
  }
}
