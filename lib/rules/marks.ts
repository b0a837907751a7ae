/** Findings on stretches of running text: the exact characters, the sentence around them, and what would replace them. */

import { memo } from '@/lib/memo';
import { matchesOf, type Passage, passagesOf, placeIn, quoteOf, replaced } from '@/lib/rules/sentences/passage';
import type { CellId } from '@/lib/template/keys';
import { say } from './messages';
import type { FindingData } from './sentence-data';
import type { HitWith, Inspection, Severity } from './types';

/** What is said of marked characters. */
export interface Mark {
  readonly variant?: string | undefined;
  readonly severity?: Severity;
  readonly data?: FindingData;
  /** Text that takes the place of the marked characters; an empty one removes them. */
  readonly instead?: string | undefined;
  /** Cells that the text is at odds with. */
  readonly also?: readonly CellId[];
}

/** The hit of a mark: its variant, and its data with the quotation. */
export type MarkHit<Said extends Mark> = Said extends unknown
  ? HitWith<
      Said extends { readonly variant: infer V extends string | undefined } ? V : undefined,
      DataOf<Said> & Quotation
    >
  : never;
type DataOf<Said> = Said extends { readonly data: infer Data extends FindingData } ? Data : unknown;
type Quotation = Readonly<Record<'quote' | 'text', string>>;

/** A finding on the characters `from` to `to` of the clean text. `data` gains `quote`, the sentence, and `text`, the characters. */
export function mark(passage: Passage, from: number, to: number): MarkHit<Record<never, never>>;
export function mark<const Said extends Mark>(passage: Passage, from: number, to: number, said: Said): MarkHit<Said>;
export function mark(
  passage: Passage,
  from: number,
  to: number,
  { instead, also, data, variant, severity }: Mark = {},
): HitWith<string | undefined> {
  const place = placeIn(passage, from, to);
  const text = passage.raw.slice(place.from, place.to);
  const label = instead === '' ? say('fix.remove', { text }) : say('fix.replace', { text, instead: instead ?? '' });
  return {
    where: [place, ...(also ?? [])],
    ...(variant && { variant }),
    ...(severity && { severity }),
    data: { quote: quoteOf(passage, from, to), text, ...data },
    ...(instead !== undefined && { fix: { label, patch: replaced(passage, place, instead) } }),
  };
}

/** A check of texts alone: what it found in a text is kept while the text stays the same. */
export function inEveryText<Found extends HitWith<string | undefined>>(
  find: (passage: Passage) => readonly Found[],
): (inspection: Inspection) => Found[] {
  const found = memo(find);
  return (inspection) => passagesOf(inspection).flatMap(found);
}

/** Every match of a pattern in the clean text, marked. `within` says which of the two readings is searched. */
export function markAll(passage: Passage, pattern: RegExp): MarkHit<Record<never, never>>[];
export function markAll<const Said extends Mark>(
  passage: Passage,
  pattern: RegExp,
  describe: (match: RegExpExecArray) => Said | undefined,
  within?: 'text' | 'plain',
): MarkHit<Said>[];
export function markAll(
  passage: Passage,
  pattern: RegExp,
  describe: (match: RegExpExecArray) => Mark | undefined = () => ({}),
  within: 'text' | 'plain' = 'text',
): HitWith<string | undefined>[] {
  return matchesOf(passage, pattern, within).flatMap((match) => {
    const described = describe(match);
    return described ? [mark(passage, match.index, match.index + match[0].length, described)] : [];
  });
}
