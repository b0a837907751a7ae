/** Tables of a PDF page from their ruled lines: a PDF knows of none, but a form is always ruled. */
import { CELL_SPAN, PDF_PAGE_RULES, ROW_CELLS, TABLE_ROWS } from '@/lib/import/limits';
import type { SourceCell } from '@/lib/import/source-document';
import { linesOf, type TextLine } from './lines';
import type { PlacedText, Rule } from './page';

/** A ruled grid: the places of its lines, and which of its elementary fields are parted by a line. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** A cell by the fields that it covers. */
interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Points by which lines may miss each other and still meet. */
const NEAR = 2;

/** The grids on a page, from the top. Lines that cross nothing, as under a heading, are none. */
export function gridsOf(rules: readonly Rule[]): RuledGrid[] {
  if (rules.length > PDF_PAGE_RULES) return [];
  const grids = clustersOf(joinedRules(rules)).flatMap((cluster) => gridOf(cluster) ?? []);
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Rules that continue each other as one: programs draw the border of every cell by itself. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => compareAxis(a, b) || a.at - b.at || a.from - b.from);
  const joined: Rule[] = [];
  for (const rule of sorted) {
    const index = joined.findIndex((other) => continues(other, rule));
    const other = joined[index];
    if (other) joined[index] = { ...other, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

function compareAxis(a: Rule, b: Rule): number {
  return a.axis === b.axis ? 0 : a.axis === 'horizontal' ? -1 : 1;
}

function continues(one: Rule, other: Rule): boolean {
  return (
    one.axis === other.axis &&
    Math.abs(one.at - other.at) <= NEAR &&
    other.from <= one.to + NEAR &&
    one.from <= other.to + NEAR
  );
}

/** Rules that hang together. */
function clustersOf(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const clusters: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    // Grows while it is walked through.
    for (const rule of cluster) {
      const met = [...left].filter((other) => meet(rule, other));
      for (const other of met) left.delete(other);
      cluster.push(...met);
    }
    clusters.push(cluster);
  }
  return clusters;
}

function meet(one: Rule, other: Rule): boolean {
  return one.axis !== other.axis && covers(one, other.at) && covers(other, one.at);
}

function covers({ from, to }: Rule, at: number): boolean {
  return from - NEAR <= at && at <= to + NEAR;
}

function gridOf(rules: readonly Rule[]): RuledGrid | undefined {
  const horizontals = rules.filter(({ axis }) => axis === 'horizontal');
  const verticals = rules.filter(({ axis }) => axis === 'vertical');
  const xs = placesOf(verticals).slice(0, ROW_CELLS);
  const ys = withOpenEnds(placesOf(horizontals), verticals).slice(0, TABLE_ROWS);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return undefined;
  return { xs, ys, cells: cellsOf(xs, ys, wallsOf(verticals, xs, ys), wallsOf(horizontals, ys, xs)) };
}

/** So far, in points, and so many at one place, do lines reach out of a table that the end of a page cut open. */
const OPEN = 6;
const FEWEST_SIDES = 3;

/** The borders between rows, and where a page cut a row the ends of the lines at its sides. */
function withOpenEnds(ys: readonly number[], verticals: readonly Rule[]): number[] {
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  const above = commonEnd(
    verticals.map(({ from }) => from).filter((at) => at < top - OPEN),
    Math.min,
  );
  const below = commonEnd(
    verticals.map(({ to }) => to).filter((at) => at > bottom + OPEN),
    Math.max,
  );
  return [...above, ...ys, ...below];
}

function commonEnd(ends: readonly number[], outermost: (...ends: number[]) => number): number[] {
  const end = outermost(...ends);
  return ends.filter((at) => Math.abs(at - end) <= NEAR).length >= FEWEST_SIDES ? [end] : [];
}

/** No cell is as thin as this: between such lines is the room that parts the borders of neighbouring cells. */
const THIN = 5;

/** Where the rules stand, those close together once, and the borders of two neighbours in their middle. */
function placesOf(rules: readonly Rule[]): number[] {
  const places: { first: number; last: number }[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const place = places[places.length - 1];
    if (place === undefined || at - place.first > THIN) places.push({ first: at, last: at });
    else if (at - place.last > NEAR) place.last = at;
  }
  return places.map(({ first, last }) => (first + last) / 2);
}

/** Whether a rule stands at a place, given by its index, over a field, given by the index of its first border. */
type Walls = (place: number, field: number) => boolean;

function wallsOf(rules: readonly Rule[], places: readonly number[], borders: readonly number[]): Walls {
  const walls = places.map((place) => {
    const here = rules.filter(({ at }) => Math.abs(at - place) <= 2 * NEAR);
    return borders.map((border, index) => {
      const middle = (border + (borders[index + 1] ?? border)) / 2;
      return here.some(({ from, to }) => from <= middle && middle <= to);
    });
  });
  return (place, field) => walls[place]?.[field] ?? true;
}

function cellsOf(xs: readonly number[], ys: readonly number[], right: Walls, below: Walls): RuledCell[] {
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const colSpan = runLength(columns - column, (step) => right(column + step, row));
      const rowSpan = runLength(rows - row, (step) => below(row + step, column));
      for (let field = 0; field < colSpan * rowSpan; field += 1)
        taken.add((row + Math.floor(field / colSpan)) * columns + column + (field % colSpan));
      cells.push({ row, column, rowSpan, colSpan });
    }
  }
  return cells;
}

/** How many fields from the first one on have no wall between them. */
function runLength(most: number, hasWall: (step: number) => boolean): number {
  let length = 1;
  while (length < Math.min(most, CELL_SPAN) && !hasWall(length)) length += 1;
  return length;
}

/** Which of the texts stand inside of the grid. */
export function isInside({ xs, ys }: RuledGrid, text: PlacedText): boolean {
  const { x, y } = middleOf(text);
  return within(xs, x) && within(ys, y);
}

function within(places: readonly number[], at: number): boolean {
  return (places[0] ?? 0) <= at && at <= (places[places.length - 1] ?? 0);
}

function middleOf({ x, y, width, height }: PlacedText) {
  return { x: x + width / 2, y: y - height / 3 };
}

/** The grid's rows with the texts in their cells; lines of a cell are parted by line feeds. */
export function rowsOf({ xs, ys, cells }: RuledGrid, texts: readonly PlacedText[]): SourceCell[][] {
  const columns = xs.length - 1;
  const owners = new Map<number, RuledCell>();
  for (const cell of cells) {
    for (let field = 0; field < cell.colSpan * cell.rowSpan; field += 1)
      owners.set((cell.row + Math.floor(field / cell.colSpan)) * columns + cell.column + (field % cell.colSpan), cell);
  }
  const contents = new Map<RuledCell, PlacedText[]>();
  for (const text of texts.flatMap((each) => splitAt(each, xs))) {
    const { x, y } = middleOf(text);
    const owner = owners.get(fieldAt(ys, y) * columns + fieldAt(xs, x));
    if (owner) contents.set(owner, [...(contents.get(owner) ?? []), text]);
  }
  const rows: SourceCell[][] = ys.slice(1).map(() => []);
  for (const cell of cells) {
    const room = (xs[cell.column + cell.colSpan] ?? 0) - (xs[cell.column] ?? 0);
    const text = textOfLines(linesOf(contents.get(cell) ?? []), room);
    rows[cell.row]?.push({ text, colSpan: cell.colSpan, rowSpan: cell.rowSpan });
  }
  return rows;
}

/** A number that its column is too narrow for goes on in the next line: only a line that fills the column can be such. */
const FILLED = 0.6;
const DIGITS = /^\d[\d,，.]*$/;

function textOfLines(lines: readonly TextLine[], room: number): string {
  const isBroken =
    lines.every(({ text }) => DIGITS.test(text)) &&
    lines.slice(0, -1).every(({ left, right }) => right - left >= FILLED * room);
  return lines.map(({ text }) => text).join(isBroken ? '' : '\n');
}

/** The index of the field that holds a place: the last border before it. */
function fieldAt(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return (next === -1 ? places.length : next) - 1;
}

/** Numbers of neighbouring narrow cells come as one piece with spaces in it: those are set apart again. */
function splitAt(text: PlacedText, xs: readonly number[]): PlacedText[] {
  const isCrossed = xs.some((x) => x > text.x + NEAR && x < text.x + text.width - NEAR);
  if (!isCrossed || !/\S\s+\S/.test(text.text)) return [text];
  const each = text.width / text.text.length;
  return [...text.text.matchAll(/\S+/g)].map((match) => ({
    ...text,
    text: match[0],
    x: text.x + (match.index ?? 0) * each,
    width: match[0].length * each,
  }));
}
