/** The six parts of a report: their headings in many spellings, and what stands under each. */

import {
  bareLabel,
  isEnumerated,
  oneLine,
  squeeze,
  withoutEnumeration,
} from '@/lib/import/match/tables/normalise-label';
import type { Block, Paragraph } from '@/lib/import/source-document';
import { ordinalOf } from '@/lib/report/prose/numerals';
import { withoutDoubling } from '@/lib/report/wording';
import type { PartKey } from '@/lib/template/keys';
import { allTemplates } from '@/lib/template/registry';
import type { Part, Template } from '@/lib/template/types';

const LONGEST_HEADING = 45;
/** With white space between its signs. */
const LONGEST_RAW = 5 * LONGEST_HEADING;

export interface PartHeading {
  readonly part: PartKey;
  /** The heading carries the number that the part has in the form. */
  readonly isNumbered: boolean;
}

/** The part that a line is the heading of. A number that is not the part's own speaks against it. */
export function partHeadingOf(template: Template, line: string): PartHeading | undefined {
  if (line.length > LONGEST_RAW) return undefined;
  const squeezed = withoutDoubling(
    squeeze(line)
      .replace(/^[、.]/, '')
      .replace(CLOSED, '$1'),
  );
  if (squeezed === '' || squeezed.length > LONGEST_HEADING || /^\(|[。;!?]/.test(squeezed)) return undefined;
  const ordinal = numberOf(squeezed, template.parts.length);
  const part = template.parts.find(
    (each, index) => (ordinal === 0 || ordinal === index + 1) && isHeadingOf(each, squeezed, ordinal > 0),
  );
  return part && { part: part.key, isNumbered: ordinal > 0 };
}

/** A numbered heading may end as a sentence does. */
const CLOSED = /^(第?[一二三四五六七八九](?:部分)?[、.,:][^。;]*)[。;]$/;

/** From 1 to the number of parts for a line that begins with the number of one, else 0. */
function numberOf(squeezed: string, parts: number): number {
  const [, chinese = '', digit = ''] =
    /^(?:第?([一二三四五六七八九])(?:部分)?[、.,:]?|([1-9])[、.])/.exec(squeezed) ?? [];
  const ordinal = ordinalOf(chinese || digit);
  return ordinal <= parts ? ordinal : 0;
}

/** A file may be of an older format than the one that it is first read by: the part is known by the heading of any. */
function isHeadingOf({ key }: Part, squeezed: string, isNumbered: boolean): boolean {
  return partsOfAllFormats(key).some((part) => isHeadingIn(part, squeezed, isNumbered));
}

/** The part as each format has it, none twice that is read alike. */
function partsOfAllFormats(key: PartKey): Part[] {
  const parts = allTemplates().flatMap(({ parts: all }) => all.filter((part) => part.key === key));
  return parts.filter(
    ({ heading, aliases }, index) =>
      !parts.slice(0, index).some((other) => other.heading === heading && other.aliases === aliases),
  );
}

function isHeadingIn(part: Part, squeezed: string, isNumbered: boolean): boolean {
  if (bareLabel(squeezed) === bareLabel(part.heading)) return true;
  return isNumbered ? isAlias(part, squeezed) : isPlain(part, squeezed);
}

function isAlias({ aliases = [] }: Part, squeezed: string): boolean {
  const words = stem(squeezed);
  return aliases.some((alias) => (typeof alias === 'string' ? alias === words : alias.test(words)));
}

/** Without a number only wordings that cannot be an aspect or a sentence. */
function isPlain(part: Part, squeezed: string): boolean {
  if (isEnumerated(squeezed) || part.isLikeAspect || SEVERAL.test(squeezed)) return false;
  return isAlias(part, squeezed) && /情况$|事项$/.test(withoutEnd(squeezed));
}

/** A line of a sentence that lists the parts. */
const SEVERAL = /情况、./;

function stem(squeezed: string): string {
  return withoutEnd(withoutNumber(squeezed))
    .replace(/情况$/, '')
    .replace(/[、,"“”]/g, '')
    .replace(/其它/g, '其他');
}

/** Also without a number that no sign follows: 六 其他需要报告的事项. */
function withoutNumber(squeezed: string): string {
  const words = withoutEnumeration(squeezed);
  return words === squeezed ? squeezed.replace(/^[一二三四五六七八九](?=其他|其它|需)/, '') : words;
}

function withoutEnd(squeezed: string): string {
  return squeezed.replace(/[:。]$/, '');
}

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
 * longest ordered row of headings is taken, the latest of several. Too few of them are looked for again in brackets, then
 * with numbers that are not their own.
 */
export function splitParts(template: Template, blocks: readonly Block[]): Parts {
  const usual = bestChain(candidatesOf(template, blocks, ({ text }) => text));
  const chain = usual.length < FEWEST ? (otherwiseNumbered(template, blocks) ?? usual) : usual;
  const parts = new Map<PartKey, readonly Block[]>();
  const headings = new Map<PartKey, string>();
  for (const [index, { at, part }] of chain.entries()) {
    const heading = blocks[at];
    parts.set(part, blocks.slice(at + 1, chain[index + 1]?.at));
    if (heading?.kind === 'paragraph') headings.set(part, oneLine(heading.text));
  }
  return { front: blocks.slice(0, chain[0]?.at), parts, headings };
}

function otherwiseNumbered(template: Template, blocks: readonly Block[]): Candidate[] | undefined {
  return [withoutBrackets, countedFromElsewhere]
    .map((headingIn) => bestChain(candidatesOf(template, blocks, headingIn)))
    .find(({ length }) => length >= FEWEST);
}

/** （一）总体情况 as 一、总体情况: so are aspects numbered, unless the parts are. */
function withoutBrackets({ text }: Paragraph): string {
  return text.trim().replace(/^[（(]([一二三四五六])[）)]/, '$1、');
}

/** The words of a heading that counts from another place: 一、主动公开政府信息情况. */
function countedFromElsewhere({ text }: Paragraph): string {
  return text.trim().replace(/^[一二三四五六七八九]、/, '');
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
