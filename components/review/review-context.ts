'use client';

/** What the places of a report know of the comments on it while somebody reads it. */
import { createContext, useContext } from 'react';
import type { ShownThread } from './thread-view';

/** A thread with its number on the page, and the place where its mark stands; none where that is gone. */
export interface PinnedThread extends ShownThread {
  readonly number: number;
  readonly spot: string | undefined;
}

/** The place where a comment is being written, with the words that are printed there. */
export interface OpenPlace {
  readonly place: string;
  readonly text: string;
}

export interface ReviewProvider {
  /** What a place is called; empty for one that the report has not. */
  readonly nameOf: (place: string) => string;
  readonly marksAt: (place: string) => readonly PinnedThread[];
  /** Absent for people who only read. */
  readonly write?: (at: OpenPlace) => void;
  readonly writingAt: string | undefined;
  /** Shows a thread, or the place of one. */
  readonly lead: (id: string) => void;
  /** The id that was led to last. */
  readonly highlighted: string | undefined;
}

export const ReviewContext = createContext<ReviewProvider>({
  nameOf: () => '',
  marksAt: () => [],
  writingAt: undefined,
  lead: () => undefined,
  highlighted: undefined,
});

export function useReview(): ReviewProvider {
  return useContext(ReviewContext);
}

/** The id of a thread on the page. */
export function threadId(id: string): string {
  return `thread-${id}`;
}
