'use client';

/** The report beside what is said about it: a comment is written where it belongs, and each is a click from its place. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { FormAction } from '@/components/ui/form-state';
import { useKeptWords } from '@/components/ui/kept-text';
import type { NodePlaces } from '@/lib/document/document-places';
import type { DocNode } from '@/lib/document/nodes';
import type { Profile } from '@/lib/render/profile';
import type { PlaceChoice } from './comment-form';
import { CommentPanel } from './comment-panel';
import { PlaceForm } from './place-form';
import { ReportSheet } from './report-sheet';
import { type OpenPlace, type PinnedThread, ReviewContext, type ReviewProvider as ReviewValue } from './review-context';
import { spotId } from './spot-id';
import type { ThreadActions } from './thread-view';

export interface ReviewProviderProps {
  readonly reportId: string;
  readonly nodes: readonly DocNode[];
  readonly places: readonly NodePlaces[];
  readonly profile: Profile;
  /** What the places are called. */
  readonly names: Readonly<Record<string, string>>;
  readonly threads: readonly PinnedThread[];
  readonly mayAct: boolean;
  /** Absent for people who answer nothing. */
  readonly answering?: ThreadActions;
  /** Absent for people who only read. */
  readonly writing?: {
    readonly comment: FormAction;
    /** The same places as a list. */
    readonly choices: readonly PlaceChoice[];
  };
}

export function ReviewProvider({
  reportId,
  nodes,
  places,
  profile,
  names,
  threads,
  mayAct,
  answering,
  writing,
}: ReviewProviderProps) {
  const [highlighted, setHighlighted] = useState<string>();
  const { at, said, write, leave, add } = useWriting(writing?.comment);
  const lead = useCallback((id: string) => {
    setHighlighted(id);
    show(id);
  }, []);

  const marks = useMemo(() => marksOf(threads), [threads]);
  const review = useMemo<ReviewValue>(
    () => ({
      nameOf: (place) => names[place] ?? '',
      marksAt: (place) => marks.get(place) ?? NO_MARKS,
      ...(writing && { write }),
      writingAt: at?.place,
      lead,
      highlighted,
    }),
    [names, marks, writing, write, at, lead, highlighted],
  );

  return (
    <ReviewContext value={review}>
      <div className="review-columns">
        <div className="review-paper">
          <ReportSheet nodes={nodes} places={places} profile={profile}>
            {at && (
              <PlaceForm
                key={at.place}
                at={at}
                name={names[at.place] ?? ''}
                reportId={reportId}
                action={add}
                onLeave={leave}
              />
            )}
          </ReportSheet>
        </div>
        <CommentPanel
          reportId={reportId}
          threads={threads}
          writing={writing}
          answering={answering}
          said={said}
          mayAct={mayAct}
        />
      </div>
    </ReviewContext>
  );
}

interface Writing {
  /** Where a comment is being written. */
  readonly at: OpenPlace | undefined;
  /** What came of the last one. */
  readonly said: string;
  readonly write: (place: OpenPlace) => void;
  /** Closes the form; what was begun in it is forgotten, and the focus goes back to its place. */
  readonly leave: () => void;
  /** Sends the comment; the form closes once it is there. */
  readonly add: FormAction;
}

/** One comment at a time, written where it belongs. */
function useWriting(comment: FormAction | undefined): Writing {
  const [at, setAt] = useState<OpenPlace>();
  const [said, setSaid] = useState('');
  const kept = useKeptWords();
  const opened = useRef<string>(undefined);

  const write = useCallback((place: OpenPlace) => {
    opened.current = place.place;
    setSaid('');
    setAt(place);
  }, []);
  const leave = useCallback(() => {
    const place = opened.current;
    if (!place) return;
    kept.keep(`comment/${place}`, '');
    setAt(undefined);
    document.getElementById(spotId(place))?.focus({ preventScroll: true });
  }, [kept]);
  const add = useCallback<FormAction>(
    async (previous, data) => {
      if (!comment) return previous;
      const next = await comment(previous, data);
      if (next.done) {
        leave();
        setSaid(next.done);
      }
      return next;
    },
    [comment, leave],
  );
  return { at, said, write, leave, add };
}

const NO_MARKS: readonly PinnedThread[] = [];

/** The threads by the place where their marks stand. */
function marksOf(threads: readonly PinnedThread[]): ReadonlyMap<string, readonly PinnedThread[]> {
  const marks = new Map<string, readonly PinnedThread[]>();
  for (const thread of threads) {
    if (thread.spot !== undefined) marks.set(thread.spot, [...(marks.get(thread.spot) ?? []), thread]);
  }
  return marks;
}

/** Brings what has the id into sight and puts the focus there. */
function show(id: string): void {
  const element = document.getElementById(id);
  element?.closest('details')?.setAttribute('open', '');
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
