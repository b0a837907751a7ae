/** Running text of a report: preface, the aspects of part one, parts five and six, remarks beside tables. */

import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Block } from '@/lib/import/source-document';
import type { ProseKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type AspectHeading, aspectHeadingOf, numberOf } from './aspect-headings';
import { isBoilerplate, isPageNumber, isPlaceholder } from './boilerplate';
import { isMetadataLine } from './metadata';
import { partHeadingOf } from './part-headings';

export interface FoundText {
  readonly key: ProseKey;
  readonly text: string;
  /** The heading it stood under. */
  readonly context: string;
}

/** The lines of some blocks, without tables, blank lines, page numbers and what an empty form prints. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [oneLine(block.text)] : []))
    .filter((line) => line !== '' && !isPageNumber(line) && !isPlaceholder(line));
}

/** How the first sentence of such a report begins. */
const OPENING = /^(?:根据|按照|依据|依照|遵照|为了|现将|本报告|本年度报告)/;
/** A line from this length on is a sentence even without its full stop. */
const SENTENCE = 30;

/**
 * Lines before the first part that belong to the report: no boilerplate, no list of contents, and nothing before the
 * first sentence, where pages repeat pieces of the title.
 */
export function prefaceLines(template: Template, lines: readonly string[]): string[] {
  const own = lines.filter((line) => !isBoilerplate(line) && !isMetadataLine(line) && !partHeadingOf(template, line));
  const first = own.findIndex(
    (line) => /[。；;]/.test(line) || squeeze(line).length >= SENTENCE || OPENING.test(line.trim()),
  );
  return first < 0 ? [] : own.slice(first);
}

/** The lines of the last part up to the first that belongs to the page around the report. */
export function withoutFooter(lines: readonly string[]): string[] {
  const end = lines.findIndex(isBoilerplate);
  return lines.slice(0, end < 0 ? lines.length : end);
}

/**
 * Part one by its aspects. An aspect opens once only. What stands before the first of them is the general text, and so
 * is what stands under a heading of the same rank that is none of the five.
 */
export function overviewTexts(template: Template, written: readonly string[]): FoundText[] {
  const lines = withNumbersJoined(template, written);
  const headings = aspectHeadings(template, lines);
  const general: string[] = [];
  const aspects: { key: ProseKey; lines: string[]; context: string }[] = [];
  let own = general;
  for (const [at, line] of lines.entries()) {
    const heading = headings.get(at);
    if (heading === 'other') own = general;
    if (heading === undefined || heading === 'other') own.push(line);
    else {
      own = heading.rest ? [heading.rest] : [];
      aspects.push({ key: heading.key, lines: own, context: line.slice(0, line.length - heading.rest.length) });
    }
  }
  return [
    ...foundText('overview/general', general, ''),
    ...aspects.flatMap(({ key, lines: text, context }) => foundText(key, text, context)),
  ];
}

/** （二）, and the name of the aspect on the next line: one heading. */
function withNumbersJoined(template: Template, lines: readonly string[]): string[] {
  const joined = lines.map((line, at) => (BARE_NUMBER.test(line) ? `${line}${lines[at + 1] ?? ''}` : line));
  const isHeading = (at: number) =>
    joined[at] !== lines[at] && aspectHeadingOf(template, joined[at] ?? '') !== undefined;
  return lines.flatMap((line, at) => {
    if (at > 0 && isHeading(at - 1)) return [];
    return [isHeading(at) ? (joined[at] ?? line) : line];
  });
}

const BARE_NUMBER = /^\s*(?:[（(][一二三四五六][)）]|[一二三四五六]、)\s*$/;

type Headings = ReadonlyMap<number, AspectHeading | 'other'>;

/**
 * The lines that open an aspect. Headings are numbered alike: one that is numbered otherwise than most counts only
 * where it stands alone and its aspect has no other; one that calls its aspect otherwise, where no other names it.
 */
function aspectHeadings(template: Template, lines: readonly string[]): Headings {
  const found = lines.flatMap((line, at) => {
    const heading = aspectHeadingOf(template, line);
    return heading ? [{ at, heading }] : [];
  });
  const named = found.filter(({ heading }) => !heading.isOtherName);
  const usual = usualStyle(named.length > 0 ? named : found);
  const known = keysOf(named, usual);
  const opened = new Map<ProseKey, number>();
  for (const { at, heading } of found) {
    const { key, style, rest, isOtherName } = heading;
    const isOwn = style === usual && !(isOtherName && known.has(key));
    const isAlone = !isOtherName && rest === '' && !known.has(key);
    if ((isOwn || isAlone) && !opened.has(key)) opened.set(key, at);
  }
  const headings = new Map<number, AspectHeading | 'other'>(
    found.filter(({ at, heading }) => opened.get(heading.key) === at).map(({ at, heading }) => [at, heading]),
  );
  for (const at of otherHeadings(lines, usual, headings)) headings.set(at, 'other');
  return headings;
}

interface FoundHeading {
  readonly at: number;
  readonly heading: AspectHeading;
}

/** The way in which most aspects are numbered; rather with a number than without. */
function usualStyle(found: readonly FoundHeading[]): string {
  const styles = [...new Set(found.map(({ heading }) => heading.style))].sort(
    (a, b) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0),
  );
  return styles.reduce(
    (best, style) => (keysOf(found, style).size > keysOf(found, best).size ? style : best),
    styles[0] ?? '',
  );
}

function keysOf(found: readonly FoundHeading[], style: string): ReadonlySet<ProseKey> {
  return new Set(found.filter(({ heading }) => heading.style === style).map(({ heading }) => heading.key));
}

/** Lines that go on with the numbers of the aspects under another name: （六）教育培训. */
function otherHeadings(lines: readonly string[], usual: string, headings: Headings): number[] {
  const taken = new Set([...headings.values()].map((heading) => (heading === 'other' ? 0 : heading.ordinal)));
  let last = 0;
  return lines.flatMap((line, at) => {
    const heading = headings.get(at);
    if (heading) {
      if (heading !== 'other') last = heading.ordinal || last;
      return [];
    }
    const { style, ordinal } = numberOf(line);
    if (usual === '' || style !== usual || last === 0 || ordinal !== last + 1 || taken.has(ordinal)) return [];
    last = ordinal;
    return [at];
  });
}

/** One text of these lines, or none where there are no lines. */
export function foundText(key: ProseKey, lines: readonly string[], context: string): FoundText[] {
  return lines.length > 0 ? [{ key, text: lines.join('\n'), context }] : [];
}
