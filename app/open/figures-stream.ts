/** Figures of many reports as an answer that is made while it is sent. */

import { type FiguresRow, figuresOf } from '@/lib/export/figures';
import { CSV_START, csvHead, figuresCsv, figuresJson } from '@/lib/export/open-data';
import type { ToldReport } from '@/lib/store/open-data/open-data';
import type { Template } from '@/lib/template/types';

/** Those of the format; an older report of another one is left out. */
export async function* figuresRows(template: Template, reports: AsyncIterable<ToldReport>): AsyncGenerator<FiguresRow> {
  for await (const { report, ...facts } of reports) {
    if (report.templateId === template.id) yield { ...facts, figures: figuresOf(template, report) };
  }
}

/** One JSON document. */
export async function* jsonParts(
  { office, year, template }: { readonly office: string; readonly year: number; readonly template: Template },
  rows: AsyncIterable<FiguresRow>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ office, year, template: template.id }).slice(0, -1)},"reports":[`;
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '' : ','}\n${figuresJson(row)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

/** One CSV table. */
export async function* csvParts(template: Template, rows: AsyncIterable<FiguresRow>): AsyncGenerator<string> {
  yield CSV_START + csvHead(template);
  for await (const row of rows) yield figuresCsv(row);
}

/** The parts as bytes, the next one made when the one before was taken. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { value, done } = await parts.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
}
