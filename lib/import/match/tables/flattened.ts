/** A table of which only numbers came through, or numbers and headings out of their rows: placed where sums prove it. */
import { cellSpecs } from '@/lib/template/define';
import { identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import type { Table } from '@/lib/template/types';
import { type Gathered, gather } from './gathered';

/** The numbers of a table by the lines that they stand in. */
export type NumberLines = readonly (readonly string[])[];

const NUMBER = /^\d{1,9}$/;
/** So many rows may stand in lines between each other. */
const MOST_INTERLEAVED = 4;

/**
 * Takes the numbers in where there are exactly as many as the table has cells and only one way to read them makes every
 * identity of the table hold: in the order of the form, row by row; with the lines of some rows between each other; or
 * row by row to a place, and behind it in columns side by side. Returns whether it did.
 */
export function takeFlattened(table: Table, lines: NumberLines, gathered: Gathered): boolean {
  const values = lines.flat();
  const cells = cellSpecs(table);
  if (identitiesOf(table).length === 0 || values.length !== cells.length) return false;
  if (!values.every((text) => NUMBER.test(text))) return false;
  const width = table.columns.length;
  const readings = [values, interleaved(table, lines), ...besideEachOther(table, lines)]
    .filter((reading) => reading?.length === cells.length)
    .filter((reading) => reading !== undefined && isBalanced(table, reading));
  const [only, ...others] = readings;
  if (!only || others.some((other) => other?.join() !== only.join())) return false;
  for (const [index, spec] of cells.entries()) {
    gather(gathered, spec.id, { text: only[index] ?? '', context: cellName(spec), sureness: 'likely' });
  }
  return width > 0;
}

/** Whether every identity of the table holds for its values, row by row. */
export function isBalanced(table: Table, values: readonly string[]): boolean {
  const numbers = new Map<CellId, number>(cellSpecs(table).map(({ id }, index) => [id, Number(values[index])]));
  const sumOf = (ids: readonly CellId[]) => ids.reduce((sum, id) => sum + (numbers.get(id) ?? Number.NaN), 0);
  return identitiesOf(table).every(({ left, right }) => sumOf(left) === sumOf(right));
}

/** Whether the columns of a row that are sums of others are. */
export function isSummed({ columns }: Table, values: readonly string[]): boolean {
  const numbers = new Map(columns.map(({ key }, at) => [key, Number(values[at])]));
  return columns.every(
    ({ key, sumOf }) =>
      !sumOf || sumOf.reduce((sum, each) => sum + (numbers.get(each) ?? Number.NaN), 0) === numbers.get(key),
  );
}

/** The numbers in rows, those whose lines take turns set apart; undefined where a sum is wrong whichever way. */
function interleaved(table: Table, lines: NumberLines): string[] | undefined {
  const failed = new Set<number>();
  const from = (at: number): string[] | undefined => {
    if (at === lines.length) return [];
    if (failed.has(at)) return undefined;
    for (let count = 1; count <= MOST_INTERLEAVED; count += 1) {
      const taken = turns(table, lines, at, count);
      const rest = taken && from(taken.end);
      if (rest) return [...taken.rows.flat(), ...rest];
    }
    failed.add(at);
    return undefined;
  };
  return from(0);
}

/** So many rows whose lines take turns, each turn with as many numbers for each row. */
function turns(table: Table, lines: NumberLines, start: number, count: number) {
  const width = table.columns.length;
  const rows = Array.from({ length: count }, (): string[] => []);
  let at = start;
  while ((rows[0]?.length ?? width) < width) {
    const turn = lines.slice(at, at + count);
    if (turn.length < count || turn.some((line) => line.length !== turn[0]?.length)) return undefined;
    for (const [row, line] of turn.entries()) rows[row]?.push(...line);
    at += count;
  }
  return rows.every((row) => row.length === width && isSummed(table, row)) ? { rows, end: at } : undefined;
}

/** The readings with columns, or groups of them, one under the other from some row on. */
function besideEachOther(table: Table, lines: NumberLines): string[][] {
  const values = lines.flat();
  const width = table.columns.length;
  const readings: string[][] = [];
  for (let above = 0; above < table.rows.length; above += 1) {
    const order = Array.from({ length: above * width }, (_, at) => at);
    for (const groups of groupings(width)) {
      const places = [...order, ...columnwise(order.length, table.rows.length - above, groups)];
      const reading = places.map((place) => values[place] ?? '');
      if (rowsAre(table, reading) && keepsLines(lines, places, width)) readings.push(reading);
    }
    if (!isSummed(table, values.slice(above * width, (above + 1) * width))) break;
  }
  return readings;
}

/** Where the numbers of each row stand when groups of columns come one after the other. */
function columnwise(start: number, rows: number, groups: readonly number[]): number[] {
  return Array.from({ length: rows }, (_, row) => {
    let before = start;
    return groups.flatMap((size) => {
      const first = before + row * size;
      before += rows * size;
      return Array.from({ length: size }, (__, at) => first + at);
    });
  }).flat();
}

/** All ways to part so many columns into two groups or more. */
function groupings(width: number): number[][] {
  if (width === 0) return [[]];
  return Array.from({ length: width }, (_, at) => at + 1).flatMap((first) =>
    groupings(width - first).map((rest) => [first, ...rest]),
  );
}

function rowsAre(table: Table, reading: readonly string[]): boolean {
  const width = table.columns.length;
  return table.rows.every((_, row) => isSummed(table, reading.slice(row * width, (row + 1) * width)));
}

/** Whether numbers of one line are neighbours in one row. */
function keepsLines(lines: NumberLines, places: readonly number[], width: number): boolean {
  const placeOf = new Map(places.map((place, at) => [place, at]));
  let first = 0;
  return lines.every((line) => {
    const own = line.map((_, at) => placeOf.get(first + at) ?? -1);
    first += line.length;
    const [start = 0] = own;
    return own.every((at, index) => at === start + index && Math.floor(at / width) === Math.floor(start / width));
  });
}
