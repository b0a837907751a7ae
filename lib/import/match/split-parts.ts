/** The six parts of a report, by their headings. */

import { oneLine } from '@/lib/import/match/tables/normalise-label';
import type { Block, Paragraph } from '@/lib/import/source-document';
import type { PartKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { partHeadingOf } from './part-headings';

export interface Parts {
  /** What stands before the first heading. */
  readonly front: readonly Block[];
  /** What follows each heading that was found, up to the next. */
  readonly parts: ReadonlyMap<PartKey, readonly Block[]>;
  /** The headings as printed. */
  readonly headings: ReadonlyMap<PartKey, string>;
}

interface Candidate {
  readonly at: number;
  readonly rank: number;
  readonly part: PartKey;
  readonly weight: number;
}

/** More headings than this are no report's. */
const MOST_CANDIDATES = 300;
/** So many parts are a report's. */
const FEWEST = 4;
const NUMBERED = 11;
const UNNUMBERED = 10;

/**
 * Headings count in the form's order only. Where a list of contents repeats them, or a sentence looks like one, the
 * longest ordered row of headings is taken, the latest of several.
 */
export function splitParts(template: Template, blocks: readonly Block[]): Parts {
  const usual = bestChain(candidatesOf(template, blocks, ({ text }) => text));
  const bracketed = usual.length < FEWEST ? bestChain(candidatesOf(template, blocks, withoutBrackets)) : [];
  const chain = bracketed.length >= FEWEST ? bracketed : usual;
  const parts = new Map<PartKey, readonly Block[]>();
  const headings = new Map<PartKey, string>();
  for (const [index, { at, part }] of chain.entries()) {
    const heading = blocks[at];
    parts.set(part, blocks.slice(at + 1, chain[index + 1]?.at));
    if (heading?.kind === 'paragraph') headings.set(part, oneLine(heading.text));
  }
  return { front: blocks.slice(0, chain[0]?.at), parts, headings };
}

/** （一）总体情况 as 一、总体情况: so are aspects numbered, unless the parts are. */
function withoutBrackets({ text }: Paragraph): string {
  return text.trim().replace(/^[（(]([一二三四五六])[）)]/, '$1、');
}

function candidatesOf(
  template: Template,
  blocks: readonly Block[],
  headingIn: (paragraph: Paragraph) => string,
): Candidate[] {
  const ranks = template.parts.map(({ key }) => key);
  const found = blocks.flatMap((block, at): Candidate[] => {
    const heading = block.kind === 'paragraph' ? partHeadingOf(template, headingIn(block)) : undefined;
    if (!heading) return [];
    const { part, isNumbered } = heading;
    return [{ at, part, rank: ranks.indexOf(part), weight: isNumbered ? NUMBERED : UNNUMBERED }];
  });
  return found.slice(0, MOST_CANDIDATES);
}

function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const chains: { readonly chain: Candidate[]; readonly weight: number }[] = [];
  for (const candidate of candidates) {
    let best: { readonly chain: Candidate[]; readonly weight: number } = { chain: [], weight: 0 };
    for (const known of chains) {
      const last = known.chain[known.chain.length - 1];
      if (last && last.rank < candidate.rank && known.weight >= best.weight) best = known;
    }
    chains.push({ chain: [...best.chain, candidate], weight: best.weight + candidate.weight });
  }
  return chains
    .reduce((best, each) => (each.weight >= best.weight ? each : best), { chain: [], weight: 0 } as const)
    .chain.slice();
}
