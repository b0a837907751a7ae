/**
 * The best that anybody could do with the same evidence: every table that could have become the one at hand, weighed by
 * the very chances by which the reports and their slips are drawn. Where several are alike likely even this can only guess.
 */
import {
  carriedWeights,
  columns,
  columnWeights,
  type DrawnReport,
  type Numbers,
  numberAt,
  outcomes,
  outcomeWeights,
  rowAt,
  surroundingsOf,
} from './drawn-report';
import { cells, chanceOfDigit, chanceOfDisplacement, displaced, isSame, placeKinds, withNumber } from './drawn-slips';

const RECEIVED = rowAt('received');
const CARRIED_IN = rowAt('carriedIn');

/** Chance that the oracle names the table that was meant first, and that it does among three; ties are guessed. */
export interface OracleVerdict {
  readonly first: number;
  readonly inThree: number;
}

export function oracleOn(drawn: DrawnReport, typed: Numbers, withTotals: boolean): OracleVerdict {
  const truth = evidence(drawn, withTotals);
  const weighed = meantTables(typed).flatMap((meant) => {
    const chance = chanceOf(meant, typed);
    if (chance === 0 || evidence({ ...drawn, numbers: meant }, withTotals) !== truth) return [];
    return [{ meant, odds: logChance(meant) + Math.log(chance) }];
  });
  const right = weighed.find(({ meant }) => isSame(meant, drawn.numbers));
  if (!right) throw new Error('the oracle overlooks what was meant');
  const better = weighed.filter(({ odds }) => odds > right.odds + 1e-9).length;
  const alike = weighed.filter(({ odds }) => Math.abs(odds - right.odds) <= 1e-9).length;
  const among = (places: number) => Math.max(0, Math.min(1, (places - better) / alike));
  return { first: among(1), inThree: among(3) };
}

/** All that is seen beside the table. */
function evidence(drawn: DrawnReport, withTotals: boolean): string {
  const { text, prior, totals } = surroundingsOf(drawn);
  return JSON.stringify([text, prior?.draft, withTotals && totals]);
}

/** Every balanced table that one slip could have turned into this one, none twice. */
function meantTables(typed: Numbers): Numbers[] {
  const gaps = columns.map((_, column) => gapOf(typed, column));
  const broken = gaps.flatMap((gap, column) => (gap === 0 ? [] : [column]));
  const [only] = broken.length === 1 ? broken : [];
  const digits = cells.flatMap(({ row, column }) => {
    const meant = numberAt(typed, row, column) + (only === column ? shiftFor(row, gaps[column] ?? 0) : 0);
    return column === only && meant >= 0 ? [withNumber(typed, row, column, meant)] : [];
  });
  const places = cells.flatMap((cell) =>
    placeKinds.flatMap((kind) =>
      [1, -1].flatMap((by) => {
        const meant = displaced(typed, cell, kind, by);
        return meant && !isSame(meant, typed) && columns.every((_, column) => gapOf(meant, column) === 0)
          ? [meant]
          : [];
      }),
    ),
  );
  const byText = new Map([...digits, ...places].map((meant) => [JSON.stringify(meant), meant]));
  return [...byText.values()];
}

function gapOf(numbers: Numbers, column: number): number {
  const at = (row: number) => numberAt(numbers, row, column);
  return at(RECEIVED) + at(CARRIED_IN) - outcomes.reduce((sum, row) => sum + at(row), 0);
}

function shiftFor(row: number, gap: number): number {
  return row === RECEIVED || row === CARRIED_IN ? -gap : gap;
}

function chanceOf(meant: Numbers, typed: Numbers): number {
  const changed = cells.filter(({ row, column }) => numberAt(meant, row, column) !== numberAt(typed, row, column));
  const [cell] = changed;
  const digit = cell && changed.length === 1 ? chanceOfDigit(meant, cell, numberAt(typed, cell.row, cell.column)) : 0;
  return digit + (changed.length > 1 ? chanceOfDisplacement(meant, typed) : 0);
}

/** The logarithm of the chance to draw the table, apart from what is the same for all. */
function logChance(numbers: Numbers): number {
  const at = (row: number, column: number) => numberAt(numbers, row, column);
  const byColumn = columns.map((_, column) => at(RECEIVED, column) + at(CARRIED_IN, column));
  const byOutcome = outcomes.map((row) => columns.reduce((sum, _, column) => sum + at(row, column), 0));
  const whole = byColumn.reduce((sum, each) => sum + each, 0);
  const carried = columns.reduce((sum, _, column) => sum + at(CARRIED_IN, column), 0);
  const orders = outcomes.reduce(
    (sum, row) => sum + columns.reduce((all, _, column) => all + logFactorial(at(row, column)), 0),
    0,
  );
  const splits = byColumn.reduce(
    (sum, all, column) =>
      sum + logFactorial(all) - logFactorial(at(CARRIED_IN, column)) - logFactorial(at(RECEIVED, column)),
    0,
  );
  return (
    logFactorial(whole) -
    orders +
    logShared(byOutcome, outcomeWeights) +
    logShared(byColumn, columnWeights) +
    splits +
    logShared([carried, whole - carried], [carriedWeights.yes, carriedWeights.no]) -
    Math.log(whole)
  );
}

/** Chance of one order of draws from shares that are themselves drawn around the weights. */
function logShared(counts: readonly number[], weights: readonly number[]): number {
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  const parts = counts.map((number, index) => {
    const weight = weights[index] ?? 0;
    return logGamma(number + weight) - logGamma(weight);
  });
  return sum(parts) + logGamma(sum(weights)) - logGamma(sum(weights) + sum(counts));
}

function logFactorial(number: number): number {
  return logGamma(number + 1);
}

function logGamma(x: number): number {
  if (x < 7) return logGamma(x + 1) - Math.log(x);
  const square = 1 / (x * x);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + (1 / 12 - square * (1 / 360 - square / 1260)) / x;
}
