/** Any old file into a draft: what kind it is, and the reader of that kind. */

import { decodeText } from '@/lib/import/bytes/decode-text';
import { type FileKind, kindOf } from '@/lib/import/bytes/file-kind';
import { pageInArchive } from '@/lib/import/bytes/page-in-archive';
import { compareCarried } from '@/lib/import/carried/compare-carried';
import { readJson } from '@/lib/import/carried/read-json';
import { readDocx } from '@/lib/import/docx/read-docx';
import { readHtml } from '@/lib/import/html/read-html';
import { matchReport } from '@/lib/import/match/report';
import { readOfd } from '@/lib/import/ofd/read-ofd';
import { readPdf } from '@/lib/import/pdf/read-pdf';
import { readText } from '@/lib/import/text/read-text';
import { inSimplified } from '@/lib/import/text/simplified';
import { readXlsx } from '@/lib/import/xlsx/read-xlsx';
import { type Report, yearOf } from '@/lib/report/report';
import type { ImportResult } from './imported-report';
import { FILE_BYTES } from './limits';
import type { ImportRefusal } from './refusals';
import type { SourceDocument } from './source-document';

/** What a reader of one kind of file gives. */
export type SourceReading =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly code: ImportRefusal };

/** A report file needs no matching: it is understood as it stands. */
type SourceKind = Exclude<FileKind, 'json'>;

const readers: Readonly<Record<SourceKind, (bytes: Uint8Array) => SourceReading | Promise<SourceReading>>> = {
  docx: readDocx,
  xlsx: readXlsx,
  pdf: readPdf,
  ofd: readOfd,
  html: (bytes) => readHtml(decodeText(bytes)),
  pageArchive: (bytes) => {
    const page = pageInArchive(bytes);
    return page ? readHtml(decodeText(page)) : { ok: false, code: 'damaged' };
  },
  text: (bytes) => ({ ok: true, document: readText(decodeText(bytes)) }),
};

/** The report on the year before one, or undefined where it is not known. */
export type PriorOf = (year: number) => Promise<Report | undefined>;

/** The report in a file. Never throws for what the bytes hold; every refusal has its sentence in `importRefusals`. */
export async function readFile(bytes: Uint8Array, name: string, priorOf?: PriorOf): Promise<ImportResult> {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  if (bytes.length > FILE_BYTES) return { ok: false, code: 'tooLarge' };
  const kind = kindOf(bytes, name);
  if (!kind.ok) return kind;
  if (kind.kind === 'json') return readJson(bytes);
  const reading = await readers[kind.kind](bytes);
  if (!reading.ok) return reading;
  const result = matchReport(await inSimplified(reading.document));
  if (!result.ok || reading.document.carried === undefined) return result;
  const year = yearOf(result.report.draft);
  const prior = year === undefined ? undefined : await priorOf?.(year);
  return { ok: true, report: compareCarried(result.report, reading.document, prior) };
}
