/** Running text of a report: preface, the aspects of part one, parts five and six, remarks beside tables. */
import type { ProseKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { isChrome, isPageNumber, isPlaceholder } from './chrome';
import { oneLine } from './normalise-label';
import { type AspectHeading, aspectHeadingOf, partHeadingOf } from './part-headings';
import type { Block } from './source-document';

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

/** Lines before the first part that belong to the report: no page furniture, no list of contents. */
export function prefaceLines(template: Template, lines: readonly string[]): string[] {
  return lines.filter((line) => !isChrome(line) && !partHeadingOf(template, line));
}

/** The lines of the last part up to the first that belongs to the page around the report. */
export function withoutFooter(lines: readonly string[]): string[] {
  const end = lines.findIndex(isChrome);
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** Part one by its aspects; what stands before the first of them is the general text. An aspect opens once only. */
export function overviewTexts(template: Template, lines: readonly string[]): FoundText[] {
  const headings = aspectHeadings(template, lines);
  const starts = lines.flatMap((_, at) => (headings.has(at) ? [at] : []));
  const general = foundText('overview/general', lines.slice(0, starts[0]), '');
  const aspects = starts.flatMap((at, index) => {
    const heading = headings.get(at);
    if (!heading) return [];
    const line = lines[at] ?? '';
    const own = [...(heading.rest ? [heading.rest] : []), ...lines.slice(at + 1, starts[index + 1])];
    return foundText(heading.key, own, line.slice(0, line.length - heading.rest.length));
  });
  return [...general, ...aspects];
}

/**
 * The lines that open an aspect. Headings are numbered alike: one that is numbered otherwise than most counts only
 * where it stands alone and its aspect has no other.
 */
function aspectHeadings(template: Template, lines: readonly string[]): Map<number, AspectHeading> {
  const found = lines.flatMap((line, at) => {
    const heading = aspectHeadingOf(template, line);
    return heading ? [{ at, heading }] : [];
  });
  const keysOf = (style: string) =>
    new Set(found.filter((each) => each.heading.style === style).map((each) => each.heading.key));
  const styles = [...new Set(found.map(({ heading }) => heading.style))].sort(
    (a, b) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0),
  );
  const usual = styles.reduce(
    (best, style) => (keysOf(style).size > keysOf(best).size ? style : best),
    styles[0] ?? '',
  );
  const known = keysOf(usual);
  const opened = new Map<ProseKey, number>();
  for (const { at, heading } of found) {
    const counts = heading.style === usual || (heading.rest === '' && !known.has(heading.key));
    if (counts && !opened.has(heading.key)) opened.set(heading.key, at);
  }
  return new Map(
    found.filter(({ at, heading }) => opened.get(heading.key) === at).map(({ at, heading }) => [at, heading]),
  );
}

/** One text of these lines, or none where there are no lines. */
export function foundText(key: ProseKey, lines: readonly string[], context: string): FoundText[] {
  return lines.length > 0 ? [{ key, text: lines.join('\n'), context }] : [];
}
