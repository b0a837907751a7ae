/** The sentences of a report that are its unit's own: what two units cannot say alike unless one copied. */
import { feeSentence, noApplicationsSentence } from '@/lib/report/filling/proposals';
import type { Draft } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import type { ProseKey } from '@/lib/template/keys';
import { type Sentence, sentencesOf } from './sentences';

/** Where a unit speaks of itself. The preface, remarks on tables and the part on fees say what the law asks of all alike. */
const OWN_PARTS: readonly ProseKey[] = [
  'overview/general',
  'overview/proactive',
  'overview/onRequest',
  'overview/management',
  'overview/platform',
  'overview/supervision',
  'problems',
];

/** Shorter ones say too little to be anybody's own. */
const SHORTEST = 12;

/** A sentence as it stands in its text, and as it is compared: without the unit's own name, white space and the year. */
export interface TellingSentence extends Sentence {
  readonly part: ProseKey;
  readonly compared: string;
}

/** Fewer sentences in common, or a lesser share of all, may be chance. */
const LEAST = 3;
const LEAST_SHARE = 0.5;

/** Whether a report of so many own sentences, of which others say so many too, repeats what others say. */
export function isRepetition(shared: number, of: number): boolean {
  return shared >= LEAST && shared >= of * LEAST_SHARE;
}

/** The sentences in their order. `draft` is one as people read it; see readableDraft. */
export function tellingSentences(
  draft: Draft,
  { name, shortName }: Pick<UnitProfile, 'name' | 'shortName'>,
  year: number,
): TellingSentence[] {
  const usual = new Set([noApplicationsSentence(year), feeSentence(year, 0)]);
  return OWN_PARTS.flatMap((part) => sentencesOf(draft[part] ?? '').map((sentence) => ({ ...sentence, part })))
    .filter(({ text }) => text.length >= SHORTEST && !usual.has(text))
    .map(({ text, ...sentence }) => ({
      ...sentence,
      text,
      compared: [name, shortName, `${year}年`].reduce((rest, own) => rest.replaceAll(own, ''), text).replace(/\s/g, ''),
    }));
}
