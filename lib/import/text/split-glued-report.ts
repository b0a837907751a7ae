/** A report that came on one line, as some page readers give it: parted at its headings again. */

import { aspectHeadingOf } from '@/lib/import/match/aspect-headings';
import { partHeadingOf } from '@/lib/import/match/part-headings';
import { isTitle } from '@/lib/import/match/title';
import type { Block, Paragraph } from '@/lib/import/source-document';
import type { Template } from '@/lib/template/types';

/** A paragraph from this length on may be a whole report; those of a sound one are read as they are. */
const LONG = 200;
/** So many numbered headings of parts, or of one part and its aspects, stand in no sentence with gaps around each. */
const FEWEST_PARTS = 2;
const FEWEST_HEADINGS = 3;

/** The blocks, where a paragraph holds several parts of a report with pieces of it as paragraphs of their own. */
export function unglued(template: Template, blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    isGlued(template, block) ? piecesOf(template, block.text) : [block],
  );
}

function isGlued(template: Template, block: Block): block is Paragraph {
  if (block.kind !== 'paragraph' || block.text.length < LONG) return false;
  const tokens = tokensOf(block.text);
  const parts = tokens.filter((token) => partHeadingOf(template, token)?.isNumbered);
  const aspects = tokens.filter((token) => opensAspect(template, token));
  return parts.length >= FEWEST_PARTS || (parts.length > 0 && parts.length + aspects.length >= FEWEST_HEADINGS);
}

/** Between gaps; the number of a heading with the words after it. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const token of text.trim().split(/\s+/)) {
    const before = tokens[tokens.length - 1] ?? '';
    if (/^(?:[一二三四五六]、|[（(][一二三四五六七][)）])$/.test(before)) tokens[tokens.length - 1] = before + token;
    else tokens.push(token);
  }
  return tokens;
}

function piecesOf(template: Template, text: string): Paragraph[] {
  const pieces = new Pieces();
  let isInTable = false;
  for (const token of tokensOf(text)) {
    const heading = partHeadingOf(template, token);
    if (heading?.isNumbered) {
      pieces.alone(token);
      isInTable = template.parts.some(({ key, table }) => key === heading.part && table !== undefined);
    } else if (isAspect(template, token)) pieces.alone(token);
    else if (!isInTable && opensAspect(template, token)) pieces.opening(token);
    else if (isInTable) pieces.cell(token);
    else pieces.prose(token);
  }
  return pieces.lines.filter(Boolean).map((line) => ({ kind: 'paragraph', text: line }));
}

/** A numbered heading that runs into its text. */
function opensAspect(template: Template, token: string): boolean {
  const heading = aspectHeadingOf(template, token);
  return heading !== undefined && heading.style !== '' && !heading.isOtherName;
}

function isAspect(template: Template, token: string): boolean {
  const heading = aspectHeadingOf(template, token);
  return heading !== undefined && heading.rest === '' && heading.style !== '' && !heading.isOtherName;
}

const WIDE = /[\p{Script=Han}，。、；：“”《》（）]/u;

const STOP = /[。；]$/;

/** Paragraphs put together from what stood between gaps. */
class Pieces {
  readonly lines = [''];

  alone(token: string): void {
    this.lines.push(token, '');
  }

  opening(token: string): void {
    this.lines.push(token);
    if (STOP.test(token)) this.lines.push('');
  }

  cell(token: string): void {
    this.add(token, ' ');
  }

  /** Gaps in running text were ends of lines: nothing between Chinese characters. After a full stop a paragraph ends. */
  prose(token: string): void {
    const isWide = WIDE.test(this.last.slice(-1)) && WIDE.test(token.slice(0, 1));
    this.add(token, isWide ? '' : ' ');
    if (STOP.test(token) || (this.lines.length === 1 && isTitle(this.last))) this.lines.push('');
  }

  private get last(): string {
    return this.lines[this.lines.length - 1] ?? '';
  }

  private add(token: string, between: string): void {
    this.lines[this.lines.length - 1] = this.last === '' ? token : this.last + between + token;
  }
}
