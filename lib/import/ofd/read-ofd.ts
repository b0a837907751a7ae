/** An OFD file, the state's own fixed layout, through the same page geometry as a PDF. Source: GB/T 33190-2016. */
import { OFD_ROOT } from '@/lib/import/bytes/file-kind';
import { openZip } from '@/lib/import/bytes/open-zip';
import type { XmlElement } from '@/lib/import/bytes/read-xml';
import { PDF_PAGES } from '@/lib/import/limits';
import type { PdfPage } from '@/lib/import/pdf/page';
import { documentOf } from '@/lib/import/pdf/read-pdf';
import type { SourceReading } from '@/lib/import/read-file';
import { ofdPage } from './ofd-page';
import { allIn, firstIn, numbersIn, pathFrom, rootOf } from './ofd-xml';

/** Source: GB/T 33190-2016, annex; encrypted files list their keys there. */
const KEYS = 'Encryptions.xml';
/** A4, in millimetres: for a file that does not say its size. */
const A4 = [0, 0, 210, 297] as const;

/**
 * Refusals: those of `openZip`; `encrypted`; `damaged` where the parts do not lead to pages; `tooManyPages` for more pages
 * than the limit, before any of them is read; `scannedPdf` where the pages have no text. Never throws for what the bytes
 * hold.
 */
export function readOfd(bytes: Uint8Array): SourceReading {
  const outer = openZip(bytes, (name) => name === OFD_ROOT || /(?:^|\/)Document\.xml$/i.test(name));
  if (!outer.ok) return outer;
  if (outer.names.includes(KEYS)) return { ok: false, code: 'encrypted' };
  const path = pathFrom(OFD_ROOT, firstIn(rootOf(outer.parts, OFD_ROOT), 'DocBody', 'DocRoot')?.text ?? '');
  const document = rootOf(outer.parts, path);
  const listed = allIn(firstIn(document, 'Pages'), 'Page').map(({ attributes }) =>
    pathFrom(path, attributes['BaseLoc'] ?? ''),
  );
  if (!document || listed.length === 0) return { ok: false, code: 'damaged' };
  if (listed.length > PDF_PAGES) return { ok: false, code: 'tooManyPages' };
  const wanted = new Set(listed);
  const inner = openZip(bytes, (name) => wanted.has(name));
  if (!inner.ok) return inner;
  const usual = boxIn(firstIn(document, 'CommonData', 'PageArea')) ?? A4;
  const pages = listed.flatMap((name): PdfPage[] => {
    const root = rootOf(inner.parts, name);
    return root ? [ofdPage(root, boxIn(firstIn(root, 'Area')) ?? usual)] : [];
  });
  return pages.length === 0 ? { ok: false, code: 'damaged' } : documentOf(pages);
}

function boxIn(area: XmlElement | undefined): readonly [number, number, number, number] | undefined {
  const [x, y, width, height] = numbersIn(firstIn(area, 'PhysicalBox')?.text, 4) ?? [];
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return [x, y, width, height];
}
