/**
 * Rows out of running labels and numbers where a label broke around its numbers, as text dumped from a PDF has it: the
 * numbers of a row stand behind its label, above it, or between its pieces.
 */
import type { Labels } from '@/lib/import/match/tables/row-labels';
import { isValueText } from '@/lib/import/match/tables/value-text';
import type { SourceTable } from '@/lib/import/source-document';
import type { Row } from '@/lib/template/types';

/** So many pieces of a label may stand on either side of its numbers. */
const MOST_PIECES = 3;

/** A run of numbers with the words before it; the last one may have no numbers. */
interface Stretch {
  readonly pieces: readonly string[];
  readonly values: readonly string[];
  readonly isMoved?: true;
}

/** How many pieces on either side of a run of numbers make its label. */
interface Span {
  readonly before: number;
  readonly behind: number;
  readonly label: string;
  /** The row that the label means: with the name of its group before it the label is another text. */
  readonly row: Row;
}

interface Solution {
  readonly score: number;
  readonly spans: readonly (Span | undefined)[];
  /** Another way to read the same lines names as many rows. */
  readonly isAmbiguous: boolean;
}

/**
 * The rows of lines of which every label may stand around its numbers; undefined where each stands whole before them and
 * nothing has to be arranged. `isAmbiguous` where another reading names as many rows, or they come in another order than
 * the form's.
 */
export function arrangedRows(labels: Labels, lines: readonly string[]): SourceTable | undefined {
  const stretches = withTotalsBehind(stretchesOf(lines.flatMap(piecesOf)));
  const runs = stretches.filter(({ values }) => values.length > 0);
  const after = runs.map((_, index) => stretches[index + 1]?.pieces ?? []);
  const { spans, isAmbiguous } = solve(labels, runs, after);
  const isMoved = stretches.some(({ isMoved }) => isMoved);
  if (!isMoved && !spans.some((span) => span && (span.behind > 0 || span.before > 1))) return undefined;
  const rows: string[][] = [];
  let taken = 0;
  for (const [index, { pieces, values }] of runs.entries()) {
    const span = spans[index];
    const own = pieces.slice(taken, pieces.length - (span?.before ?? 0));
    if (span) rows.push(own, [span.label, ...values]);
    else rows.push([...own, ...values]);
    taken = span?.behind ?? 0;
  }
  return {
    kind: 'table',
    rows: rows.filter((row) => row.length > 0).map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
    isLoose: true,
    ...((isAmbiguous || !isInOrder(labels, spans)) && { isAmbiguous: true }),
  };
}

/** The words and numbers of a line: numbers one by one, words up to the next number of a row. */
export function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const word of line.trim().split(/\s+/).filter(Boolean)) {
    const isValue = isValueText(word);
    if (isValue || !isOpen || ENUMERATED.test(word)) pieces.push(word);
    else pieces[pieces.length - 1] += word;
    isOpen = !isValue;
  }
  return pieces;
}

/** How the label of a row or a group begins. */
const ENUMERATED = /^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])/;

function isInOrder(labels: Labels, spans: readonly (Span | undefined)[]): boolean {
  const places = spans.flatMap((span) => {
    const meant = span && labels.rowOf(span.label)?.meant;
    return meant ? [{ table: meant.table, at: meant.table.rows.indexOf(meant.row) }] : [];
  });
  return places.every(({ table, at }, index) => {
    const before = places[index - 1];
    return !before || before.table !== table || before.at < at;
  });
}

/**
 * Where the total of each row stands on the line before it: taken behind the other numbers, if that makes every row's
 * sum right.
 */
function withTotalsBehind(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...rest] = stretches;
  const last = rest[rest.length - 1];
  if (first?.values.length !== 1 || last === undefined || last.values.length < 2) return stretches;
  let total = first.values[0] ?? '';
  const moved: Stretch[] = [];
  for (const [index, { pieces, values }] of rest.entries()) {
    const own = index === rest.length - 1 ? values : values.slice(0, -1);
    if (own.length < 2 || own.reduce((sum, text) => sum + Number(text), 0) !== Number(total)) return stretches;
    moved.push({ pieces: index === 0 ? [...first.pieces, ...pieces] : pieces, values: [...own, total], isMoved: true });
    total = values[values.length - 1] ?? '';
  }
  return moved;
}

function stretchesOf(tokens: readonly string[]): Stretch[] {
  const stretches: { pieces: string[]; values: string[] }[] = [{ pieces: [], values: [] }];
  for (const token of tokens) {
    const last = stretches[stretches.length - 1];
    if (isValueText(token)) last?.values.push(token);
    else if (last && last.values.length === 0) last.pieces.push(token);
    else stretches.push({ pieces: [token], values: [] });
  }
  return stretches;
}

/** The reading that names most rows; of those with as many, the one that leaves the fewest pieces over. */
function solve(labels: Labels, runs: readonly Stretch[], after: readonly (readonly string[])[]): Solution {
  // By the number of pieces behind a run that its label has taken.
  let states = new Map<number, Solution>([[0, { score: 0, spans: [], isAmbiguous: false }]]);
  for (const [index, { pieces }] of runs.entries()) {
    const next = new Map<number, Solution>();
    for (const [taken, before] of states) {
      const free = pieces.slice(taken);
      enter(next, 0, { ...before, spans: [...before.spans, undefined] });
      for (const span of spansOf(labels, free, after[index] ?? [])) {
        enter(next, span.behind, { ...before, score: before.score + 1, spans: [...before.spans, span] });
      }
    }
    states = next;
  }
  return [...states.values()].reduce(better);
}

function enter(states: Map<number, Solution>, key: number, solution: Solution): void {
  const known = states.get(key);
  states.set(key, known ? better(known, solution) : solution);
}

function better(one: Solution, other: Solution): Solution {
  if (one.score !== other.score) return one.score > other.score ? one : other;
  return { ...one, isAmbiguous: one.isAmbiguous || other.isAmbiguous || !isSame(one, other) };
}

/** Whether both give the same numbers to the same rows. */
function isSame({ spans }: Solution, other: Solution): boolean {
  return spans.every((span, index) => span?.row === other.spans[index]?.row);
}

/** The ways to make a whole label of the form from the last pieces before a run and the first ones behind it. */
function spansOf(labels: Labels, before: readonly string[], behind: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let head = 0; head <= Math.min(MOST_PIECES, before.length); head += 1) {
    for (let tail = head === 0 ? 1 : 0; tail <= Math.min(MOST_PIECES, behind.length); tail += 1) {
      const label = [...before.slice(before.length - head), ...behind.slice(0, tail)].join('');
      const found = labels.rowOf(label);
      if (found?.isExact) spans.push({ before: head, behind: tail, label, row: found.meant.row });
    }
  }
  return spans;
}
