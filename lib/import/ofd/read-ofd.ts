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
  const templates = templatesOf(document, path);
  const wanted = new Set([...listed, ...templates.values()]);
  const inner = openZip(bytes, (name) => wanted.has(name));
  if (!inner.ok) return inner;
  const shared = new Map([...templates].map(([id, name]) => [id, rootOf(inner.parts, name)]));
  const usual = boxIn(firstIn(document, 'CommonData', 'PageArea')) ?? A4;
  const pages = listed.flatMap((name): PdfPage[] => {
    const root = rootOf(inner.parts, name);
    if (!root) return [];
    const box = boxIn(firstIn(root, 'Area')) ?? usual;
    const below = allIn(root, 'Template').slice(0, MOST_TEMPLATES);
    const roots = below.flatMap(({ attributes }) => shared.get(attributes['TemplateID']) ?? []);
    return [overlaid([...roots, root].map((each) => ofdPage(each, box)))];
  });
  return pages.length === 0 ? { ok: false, code: 'damaged' } : documentOf(pages);
}

/** A page names no more of them than these. */
const MOST_TEMPLATES = 4;

/** The parts of the page templates by their ids: what pages share, as a form its lines. Source: GB/T 33190-2016, 7.7. */
function templatesOf(document: XmlElement, path: string): ReadonlyMap<string | undefined, string> {
  const listed = allIn(firstIn(document, 'CommonData'), 'TemplatePage').slice(0, PDF_PAGES);
  return new Map(listed.map(({ attributes }) => [attributes['ID'], pathFrom(path, attributes['BaseLoc'] ?? '')]));
}

/** What stands on several sheets of one size as one page. */
function overlaid(sheets: readonly PdfPage[]): PdfPage {
  const [first, ...others] = sheets;
  if (!first) return { width: 0, height: 0, texts: [], rules: [] };
  return {
    ...first,
    texts: [first, ...others].flatMap(({ texts }) => texts),
    rules: [first, ...others].flatMap(({ rules }) => rules),
  };
}

function boxIn(area: XmlElement | undefined): readonly [number, number, number, number] | undefined {
  const [x, y, width, height] = numbersIn(firstIn(area, 'PhysicalBox')?.text, 4) ?? [];
  if (x === undefined || y === undefined || !width || !height) return undefined;
  return [x, y, width, height];
}
