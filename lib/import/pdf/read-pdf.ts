/** A PDF with a text layer as paragraphs and tables. */
import type { SourceReading } from '@/lib/import/read-file';
import type { Block, SourceTable } from '@/lib/import/source-document';
import { linesOf, type TextLine } from './lines';
import { openPdf } from './open-pdf';
import type { PdfPage } from './page';
import { type Measure, measureOf, paragraphsOf } from './paragraphs';
import { gridsOf, isInside, type RuledGrid, rowsOf } from './ruled-grid';

/** Refusals: those of `openPdf`, and `scannedPdf` where the pages have no text. Never throws for what the bytes hold. */
export async function readPdf(bytes: Uint8Array): Promise<SourceReading> {
  const opened = await openPdf(bytes);
  return opened.ok ? documentOf(opened.pages) : opened;
}

/** Fewer characters than this on all pages are a stamp on a scan. */
const LEAST_TEXT = 20;

/** Pages of any fixed layout as a document. Refuses as `scannedPdf` what has no text. */
export function documentOf(pages: readonly PdfPage[]): SourceReading {
  const length = pages.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.length, 0), 0);
  if (length < LEAST_TEXT) return { ok: false, code: 'scannedPdf' };
  const sheets = pages.map(sheetOf);
  const parts = sheets.flatMap(({ lines, tables }) => inOrder(withoutPageEdges(lines, sheets), tables));
  const running = sheets.flatMap(({ lines }) => lines);
  return {
    ok: true,
    document: { blocks: pageBlocks(parts, measureOf(running, Math.max(...pages.map(({ width }) => width)))) },
  };
}

/** A page with its tables separated from its running text. */
interface Sheet {
  readonly lines: readonly TextLine[];
  readonly tables: readonly PlacedTable[];
}

interface PlacedTable {
  readonly grid: RuledGrid;
  readonly rows: SourceTable['rows'];
}

type Piece = TextLine | PlacedTable;

function sheetOf({ texts, rules }: PdfPage): Sheet {
  const grids = gridsOf(rules);
  const tables = grids.map((grid) => ({
    grid,
    rows: rowsOf(
      grid,
      texts.filter((text) => isInside(grid, text)),
    ),
  }));
  return { lines: linesOf(texts.filter((text) => !grids.some((grid) => isInside(grid, text)))), tables };
}

const PAGE_NUMBER = /^[—–\-·第\s]*\d{1,3}[—–\-·页\s]*(?:[/共\s]+\d{1,3}\s*页?)?$/;

/** The lines without page numbers at the foot, and without a head or foot that other pages bear at the same place. */
function withoutPageEdges(lines: readonly TextLine[], sheets: readonly Sheet[]): readonly TextLine[] {
  const last = lines.length - 1;
  const hasFoot = PAGE_NUMBER.test(lines[last]?.text ?? '') || isRepeated(lines[last], sheets, -1);
  const body = hasFoot ? lines.slice(0, -1) : lines;
  return isRepeated(body[0], sheets, 0) ? body.slice(1) : body;
}

/** Whether more than one page bears a line at the same place, counted from the first or the last; pages differ in their number. */
function isRepeated(line: TextLine | undefined, sheets: readonly Sheet[], place: 0 | -1): boolean {
  if (!line) return false;
  const bears = ({ lines }: Sheet) => {
    const other = lines[place < 0 ? lines.length - 1 : 0];
    return other && withoutDigits(other.text) === withoutDigits(line.text) && Math.abs(other.y - line.y) < 1;
  };
  return sheets.filter(bears).length > 1;
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, '');
}

function inOrder(lines: readonly TextLine[], tables: readonly PlacedTable[]): Piece[] {
  const topOf = (piece: Piece) => ('grid' in piece ? (piece.grid.ys[0] ?? 0) : piece.y);
  return [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b));
}

/** Lines between two tables become paragraphs; a table that goes on after a page end is one table. */
function pageBlocks(pieces: readonly Piece[], measure: Measure): Block[] {
  const blocks: Block[] = [];
  let lines: TextLine[] = [];
  let before: PlacedTable | undefined;
  const flush = () => {
    blocks.push(...paragraphsOf(lines, measure).map((text) => ({ kind: 'paragraph', text }) as const));
    lines = [];
  };
  for (const piece of pieces) {
    if (!('grid' in piece)) {
      lines.push(piece);
      before = undefined;
      continue;
    }
    flush();
    const last = blocks[blocks.length - 1];
    if (before && last?.kind === 'table' && sameColumns(before.grid, piece.grid))
      blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...piece.rows] };
    else blocks.push({ kind: 'table', rows: piece.rows });
    before = piece;
  }
  flush();
  return blocks;
}

function sameColumns({ xs }: RuledGrid, { xs: others }: RuledGrid): boolean {
  return xs.length === others.length && xs.every((x, index) => Math.abs(x - (others[index] ?? 0)) < 3);
}
