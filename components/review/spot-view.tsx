'use client';

/** A place of the report on which a comment can be written, with the numbers of the comments that are there. */
import type { KeyboardEvent, ReactNode } from 'react';
import { Jump } from './jump';
import { type ReviewProvider, threadId, useReview } from './review-context';
import { spotId } from './spot-id';
import { threadStates } from './thread-view';

interface SpotViewProps {
  readonly place: string;
  readonly shape: 'cell' | 'words';
  readonly text: string;
  readonly children: ReactNode;
}

/** For `SpotContext`. */
export function drawSpot(spot: SpotViewProps): ReactNode {
  return <SpotView {...spot} />;
}

function SpotView({ place, shape, text, children }: SpotViewProps) {
  const review = useReview();
  const marks = review.marksAt(place);
  return (
    <span className="spot" data-shape={shape} data-marked={marks.length > 0 || undefined}>
      <SpotWords review={review} place={place} shape={shape} text={text}>
        {children}
      </SpotWords>
      {marks.length > 0 && (
        <span className="spot-marks">
          {marks.map(({ id, number, state }) => (
            <Jump key={id} to={threadId(id)} className="spot-mark" label={`批注${number}，${threadStates[state].word}`}>
              {number}
            </Jump>
          ))}
        </span>
      )}
    </span>
  );
}

function SpotWords({ review, place, shape, text, children }: SpotViewProps & { review: ReviewProvider }) {
  const { write, writingAt, highlighted, nameOf } = review;
  const id = spotId(place);
  const look = { id, className: 'spot-words', 'data-highlighted': highlighted === id || undefined };
  if (!write) return <span {...look}>{children}</span>;
  const open = () => write({ place, text });
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    // A button would break its line: what can be pointed at is running text, too.
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <span
      {...look}
      role="button"
      // One stop of the Tab key for the whole report: arrows go on from there.
      tabIndex={-1}
      data-spot=""
      aria-label={shape === 'cell' || !text ? `${nameOf(place)}：${text || '空白'}` : undefined}
      aria-expanded={writingAt === place}
      onClick={open}
      onKeyDown={press}
    >
      {children}
    </span>
  );
}
