/** Word files, as Word, WPS and LibreOffice write them. */

import { openZip } from '@/lib/import/bytes/open-zip';
import { elementsOf, firstOf, readXml, textInside, unread, type XmlElement } from '@/lib/import/bytes/read-xml';
import { carriedIn, isCarriedPart } from '@/lib/import/carried/carried-part';
import { type RawCell, type RawTable, tableBlocks } from '@/lib/import/html/raw-table';
import { BLOCKS, CELL_SPAN } from '@/lib/import/limits';
import type { SourceReading } from '@/lib/import/read-file';
import type { Block, Paragraph } from '@/lib/import/source-document';
import { type Numberer, readNumbering, readStyles, type Styles } from './styles';

const DOCUMENT = 'word/document.xml';

/** Paragraphs and tables of the body: no headers, footers, notes, hidden or deleted text. Macros are not looked at. */
export function readDocx(bytes: Uint8Array): SourceReading {
  const zip = openZip(bytes, isWanted);
  if (!zip.ok) return zip;
  const body = partOf(zip.parts, DOCUMENT);
  if (!body) return { ok: false, code: zip.names.some((name) => name.startsWith('word/')) ? 'damaged' : 'unknownKind' };
  if (!body.ok) return body;
  const part = (name: string) => {
    const reading = partOf(zip.parts, `word/${name}.xml`);
    return reading?.ok ? reading.root : undefined;
  };
  const styles = readStyles(part('styles'));
  const reader = new BodyReader(styles, readNumbering(part('numbering'), styles));
  const root = firstOf(body.root, 'w:body');
  const blocks = root ? reader.blocksOf(root) : [];
  return { ok: true, document: { blocks: blocks.slice(0, BLOCKS), ...carriedIn(zip.parts) } };
}

function isWanted(name: string): boolean {
  return [DOCUMENT, 'word/styles.xml', 'word/numbering.xml'].includes(name) || isCarriedPart(name);
}

/** What only says how text and cells look. Office programs write it around every word. */
const LOOKS = unread(
  [
    'w:rFonts w:sz w:szCs w:b w:bCs w:i w:iCs w:u w:color w:lang w:kern w:spacing w:position w:highlight w:shd',
    'w:ind w:jc w:snapToGrid w:keepNext w:keepLines w:widowControl w:adjustRightInd w:autoSpaceDE w:autoSpaceDN',
    'w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:textAlignment w:tcW w:noWrap w:vAlign w:top w:left',
    'w:start w:bottom w:right w:end w:insideH w:insideV w:cantSplit w:trHeight w:tblHeader w:gridCol w:proofErr',
    'w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak',
  ].join(' '),
  'w:rPr w:tcPr w:trPr w:tcMar w:tcBorders w:tblBorders w:tblCellMar w:pBdr',
);

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string) {
  const bytes = parts.get(name);
  return bytes && readXml(bytes, LOOKS);
}

/** Elements whose content is read as if it stood in their place. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'mc:AlternateContent',
  'w:ruby',
  'w:rubyBase',
  'w:dir',
  'w:bdo',
]);
/** Around the text boxes of a run. */
const DRAWING = new Set(['w:drawing', 'w:pict', 'w:object']);

/** What a paragraph holds: its lines, and the blocks of text boxes that hang on it. */
interface Content {
  lines: string[];
  boxes: Block[];
}

/** Merged cells that may go on in the next row, by their first column. */
type Merges = Map<number, RawCell>;

/** What stands inside; of alternatives the first one, for all say the same. */
function inside(element: XmlElement): readonly XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return elementsOf(element);
  const chosen = firstOf(element, 'mc:Choice') ?? firstOf(element, 'mc:Fallback');
  return chosen ? elementsOf(chosen) : [];
}

class BodyReader {
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  private pending = '';

  constructor(
    private readonly styles: Styles,
    private readonly numberer: Numberer,
  ) {}

  blocksOf(parent: XmlElement): Block[] {
    return inside(parent).flatMap((element): Block[] => {
      if (element.name === 'w:p') return this.paragraph(element);
      if (element.name === 'w:tbl') return tableBlocks(this.table(element));
      return TRANSPARENT.has(element.name) ? this.blocksOf(element) : [];
    });
  }

  private paragraph(element: XmlElement): Block[] {
    const properties = firstOf(element, 'w:pPr');
    const mark = firstOf(properties, 'w:rPr');
    const content: Content = { lines: [this.pending], boxes: [] };
    this.pending = '';
    this.read(element, content, this.styles.isHidden(properties, 'w:pStyle'));
    if (firstOf(mark, 'w:del')) {
      this.pending = content.lines.join('');
      return content.boxes;
    }
    const level = this.styles.levelOf(properties);
    const number = content.lines.some((line) => line.trim()) ? this.numberer(properties) : '';
    const [first = '', ...more] = content.lines;
    const lines = [number + first, ...more].map(
      (text): Paragraph => ({ kind: 'paragraph', text, ...(level && { level }) }),
    );
    return [...lines, ...content.boxes];
  }

  private read(parent: XmlElement, content: Content, isHidden: boolean): void {
    for (const element of inside(parent)) {
      if (element.name === 'w:r') this.readRun(element, content, isHidden);
      else if (TRANSPARENT.has(element.name)) this.read(element, content, isHidden);
    }
  }

  private readRun(run: XmlElement, content: Content, isInHidden: boolean): void {
    const properties = firstOf(run, 'w:rPr');
    if (isInHidden || this.styles.isHidden(properties, 'w:rStyle')) return;
    for (const element of inside(run)) this.readInRun(element, content);
  }

  private readInRun(element: XmlElement, content: Content): void {
    const { name } = element;
    if (name === 'w:t') append(content, textInside(element));
    else if (name === 'w:sym') append(content, symbolOf(element));
    else if (name === 'w:tab') append(content, '\t');
    else if (name === 'w:noBreakHyphen') append(content, '-');
    else if (name === 'w:br' || name === 'w:cr') breakLine(element, content);
    else if (DRAWING.has(name)) content.boxes.push(...this.textBoxes(element));
    else if (TRANSPARENT.has(name)) this.readRunsWithin(element, content);
  }

  private readRunsWithin(element: XmlElement, content: Content): void {
    for (const child of inside(element)) {
      if (child.name === 'w:r') this.readRun(child, content, false);
      else this.readInRun(child, content);
    }
  }

  /** The text boxes inside a drawing. */
  private textBoxes(element: XmlElement): Block[] {
    if (element.name === 'w:txbxContent') return this.blocksOf(element);
    return inside(element).flatMap((child) => this.textBoxes(child));
  }

  private table(element: XmlElement): RawTable {
    const open: Merges = new Map();
    return { rows: this.rowsIn(element).map((row) => this.row(row, open)) };
  }

  private rowsIn(element: XmlElement): XmlElement[] {
    return inside(element).flatMap((child) => {
      if (child.name === 'w:tr') return firstOf(firstOf(child, 'w:trPr'), 'w:del') ? [] : [child];
      return TRANSPARENT.has(child.name) ? this.rowsIn(child) : [];
    });
  }

  private row(row: XmlElement, open: Merges): RawCell[] {
    const properties = firstOf(row, 'w:trPr');
    const before = spanOf(firstOf(properties, 'w:gridBefore'), 0);
    const after = spanOf(firstOf(properties, 'w:gridAfter'), 0);
    const cells: RawCell[] = before > 0 ? [blank(before)] : [];
    let column = before;
    for (const cell of this.cellsIn(row)) {
      const raw = this.cell(cell, column, open);
      if (raw.isNew) cells.push(raw.cell);
      column += raw.colSpan;
    }
    return after > 0 ? [...cells, blank(after)] : cells;
  }

  /** The cell, or the one above that it continues. */
  private cell(cell: XmlElement, column: number, open: Merges) {
    const settings = firstOf(cell, 'w:tcPr');
    const colSpan = spanOf(firstOf(settings, 'w:gridSpan'), 1);
    const merge = firstOf(settings, 'w:vMerge');
    const above = merge && (merge.attributes['w:val'] ?? 'continue') === 'continue' ? open.get(column) : undefined;
    if (above) {
      above.rowSpan += 1;
      return { isNew: false, cell: above, colSpan };
    }
    const own: RawCell = { blocks: this.blocksOf(cell), colSpan, rowSpan: 1 };
    if (merge) open.set(column, own);
    else open.delete(column);
    return { isNew: true, cell: own, colSpan };
  }

  private cellsIn(element: XmlElement): XmlElement[] {
    return inside(element).flatMap((child) => {
      if (child.name === 'w:tc') return firstOf(firstOf(child, 'w:tcPr'), 'w:cellDel') ? [] : [child];
      return TRANSPARENT.has(child.name) ? this.cellsIn(child) : [];
    });
  }
}

function append(content: Content, text: string): void {
  content.lines.push((content.lines.pop() ?? '') + text);
}

/** A character by its number; those of private fonts are pictures. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return code >= 0x20 && code < 0xe000
    ? String.fromCharCode(code)
    : code >= 0xf900 && code <= 0xffff
      ? String.fromCharCode(code)
      : '';
}

/** A new line of the same paragraph; a break of the page or column is none. */
function breakLine({ attributes }: XmlElement, content: Content): void {
  const type = attributes['w:type'];
  if (type === undefined || type === 'textWrapping') content.lines.push('');
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes['w:val'] ?? otherwise);
  return Number.isInteger(value) && value >= otherwise ? Math.min(value, CELL_SPAN) : otherwise;
}

function blank(colSpan: number): RawCell {
  return { blocks: [], colSpan, rowSpan: 1 };
}
