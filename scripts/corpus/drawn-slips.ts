/** One slip in a table: drawn at random, and how likely it is to have made one table of another. */
import { columns, type Numbers, numberAt, rows } from './drawn-report';
import { pickFrom, type Random } from './random';

const digitKinds = ['swapped', 'dropped', 'doubled', 'neighbourKey'] as const;
type DigitKind = (typeof digitKinds)[number];

/** A number in the wrong column or row, a row one column off, two rows the wrong way round. */
export const placeKinds = ['besideColumn', 'besideRow', 'shiftedRow', 'exchangedRows'] as const;
type PlaceKind = (typeof placeKinds)[number];

const kinds = [...digitKinds, ...placeKinds];
type SlipKind = (typeof kinds)[number];

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const cells: readonly Cell[] = rows.flatMap((_, row) => columns.map((__, column) => ({ row, column })));

/** Digits whose keys lie beside each other on the number pad, or in the row above the letters. */
const besideKeys = ['129', '024', '0135', '246', '1357', '2468', '3579', '468', '579', '680'];

/** The table with one slip in it, all kinds alike likely; kinds that it does not allow are drawn anew. */
export function slipIn(
  random: Random,
  numbers: Numbers,
  isDigitsOnly: boolean,
): { readonly kind: SlipKind; readonly numbers: Numbers } {
  for (;;) {
    const kind = pickFrom(random, isDigitsOnly ? digitKinds : kinds);
    const slipped = isDigitKind(kind) ? digitSlip(random, numbers, kind) : placeSlip(random, numbers, kind);
    if (slipped && !isSame(slipped, numbers)) return { kind, numbers: slipped };
  }
}

function isDigitKind(kind: SlipKind): kind is DigitKind {
  return digitKinds.some((each) => each === kind);
}

const filled = (numbers: Numbers) => cells.filter(({ row, column }) => numberAt(numbers, row, column) > 0);

function digitSlip(random: Random, numbers: Numbers, kind: DigitKind): Numbers | undefined {
  const { row, column } = pickFrom(random, filled(numbers));
  const all = outcomesOf(String(numberAt(numbers, row, column)), kind);
  return all.length > 0 ? withNumber(numbers, row, column, pickFrom(random, all)) : undefined;
}

/** What becomes of a number by a kind of slip, one entry for each way. */
function outcomesOf(text: string, kind: DigitKind): number[] {
  const digits = [...text];
  switch (kind) {
    case 'swapped':
      return digits
        .slice(1)
        .map((digit, at) => Number(text.slice(0, at) + digit + text.charAt(at) + text.slice(at + 2)));
    case 'dropped':
      return text.length < 2 ? [] : digits.map((_, at) => Number(text.slice(0, at) + text.slice(at + 1)));
    case 'doubled':
      return digits.map((digit, at) => Number(text.slice(0, at) + digit + text.slice(at)));
    case 'neighbourKey':
      return digits.flatMap((digit, at) =>
        [...(besideKeys[Number(digit)] ?? '')].map((key) => Number(text.slice(0, at) + key + text.slice(at + 1))),
      );
  }
}

function placeSlip(random: Random, numbers: Numbers, kind: PlaceKind): Numbers | undefined {
  const { row, column } = pickFrom(random, filled(numbers));
  return displaced(numbers, { row, column }, kind, pickFrom(random, [1, -1]));
}

/** The table after a displacement that begins at a cell; undefined at the edge of the table. */
export function displaced(numbers: Numbers, { row, column }: Cell, kind: PlaceKind, by: number): Numbers | undefined {
  switch (kind) {
    case 'besideColumn':
      return columns[column + by] && exchanged(numbers, { row, column }, { row, column: column + by });
    case 'besideRow':
      return rows[row + by] && exchanged(numbers, { row, column }, { row: row + by, column });
    case 'shiftedRow':
      return numbers.map((line, at) =>
        at === row ? line.map((_, index) => line[(index - by + line.length) % line.length] ?? 0) : line,
      );
    case 'exchangedRows':
      return (
        rows[row + by] && numbers.map((line, at) => numbers[at === row ? row + by : at === row + by ? row : at] ?? line)
      );
  }
}

function exchanged(numbers: Numbers, a: Cell, b: Cell): Numbers {
  const [first, second] = [numberAt(numbers, a.row, a.column), numberAt(numbers, b.row, b.column)];
  return withNumber(withNumber(numbers, a.row, a.column, second), b.row, b.column, first);
}

export function withNumber(numbers: Numbers, row: number, column: number, number: number): Numbers {
  return numbers.map((line, at) => (at === row ? line.map((each, index) => (index === column ? number : each)) : line));
}

export function isSame(a: Numbers, b: Numbers): boolean {
  return a.every((line, row) => line.every((number, column) => number === numberAt(b, row, column)));
}

/** How likely a slip in one number of `meant` is to make `typed` of it. */
export function chanceOfDigit(meant: Numbers, { row, column }: Cell, typed: number): number {
  const text = String(numberAt(meant, row, column));
  if (text === '0') return 0;
  const byKind = digitKinds.map((kind) => {
    const all = outcomesOf(text, kind);
    return all.length > 0 ? all.filter((number) => number === typed).length / all.length : 0;
  });
  return byKind.reduce((sum, chance) => sum + chance, 0) / filled(meant).length;
}

/** How likely a displacement is to make `typed` of `meant`. */
export function chanceOfDisplacement(meant: Numbers, typed: Numbers): number {
  const begun = filled(meant);
  const isChanged = (row: number) => meant[row]?.some((number, column) => number !== numberAt(typed, row, column));
  const ways = begun
    .filter(({ row }) => isChanged(row) || isChanged(row - 1) || isChanged(row + 1))
    .flatMap((cell) =>
      placeKinds.flatMap((kind) =>
        [1, -1].filter((by) => {
          const slipped = displaced(meant, cell, kind, by);
          return slipped && isSame(slipped, typed);
        }),
      ),
    );
  return ways.length / 2 / begun.length;
}
