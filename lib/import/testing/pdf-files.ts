/** PDFs written object by object, sound ones and such as are made to do harm. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A file of these objects, numbered from 1; the first is the catalog. */
export function pdfFile(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const pieces = [latin1('%PDF-1.4\n')];
  let length = pieces[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const body = typeof object === 'string' ? latin1(object) : object;
    const piece = Buffer.concat([latin1(`${index + 1} 0 obj\n`), body, latin1('\nendobj\n')]);
    const offset = length;
    length += piece.length;
    pieces.push(piece);
    return `${String(offset).padStart(10, '0')} 00000 n `;
  });
  const size = objects.length + 1;
  const table = ['0000000000 65535 f ', ...offsets].join('\n');
  pieces.push(
    latin1(`xref\n0 ${size}\n${table}\ntrailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

function stream(entries: string, body: string | Uint8Array): Uint8Array {
  const bytes = typeof body === 'string' ? latin1(body) : body;
  return Buffer.concat([latin1(`<<${entries}/Length ${bytes.length}>>\nstream\n`), bytes, latin1('\nendstream')]);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

function page(contents: string, resources = '<</Font<</F1 5 0 R>>>>'): string {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents}/Resources${resources}>>`;
}

const ONE_PAGE = '<</Type/Pages/Kids[3 0 R]/Count 1>>';

/** One page of 600 by 800 points with this drawing, whose font is Helvetica under the name F1. */
export function drawnPdf(drawing: string, trailer = ''): Uint8Array {
  return pdfFile([CATALOG, ONE_PAGE, page('4 0 R'), stream('', drawing), HELVETICA], trailer);
}

/** One page of lines in a Chinese font that is not in the file, encoded as old Chinese programs do: UniGB-UCS2-H. */
export function cidPdf(lines: readonly string[]): Uint8Array {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const drawing = lines.map((text, index) => `BT /F1 12 Tf 60 ${760 - 16 * index} Td <${hex(text)}> Tj ET`).join('\n');
  return pdfFile([
    CATALOG,
    ONE_PAGE,
    page('4 0 R'),
    stream('', drawing),
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]);
}

/** Twelve drawings, each of which draws the next one ten times: a million million lines of text in 3 KB. */
export function nestedFormsPdf(): Uint8Array {
  const levels = 12;
  const draw = '/X Do '.repeat(10);
  const inner = (next: number) => `<</Font<</F1 5 0 R>>/XObject<</X ${next} 0 R>>>>`;
  const forms = Array.from({ length: levels }, (_, level) => {
    const isLast = level === levels - 1;
    const resources = isLast ? '<</Font<</F1 5 0 R>>>>' : inner(level + 7);
    const entries = `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources${resources}`;
    return stream(entries, isLast ? 'BT /F1 9 Tf 9 99 Td (some text) Tj ET' : draw);
  });
  return pdfFile([CATALOG, ONE_PAGE, page('4 0 R', inner(6)), stream('', draw), HELVETICA, ...forms]);
}

/** A drawing of blanks, so many megabytes long, deflated twice: some KB. */
export function deflatedPdf(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(1_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const inner = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(one), Buffer.from([3, 0])]);
  const drawing = stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(inner, { level: 9 }));
  return pdfFile([CATALOG, ONE_PAGE, page('4 0 R'), drawing, HELVETICA]);
}

/** So many pages, each of which draws so many lines with a text beside them. */
export function longPdf(pages: number, lines: number): Uint8Array {
  const body = '0 0 m 9 9 l S BT /F1 9 Tf 9 99 Td (some text) Tj ET\n'.repeat(lines);
  const kids = Array.from({ length: pages }, (_, index) => `${index + 6} 0 R`);
  return pdfFile([
    CATALOG,
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`,
    '<<>>',
    stream('/Filter/FlateDecode', deflateSync(latin1(body))),
    HELVETICA,
    ...kids.map(() => page('4 0 R')),
  ]);
}

/** Locked with a password. */
export function lockedPdf(): Uint8Array {
  const owner = '00'.repeat(32);
  const user = '11'.repeat(32);
  return drawnPdf('', `/Encrypt<</Filter/Standard/V 1/R 2/O<${owner}>/U<${user}>/P -4>>/ID[<00><00>]`);
}
