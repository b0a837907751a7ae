/** Running text of a report: preface, the aspects of part one, parts five and six, remarks beside tables. */
import type { ProseKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { isChrome, isPageNumber, isPlaceholder } from './chrome';
import { oneLine } from './normalise-label';
import { aspectHeadingOf, partHeadingOf } from './part-headings';
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
  const texts = new Map<ProseKey, { context: string; lines: string[] }>();
  let current: { context: string; lines: string[] } = { context: '', lines: [] };
  texts.set('overview/general', current);
  for (const line of lines) {
    const heading = aspectHeadingOf(template, line);
    if (!heading || texts.has(heading.key)) {
      current.lines.push(line);
      continue;
    }
    const context = heading.rest ? line.slice(0, line.length - heading.rest.length) : line;
    current = { context, lines: heading.rest ? [heading.rest] : [] };
    texts.set(heading.key, current);
  }
  return [...texts].flatMap(([key, { context, lines: found }]) => foundText(key, found, context));
}

/** One text of these lines, or none where there are no lines. */
export function foundText(key: ProseKey, lines: readonly string[], context: string): FoundText[] {
  return lines.length > 0 ? [{ key, text: lines.join('\n'), context }] : [];
}
