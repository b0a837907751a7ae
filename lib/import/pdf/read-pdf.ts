/** A PDF with a text layer as paragraphs and tables. The library is loaded only when the first PDF comes. */
import { PDF_MILLISECONDS, PDF_PAGE_STEPS, PDF_PAGES } from '@/lib/import/limits';
import type { SourceReading } from '@/lib/import/read-file';
import type { Block, SourceTable } from '@/lib/import/source-document';
import { linesOf, type TextLine } from './lines';
import { type PdfPage, placeText, rulesOf } from './page';
import { type Measure, measureOf, paragraphsOf } from './paragraphs';
import { gridsOf, isInside, type RuledGrid, rowsOf } from './ruled-grid';

type Library = typeof import('unpdf/pdfjs');
type LoadingTask = ReturnType<Library['getDocument']>;

/**
 * Refusals: `scannedPdf` where the pages have no text, `encrypted`, `tooLarge` for more pages than the limit or more
 * time than the limit, `damaged`. Never throws for what the bytes hold.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceReading> {
  const library = await import('unpdf/pdfjs');
  const task = library.getDocument({
    // The library takes the bytes over and leaves an empty array behind.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    // What the library cannot make out must not be missing in silence.
    stopAtErrors: true,
    maxImageSize: 0,
  });
  const late = timer(PDF_MILLISECONDS);
  try {
    const pages = await Promise.race([readPages(task, library), late.over]);
    return pages === 'tooLarge' ? { ok: false, code: 'tooLarge' } : documentOf(pages);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, code: isLocked ? 'encrypted' : 'damaged' };
  } finally {
    late.stop();
    await task.destroy();
  }
}

function timer(milliseconds: number) {
  let handle: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<'tooLarge'>((resolve) => {
    handle = setTimeout(() => resolve('tooLarge'), milliseconds);
  });
  return { over, stop: () => clearTimeout(handle) };
}

async function readPages(task: LoadingTask, library: Library): Promise<readonly PdfPage[] | 'tooLarge'> {
  const pdf = await task.promise;
  if (pdf.numPages > PDF_PAGES) return 'tooLarge';
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items
      .slice(0, PDF_PAGE_STEPS)
      .flatMap((item) => ('str' in item ? (placeText(item, transform) ?? []) : []));
    pages.push({ width, height, texts, rules: rulesOf(await page.getOperatorList(), library.OPS, transform) });
    page.cleanup();
  }
  return pages;
}

/** Fewer characters than this on all pages are a stamp on a scan. */
const LEAST_TEXT = 20;

function documentOf(pages: readonly PdfPage[]): SourceReading {
  const length = pages.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.length, 0), 0);
  if (length < LEAST_TEXT) return { ok: false, code: 'scannedPdf' };
  const sheets = pages.map(sheetOf);
  const parts = sheets.flatMap(({ lines, tables }) => inOrder(withoutChrome(lines, sheets), tables));
  const running = sheets.flatMap(({ lines }) => lines);
  return { ok: true, document: { blocks: blocksOf(parts, measureOf(running)) } };
}

/** A page with its tables told from its running text. */
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

/** The lines without page numbers at the foot, and without a head that other pages bear at the same place. */
function withoutChrome(lines: readonly TextLine[], sheets: readonly Sheet[]): readonly TextLine[] {
  const body = PAGE_NUMBER.test(lines[lines.length - 1]?.text ?? '') ? lines.slice(0, -1) : lines;
  const [head] = body;
  const bears = ({ lines: [first] }: Sheet) =>
    head && first && first.text === head.text && Math.abs(first.y - head.y) < 1;
  return sheets.filter(bears).length > 1 ? body.slice(1) : body;
}

function inOrder(lines: readonly TextLine[], tables: readonly PlacedTable[]): Piece[] {
  const topOf = (piece: Piece) => ('grid' in piece ? (piece.grid.ys[0] ?? 0) : piece.y);
  return [...lines, ...tables].sort((a, b) => topOf(a) - topOf(b));
}

/** Lines between two tables become paragraphs; a table that goes on after a page end is one table. */
function blocksOf(pieces: readonly Piece[], measure: Measure): Block[] {
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
