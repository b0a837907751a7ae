/**
 * Rows out of running labels and numbers where a label broke around its numbers, as text dumped from a PDF has it: the
 * numbers of a row stand behind its label, above it, or between its pieces, and pieces of group labels among them.
 */
import { isSummed } from '@/lib/import/match/tables/flattened';
import { squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Labels } from '@/lib/import/match/tables/row-labels';
import { holdsValue } from '@/lib/import/match/tables/value-text';
import type { SourceTable } from '@/lib/import/source-document';
import type { Row, Table } from '@/lib/template/types';
import { type Stretch, stretchesOf, withTotalsBehind } from './stretches';

/** So many pieces of a label may stand on either side of its numbers. */
const MOST_PIECES = 5;

/** How many pieces on either side of a run of numbers make its label. */
interface Span {
  readonly before: number;
  readonly behind: number;
  readonly label: string;
  /** The row that the label means: with the name of its group before it the label is another text. */
  readonly row: Row;
}

interface Solution {
  /** How many rows are named; one that comes before a row which the form has above it counts for nothing. */
  readonly score: number;
  readonly spans: readonly (Span | undefined)[];
  /** Runs that other readings, which name as many rows, give to other rows. */
  readonly ambiguous: ReadonlySet<number>;
}

/**
 * The rows of lines of which every label may stand around its numbers; undefined where each stands whole before them and
 * nothing has to be arranged. Ambiguous are rows that another reading as good gives other numbers, rows that come before
 * one that the form has above them, and rows whose sum is wrong.
 */
export function arrangedRows(labels: Labels, table: Table, lines: readonly string[]): SourceTable | undefined {
  const isGroupPiece = groupPieceOf(table);
  const vocabulary = { labels, table, isGroupPiece };
  const standing = withTotalsBehind(stretchesOf(lines.flatMap((line) => piecesOf(line, isGroupPiece))));
  const whole = rejoined(vocabulary, standing.stretches);
  const stretches = whole.flatMap((stretch) => unstacked(vocabulary, stretch));
  const runs = stretches.filter(({ values }) => values.length > 0);
  const after = runs.map((_, index) => stretches[index + 1]?.pieces ?? []);
  const { spans, ambiguous } = solve(vocabulary, runs, after);
  const isMoved = standing.isMoved || stretches.length !== standing.stretches.length;
  if (!isMoved && !spans.some((span) => span && (span.behind > 0 || span.before > 1))) return undefined;
  return tableOf(
    runs,
    spans,
    new Set([...ambiguous, ...inverted(table, spans), ...unsummed(table, runs), ...crowded(labels, runs, spans)]),
  );
}

function tableOf(runs: readonly Stretch[], spans: Solution['spans'], ambiguous: ReadonlySet<number>): SourceTable {
  const rows: string[][] = [];
  const ambiguousRows = new Set<number>();
  let taken = 0;
  for (const [index, { pieces, values }] of runs.entries()) {
    const span = spans[index];
    const own = pieces.slice(taken, pieces.length - (span?.before ?? 0));
    if (span && own.length > 0) rows.push(own);
    if (ambiguous.has(index)) ambiguousRows.add(rows.length);
    rows.push(span ? [span.label, ...values] : [...own, ...values]);
    taken = span?.behind ?? 0;
  }
  const cells = rows.map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 })));
  return { kind: 'table', rows: cells, isLoose: true, ...(ambiguousRows.size > 0 && { ambiguousRows }) };
}

/** Runs with as many numbers as the table has columns whose sum is wrong: they may be those of two rows. */
function unsummed(table: Table, runs: readonly Stretch[]): number[] {
  return runs.flatMap(({ values }, at) =>
    values.length === table.columns.length && !isSummed(table, values) ? [at] : [],
  );
}

/** Runs before which the label of another row stands without numbers: they may be that row's. */
function crowded(labels: Labels, runs: readonly Stretch[], spans: Solution['spans']): number[] {
  let taken = 0;
  return runs.flatMap(({ pieces }, at) => {
    const span = spans[at];
    const others = pieces.slice(taken, pieces.length - (span?.before ?? 0));
    taken = span?.behind ?? 0;
    return span && others.some((piece) => wholeLabel(labels, [piece])) ? [at] : [];
  });
}

/** Runs whose row the form does not have behind that of the run before, and those runs themselves. */
function inverted({ rows }: Table, spans: Solution['spans']): number[] {
  let last: { readonly at: number; readonly place: number } | undefined;
  return spans.flatMap((span, at) => {
    if (!span) return [];
    const before = last;
    last = { at, place: rows.indexOf(span.row) };
    return before && before.place >= last.place ? [before.at, at] : [];
  });
}

/** Whether a text is the label of a group or a piece of one, which may stand anywhere among the labels of its rows. */
type IsGroupPiece = (text: string) => boolean;

const SHORTEST_PIECE = 2;

function groupPieceOf({ rowGroups }: Table): IsGroupPiece {
  const labels = rowGroups.map(({ label }) => squeeze(label));
  return (text) => {
    const piece = squeeze(text);
    return piece.length >= SHORTEST_PIECE && labels.some((label) => label.includes(piece));
  };
}

/** The words and numbers of a line: numbers one by one, words up to the next number, row or piece of a group's label. */
export function piecesOf(line: string, isGroupPiece: IsGroupPiece = () => false): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const word of line.trim().split(/\s+/).filter(Boolean)) {
    const isValue = holdsValue(word);
    const isGroup = isGroupPiece(word);
    if (isValue || isGroup || !isOpen || ENUMERATED.test(word)) pieces.push(word);
    else pieces[pieces.length - 1] += word;
    isOpen = !isValue && !isGroup;
  }
  return pieces;
}

/** How the label of a row or a group begins. */
const ENUMERATED = /^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])/;

interface Vocabulary {
  readonly labels: Labels;
  readonly table: Table;
  readonly isGroupPiece: IsGroupPiece;
}

/** The reading that names most rows in the form's order. */
function solve(vocabulary: Vocabulary, runs: readonly Stretch[], after: readonly (readonly string[])[]): Solution {
  // By the number of pieces behind a run that its label has taken.
  let states = new Map<number, Solution>([[0, { score: 0, spans: [], ambiguous: new Set() }]]);
  for (const [index, { pieces }] of runs.entries()) {
    const next = new Map<number, Solution>();
    for (const [taken, before] of states) {
      const free = pieces.slice(taken);
      enter(next, 0, { ...before, spans: [...before.spans, undefined] });
      for (const span of spansOf(vocabulary, free, after[index] ?? []))
        enter(next, span.behind, withSpan(before, span, vocabulary.table));
    }
    states = next;
  }
  return [...states.values()].reduce(better);
}

function withSpan(before: Solution, span: Span, { rows }: Table): Solution {
  const last = before.spans.reduce<Span | undefined>((found, each) => each ?? found, undefined);
  const isInverted = last !== undefined && rows.indexOf(last.row) >= rows.indexOf(span.row);
  return {
    ...before,
    score: before.score + (isInverted ? 0 : 1),
    spans: [...before.spans, span],
  };
}

function enter(states: Map<number, Solution>, key: number, solution: Solution): void {
  const known = states.get(key);
  states.set(key, known ? better(known, solution) : solution);
}

function better(one: Solution, other: Solution): Solution {
  if (one.score !== other.score) return one.score > other.score ? one : other;
  const apart = one.spans.flatMap((span, index) => (span?.row === other.spans[index]?.row ? [] : [index]));
  return { ...one, ambiguous: new Set([...one.ambiguous, ...other.ambiguous, ...apart]) };
}

/** The ways to make a whole label of the form from the last pieces before a run and the first ones behind it. */
function spansOf(vocabulary: Vocabulary, before: readonly string[], behind: readonly string[]): Span[] {
  const heads = Array.from({ length: Math.min(MOST_PIECES, before.length) + 1 }, (_, head) => head);
  const tails = Array.from({ length: Math.min(MOST_PIECES, behind.length) + 1 }, (_, tail) => tail);
  return heads.flatMap((head) =>
    tails.flatMap((tail): Span[] => {
      const found = labelOf(vocabulary, [...before.slice(before.length - head), ...behind.slice(0, tail)]);
      return found ? [{ before: head, behind: tail, ...found }] : [];
    }),
  );
}

/** The label that pieces make together, those of group labels among them left aside where need be. */
function labelOf({ labels, isGroupPiece }: Vocabulary, pieces: readonly string[]): RowLabel | undefined {
  const own = pieces.filter((piece) => !isGroupPiece(piece));
  return wholeLabel(labels, pieces) ?? (own.length < pieces.length ? wholeLabel(labels, own) : undefined);
}

function wholeLabel(labels: Labels, pieces: readonly string[]): RowLabel | undefined {
  const label = pieces.join('');
  const found = labels.rowOf(label);
  return found?.isExact ? { label, row: found.meant.row } : undefined;
}

/**
 * A row whose first numbers stand in the first line of its label and the others in the second: one run, where the lines
 * make a label of the form and the sum is right.
 */
function rejoined(vocabulary: Vocabulary, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined[joined.length - 1];
    const whole = last && oneRow(vocabulary, last, stretch);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(stretch);
  }
  return joined;
}

function oneRow(vocabulary: Vocabulary, one: Stretch, other: Stretch): Stretch | undefined {
  const values = [...one.values, ...other.values];
  if (one.values.length === 0 || other.values.length === 0 || values.length !== vocabulary.table.columns.length)
    return undefined;
  const pieces = [...one.pieces.slice(-1), ...other.pieces];
  const isRow = labelOf(vocabulary, pieces) !== undefined && isSummed(vocabulary.table, values);
  return isRow ? { pieces: [...one.pieces, ...other.pieces], values } : undefined;
}

/**
 * The labels of several rows and behind them all their numbers, as dumped column by column: a run for each, where the
 * labels come in the form's order and every sum is right.
 */
function unstacked(vocabulary: Vocabulary, stretch: Stretch): Stretch[] {
  const { columns } = vocabulary.table;
  const count = stretch.values.length / columns.length;
  if (!Number.isInteger(count) || count < 2) return [stretch];
  const runs = Array.from({ length: count }, (_, at) =>
    stretch.values.slice(at * columns.length, (at + 1) * columns.length),
  );
  const found = lastLabels(vocabulary, stretch.pieces, count);
  if (!found || !runs.every((run) => isSummed(vocabulary.table, run))) return [stretch];
  return found.labels.map(({ label }, at) => ({
    pieces: at === 0 ? [...found.rest, label] : [label],
    values: runs[at] ?? [],
  }));
}

type RowLabel = Pick<Span, 'label' | 'row'>;

/** So many labels of rows in the form's order at the end of the pieces, and what stands before them. */
function lastLabels({ labels, table, isGroupPiece }: Vocabulary, pieces: readonly string[], count: number) {
  const rest = pieces.filter((piece) => !isGroupPiece(piece));
  const found: RowLabel[] = [];
  while (found.length < count) {
    const lengths = Array.from({ length: Math.min(MOST_PIECES, rest.length) }, (_, at) => at + 1);
    const length = lengths.find((each) => wholeLabel(labels, rest.slice(-each)));
    const label = length === undefined ? undefined : wholeLabel(labels, rest.splice(-length));
    if (!label || (found[0] && table.rows.indexOf(label.row) >= table.rows.indexOf(found[0].row))) return undefined;
    found.unshift(label);
  }
  return { rest, labels: found };
}
