/** Web pages of any portal, and what Word and LibreOffice save as web pages: the paragraphs and tables that people see. */

import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import { BLOCKS, CELL_SPAN, NESTING_DEPTH, TEXT_LENGTH } from '@/lib/import/limits';
import { isEnumerated, squeeze } from '@/lib/import/match/tables/normalise-label';
import type { SourceReading } from '@/lib/import/read-file';
import type { Block, SourceDocument } from '@/lib/import/source-document';
import { wordsOf } from '@/lib/pattern';
import { isBoilerplate, isHidden, SKIPPED } from './boilerplate';
import { isBeyondLimits } from './page-limits';
import { type RawCell, tableBlocks } from './raw-table';

type NodeOf<T> = T extends Cheerio<infer N> ? N : never;
type Node = NodeOf<ReturnType<ReturnType<CheerioAPI['root']>['contents']>>;
export type Element = Extract<Node, { attribs: unknown }>;

/** The blocks of a page. Refuses as `unsafe` a page beyond the limits. Never throws for what the page holds. */
export function readHtml(html: string): SourceReading {
  if (isBeyondLimits(html)) return { ok: false, code: 'unsafe' };
  const $ = load(html);
  const body = $('body')[0];
  const name = $('title').first().text().trim();
  const blocks = body ? new PageReader(false).read(body.children).slice(0, BLOCKS) : [];
  const page = pageOf($);
  return { ok: true, document: { blocks, ...(name && { name }), ...(page && { page }) } };
}

/** What portals say of a text in the head of its page. Source: 政府网站发展指引 (国办发〔2017〕47号), annex 2: page tags. */
function pageOf($: CheerioAPI): SourceDocument['page'] {
  const content = (wanted: string) =>
    $('meta')
      .filter((_, { attribs }) => (attribs['name'] ?? '').toLowerCase() === wanted)
      .first()
      .attr('content')
      ?.trim();
  const title = content('articletitle');
  const agency = content('contentsource');
  return title || agency ? { ...(title && { title }), ...(agency && { agency }) } : undefined;
}

const BLOCK_TAGS = new Set(
  wordsOf(`
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary ul
  `),
);

interface Around {
  readonly level: number | undefined;
  readonly isLink: boolean;
  readonly isPreformatted: boolean;
  readonly depth: number;
}

const NOTHING_AROUND: Around = { level: undefined, isLink: false, isPreformatted: false, depth: 0 };

/** Collects the blocks of one flow of text: the page, or one cell of a table. */
class PageReader {
  private readonly blocks: Block[] = [];
  private buffer = '';
  /** What is written in front of the next paragraph: the number of a list item. */
  private number = '';
  private level: number | undefined;
  private isOnlyLink = true;

  constructor(private readonly isInTable: boolean) {}

  read(nodes: readonly Node[]): Block[] {
    this.visitAll(nodes, NOTHING_AROUND);
    this.end();
    return this.blocks;
  }

  private visitAll(nodes: readonly Node[], around: Around): void {
    if (around.depth > NESTING_DEPTH) return;
    for (const node of nodes) {
      if (node.type === 'text') this.addText(node.data, around);
      else if ('attribs' in node && !SKIPPED.has(node.name) && !isHidden(node)) this.visit(node, around);
    }
  }

  private visit(element: Element, around: Around): void {
    const { name } = element;
    if (name === 'br') this.end();
    else if (name === 'table') this.addTable(element, around);
    else if (!BLOCK_TAGS.has(name)) this.visitAll(element.children, this.inside(element, around));
    else if (this.isInTable || !isBoilerplate(element)) {
      this.end();
      if (name === 'li') this.number = numberOf(element);
      this.visitAll(element.children, this.inside(element, around));
      this.end();
      this.number = '';
    }
  }

  private inside({ name }: Element, { level, isLink, isPreformatted, depth }: Around): Around {
    const heading = /^h([1-6])$/.exec(name)?.[1];
    return {
      level: heading ? Number(heading) : level,
      isLink: isLink || name === 'a',
      isPreformatted: isPreformatted || name === 'pre',
      depth: depth + 1,
    };
  }

  private addText(text: string, { level, isLink, isPreformatted }: Around): void {
    const [first = '', ...more] = isPreformatted ? text.split(/\r?\n/) : [text];
    this.addLine(first, level, isLink);
    for (const line of more) {
      this.end();
      this.addLine(line, level, isLink);
    }
  }

  private addLine(text: string, level: number | undefined, isLink: boolean): void {
    if (this.buffer.length > TEXT_LENGTH) return;
    this.buffer += text;
    if (text.trim() === '') return;
    this.level ??= level;
    this.isOnlyLink &&= isLink;
  }

  /** A paragraph that is nothing but a link leads elsewhere: navigation, an attachment. */
  private end(): void {
    const text = collapsed(this.buffer);
    const isWanted = text !== '' && (this.isInTable || this.level !== undefined || !this.isOnlyLink);
    if (isWanted) {
      const number = isEnumerated(squeeze(text)) ? '' : this.number;
      const { level } = this;
      this.blocks.push({ kind: 'paragraph', text: number + text, ...(level && { level }) });
      this.number = '';
    }
    this.buffer = '';
    this.level = undefined;
    this.isOnlyLink = true;
  }

  private addTable(table: Element, around: Around): void {
    this.end();
    const captions = table.children.filter((child): child is Element => 'attribs' in child && child.name === 'caption');
    this.visitAll(captions, around);
    this.end();
    const depth = around.depth + 1;
    const rows = depth > NESTING_DEPTH ? [] : rowsOf(table).map((row) => cellsOf(row).map(rawCell));
    this.blocks.push(...tableBlocks({ rows: fitted(rows) }));
  }
}

function rowsOf(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return elementsIn(row).filter(({ name }) => name === 'td' || name === 'th');
}

function elementsIn(element: Element): Element[] {
  return element.children.filter((child): child is Element => 'attribs' in child && !isHidden(child));
}

function rawCell(cell: Element): RawCell {
  return {
    blocks: new PageReader(true).read(cell.children),
    colSpan: Math.max(1, spanOf(cell.attribs['colspan'])),
    rowSpan: spanOf(cell.attribs['rowspan']),
  };
}

function spanOf(text = '1'): number {
  const span = Number.parseInt(text, 10);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, CELL_SPAN) : 1;
}

/** A cell that spans 0 rows reaches to the last one. */
function fitted(rows: RawCell[][]): RawCell[][] {
  return rows.map((cells, index) =>
    cells.map((cell) => (cell.rowSpan === 0 ? { ...cell, rowSpan: rows.length - index } : cell)),
  );
}

/** The number of an item of an ordered list. */
function numberOf(item: Element): string {
  const list = item.parent;
  if (!list || !('attribs' in list) || list.name !== 'ol') return '';
  const start = Number.parseInt(list.attribs['start'] ?? '1', 10) || 1;
  const before = elementsIn(list)
    .filter(({ name }) => name === 'li')
    .indexOf(item);
  return before < 0 ? '' : `${start + before}.`;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u2018-\u201d]/;

/** White space as a page shows it; a line end of the source between two Chinese characters is none. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, (run: string, at: number) =>
      /[\r\n]/.test(run) && WIDE.test(text[at - 1] ?? '') && WIDE.test(text[at + run.length] ?? '') ? '' : ' ',
    )
    .trim();
}
