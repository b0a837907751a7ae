/** The pages of a PDF: where pieces of text and ruled lines stand on them. The library is loaded when the first PDF comes. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { PDF_PAGE_STEPS, PDF_PAGES } from '@/lib/import/limits';
import type { ImportRefusal } from '@/lib/import/refusals';
import { type PdfPage, placeText, rulesOf } from './page';

export type PdfReading =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly code: Extract<ImportRefusal, 'tooManyPages' | 'encrypted' | 'damaged'> };

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Library['getDocument']>['promise']>;

/**
 * Refusals: `encrypted`, `tooManyPages`, `damaged`. Never throws for what the bytes hold. A PDF is a program: what it asks
 * for may take any time and memory, so that this is called in a worker that has limits on both.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfReading> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = library.getDocument({ ...settings(), data: plainCopy(bytes) });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > PDF_PAGES) return { ok: false, code: 'tooManyPages' };
    return { ok: true, pages: await readPages(pdf, library) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, code: isLocked ? 'encrypted' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

/** The library takes no `Buffer`, and leaves an empty array behind of what it takes. */
function plainCopy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function settings() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    // What the library cannot make out must not be missing in silence.
    stopAtErrors: true,
    maxImageSize: 0,
    // A Chinese font that is not in the file is written in one of the encodings of Adobe's, which these files tell.
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  };
}

async function readPages(pdf: PdfDocument, { OPS }: Library): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items
      .slice(0, PDF_PAGE_STEPS)
      .flatMap((item) => ('str' in item ? (placeText(item, transform) ?? []) : []));
    pages.push({ width, height, texts, rules: rulesOf(await page.getOperatorList(), OPS, transform) });
    page.cleanup();
  }
  return pages;
}
