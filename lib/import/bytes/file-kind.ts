/** What kind of file some bytes are: by what they begin with and hold, by the name only where text does not tell. */

import type { ImportRefusal } from '@/lib/import/refusals';
import { decodeText } from './decode-text';
import { openZip } from './open-zip';
import { isPageArchive } from './page-in-archive';

export type FileKind = 'docx' | 'xlsx' | 'pdf' | 'ofd' | 'html' | 'pageArchive' | 'json' | 'text';

export type KindReading =
  | { readonly ok: true; readonly kind: FileKind }
  | { readonly ok: false; readonly code: ImportRefusal };

/** %PDF */
const PDF = [0x25, 0x50, 0x44, 0x46];

/** The part of an OFD file that names all others. */
export const OFD_ROOT = 'OFD.xml';

/** What other files begin with that people take for a report. */
const OTHERS: readonly (readonly [ImportRefusal, ...(readonly number[])[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a], [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]],
];

/** So many bytes are looked at to tell text from other files. */
const HEAD_BYTES = 4096;

/** The kind, or why such a file is not read. */
export function kindOf(bytes: Uint8Array, name: string): KindReading {
  if (startsWith(bytes, [0x50, 0x4b])) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(compoundRefusal(bytes));
  if (startsWith(bytes, PDF)) return { ok: true, kind: 'pdf' };
  if (isBinary(bytes)) return refuse(binaryRefusal(bytes));
  const head = decodeText(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (/^\{\\rtf/i.test(head)) return refuse('richText');
  if (/<\?mso-application progid="Word|<w:wordDocument\b|<pkg:package\b/.test(head)) return refuse('wordXml');
  if (isPageArchive(head)) return { ok: true, kind: 'pageArchive' };
  if (/^\{\s*(?:"|\})/.test(head)) return { ok: true, kind: 'json' };
  const isPage = /^<|<(?:html|body|div|table|p)[\s>]/i.test(head) || /\.(?:s?html?|xhtml)$/i.test(name);
  return { ok: true, kind: isPage ? 'html' : 'text' };
}

function refuse(code: ImportRefusal): KindReading {
  return { ok: false, code };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function zipKind(bytes: Uint8Array): KindReading {
  const zip = openZip(bytes, () => false);
  if (!zip.ok) return zip;
  const has = (folder: string) => zip.names.some((name) => name.startsWith(folder));
  if (zip.names.includes(OFD_ROOT)) return { ok: true, kind: 'ofd' };
  if (has('word/')) return { ok: true, kind: 'docx' };
  if (has('xl/')) return { ok: true, kind: 'xlsx' };
  if (has('ppt/')) return refuse('slides');
  if (zip.names.includes('mimetype') && zip.names.includes('content.xml')) return refuse('openDocument');
  return refuse(zip.names.includes('[Content_Types].xml') ? 'unknownKind' : 'archive');
}

function binaryRefusal(bytes: Uint8Array): ImportRefusal {
  const known = OTHERS.find(([, ...signatures]) => signatures.some((signature) => startsWith(bytes, signature)));
  return known?.[0] ?? 'unknownKind';
}

/** The compound files of old Office: what their directory names, in UTF-16, tells which. */
function compoundRefusal(bytes: Uint8Array): ImportRefusal {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (text.includes('EncryptedPackage')) return 'encrypted';
  if (text.includes('WordDocument')) return 'oldWord';
  if (text.includes('PowerPoint Document')) return 'slides';
  return text.includes('Workbook') ? 'oldTable' : 'unknownKind';
}

/** Zero bytes stand in no text but UTF-16, which begins with its mark; what a program begins with in neither. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return startsWith(bytes, [0x4d, 0x5a]) || (!isWide && bytes.subarray(0, HEAD_BYTES).includes(0));
}
