/** The tables and paragraphs of an exported Word file, read back as a person would read them off the page. */
import { unzip } from '@/lib/render/docx/zip';

export interface WordText {
  /** Texts of the paragraphs outside of tables, empty ones left out. */
  readonly paragraphs: readonly string[];
  /** Texts of the cells in reading order; cells that continue a merged one are left out. */
  readonly tables: readonly (readonly string[])[];
}

/** The text of word/document.xml. */
export function readDocx(file: Uint8Array): WordText {
  const xml = unzip(file).get('word/document.xml') ?? '';
  const tables = matches(xml, /<w:tbl>.*?<\/w:tbl>/gs).map((table) =>
    matches(table, /<w:tc>.*?<\/w:tc>/gs)
      .filter((cell) => !/<w:vMerge w:val="continue"\/>|<w:vMerge\/>/.test(cell))
      .map(textOf),
  );
  const paragraphs = matches(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), /<w:p[ >].*?<\/w:p>/gs).map(textOf);
  return { paragraphs: paragraphs.filter(Boolean), tables };
}

function matches(xml: string, pattern: RegExp): string[] {
  return Array.from(xml.matchAll(pattern), ([match]) => match);
}

function textOf(xml: string): string {
  return matches(xml, /<w:t(?: [^>]*)?>[^<]*<\/w:t>/g)
    .map((run) => run.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
