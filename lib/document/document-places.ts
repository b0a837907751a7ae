/** Where on the printed document each place of the report stands, for comments to be pinned there. */
import { currentPlace, sentencePlace } from '@/lib/report/prose/anchor';
import { sentenceEnd, sentencesOf } from '@/lib/report/prose/sentences';
import { readableDraft } from '@/lib/report/readable';
import { type Draft, draftText, type Report } from '@/lib/report/report';
import type { ProseKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type BuildOptions, locatedNodes, type Source } from './build-document';
import { paragraphsWithin, singleLine } from './plain-text';
import { formOf } from './table-form';

/** What can be pointed at on a node. Places are named as a form names them. */
export interface NodePlaces {
  /** The node as a whole; of a table its heading, of a signature the agency. */
  readonly whole?: string;
  /** The date of a signature. */
  readonly date?: string;
  /** A paragraph cut into sentences; together they are its text. */
  readonly pieces?: readonly Piece[];
  /** The values of a table, by slot. */
  readonly cells?: readonly string[];
  /** The labels of a table that head one row of the declaration, by their key. */
  readonly rows?: Readonly<Record<string, string>>;
}

/** White space between sentences has no place, and neither has what is printed otherwise than it was typed. */
export interface Piece {
  readonly text: string;
  readonly place?: string;
}

/** The places of every node of the document, in the order of `buildDocument` with the same options. */
export function documentPlaces(template: Template, report: Report, options: BuildOptions): readonly NodePlaces[] {
  const draft = readableDraft(report, options.prior);
  const boxes = new Map<ProseKey, Piece[][]>();
  const piecesOf = (box: ProseKey) => {
    const pieces = boxes.get(box) ?? cutParagraphs(draft, box);
    boxes.set(box, pieces);
    return pieces;
  };
  return locatedNodes(template, report, options).map(({ source }) => placesAt(template, draft, source, piecesOf));
}

function placesAt(
  template: Template,
  draft: Draft,
  source: Source,
  piecesOf: (box: ProseKey) => readonly Piece[][],
): NodePlaces {
  const fact = (key: 'title' | 'signedBy' | 'signedOn') => currentPlace(draft, { kind: 'fact', fact: key }) ?? '';
  switch (source.kind) {
    case 'nothing':
      return {};
    case 'title':
      return { whole: fact('title') };
    case 'signature':
      return { whole: fact('signedBy'), date: fact('signedOn') };
    case 'part':
      return { whole: `part:${source.part}` };
    case 'paragraph':
      return { pieces: piecesOf(source.box)[source.index] ?? [] };
    case 'table':
      return {
        whole: `part:${source.part}`,
        cells: source.cells.map((cell) => `cell:${cell}`),
        rows: rowPlaces(template, source.table),
      };
  }
}

/** Only labels that are a row of the declaration: a comment is about a row, not about a column. */
function rowPlaces(template: Template, key: string): Record<string, string> {
  const table = template.tables.find((each) => each.key === key);
  if (!table) return {};
  const labels = new Set(
    formOf(table).form.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'label' ? [cell.key] : []))),
  );
  const rows = table.rows.filter((row) => labels.has(row.key));
  return Object.fromEntries(rows.map((row) => [row.key, `row:${key}/${row.key}`]));
}

/** The paragraphs of a box, each cut into its sentences. */
function cutParagraphs(draft: Draft, box: ProseKey): Piece[][] {
  const whole = draftText(draft, box);
  const sentences = sentencesOf(whole);
  return paragraphsWithin(whole).map(({ text, from, to }) => {
    const within = sentences.filter((sentence) => sentence.from >= from && sentenceEnd(sentence) <= to);
    return cut(
      text,
      within.map((sentence) => ({ text: singleLine(sentence.text), place: sentencePlace(box, sentence) })),
    );
  });
}

/** The text in pieces: those given, where they are found in their order, and what is between them. */
function cut(text: string, given: readonly Required<Piece>[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of given) {
    const from = text.indexOf(piece.text, at);
    if (from < 0) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push(piece);
    at = from + piece.text.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}
