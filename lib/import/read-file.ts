/** Any old file into a draft: what kind it is, by its content first and its name second, and the reader of that kind. */
import { decodeText } from './decode-text';
import type { ImportResult } from './imported-report';
import { FILE_BYTES } from './limits';
import { matchReport } from './match-report';
import { readDocx } from './read-docx';
import { readText } from './read-text';
import type { ImportRefusal } from './refusals';
import type { SourceDocument } from './source-document';

/** What a reader of one kind of file gives. */
export type SourceReading =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly code: ImportRefusal };

type FileKind = 'docx' | 'html' | 'text';

const readers: Readonly<Record<FileKind, (bytes: Uint8Array) => SourceReading | Promise<SourceReading>>> = {
  docx: readDocx,
  html: (bytes) => ({ ok: true, document: readText(decodeText(bytes)) }),
  text: (bytes) => ({ ok: true, document: readText(decodeText(bytes)) }),
};

/** The report in a file. Never throws for what the bytes hold; every refusal has its sentence in `importRefusals`. */
export async function readFile(bytes: Uint8Array, name: string): Promise<ImportResult> {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  if (bytes.length > FILE_BYTES) return { ok: false, code: 'tooLarge' };
  const kind = kindOf(bytes, name);
  if (kind !== 'docx' && kind !== 'html' && kind !== 'text') return { ok: false, code: kind };
  const reading = await readers[kind](bytes);
  return reading.ok ? matchReport(reading.document) : reading;
}

function kindOf(bytes: Uint8Array, _name: string): FileKind | ImportRefusal {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx';
  return 'text';
}
