/**
 * Reports drawn at random as offices have them: few applications in a township, hundreds in a county, thousands in a
 * city, shared among rows and columns as in the city's report of lib/examples; with a text that states some of the
 * figures and with last year's report.
 */
import { balancedLarge } from '@/lib/examples/balanced-large';
import { statedTotals } from '@/lib/examples/tables';
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { readCells } from '@/lib/report/read-cells';
import type { Draft, Report } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { soundPrior, soundReport } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellId, pick } from '@/lib/template/define';
import type { CellId } from '@/lib/template/keys';
import type { Table } from '@/lib/template/types';
import { placeBy, type Random, weightsAround } from './random';

const [found] = cn2021.tables.filter(({ balance }) => balance);
if (!found) throw new Error('the format has no balance');
const table: Table = found;

/** The typed rows and columns of table three, in their order. */
export const rows = table.rows.filter(({ sumOf }) => !sumOf);
export const columns = table.columns.filter(({ sumOf }) => !sumOf);
export const rowAt = (key: string) => rows.findIndex((row) => row.key === key);
const RECEIVED = rowAt('received');
const CARRIED_IN = rowAt('carriedIn');

/** Typed numbers of table three: a list of columns for each row. */
export type Numbers = readonly (readonly number[])[];

/** The rows that end an application, 结转下年度 included. */
export const outcomes = rows.flatMap((_, index) => (index === RECEIVED || index === CARRIED_IN ? [] : [index]));

export function idAt(row: number, column: number): CellId {
  const [atRow, atColumn] = [rows[row], columns[column]];
  if (!atRow || !atColumn) throw new Error('no such cell');
  return cellId(table, atRow, atColumn);
}

export const numberAt = (numbers: Numbers, row: number, column: number): number => numbers[row]?.[column] ?? 0;

/** What kind of office it is, and how many applications it gets. */
export interface OfficeClass {
  readonly name: string;
  readonly level: UnitLevel;
  readonly least: number;
  readonly most: number;
  /** How likely its text states each figure: 新收, 上年结转, 办结, 结转下年, 自然人 and others, the groups of results. */
  readonly states: Readonly<Record<Statement, number>>;
}

const statements = ['received', 'carriedIn', 'concluded', 'carriedForward', 'split', 'results'] as const;
type Statement = (typeof statements)[number];

export const officeClasses: readonly OfficeClass[] = [
  {
    name: 'township',
    level: 'township',
    least: 1,
    most: 20,
    states: { received: 0.85, carriedIn: 0.2, concluded: 0.4, carriedForward: 0.2, split: 0.2, results: 0.2 },
  },
  {
    name: 'county office',
    level: 'department',
    least: 5,
    most: 80,
    states: { received: 0.9, carriedIn: 0.4, concluded: 0.6, carriedForward: 0.4, split: 0.3, results: 0.4 },
  },
  {
    name: 'county',
    level: 'county',
    least: 60,
    most: 900,
    states: { received: 0.95, carriedIn: 0.6, concluded: 0.8, carriedForward: 0.5, split: 0.4, results: 0.5 },
  },
  {
    name: 'city',
    level: 'city',
    least: 900,
    most: 9000,
    states: { received: 0.95, carriedIn: 0.7, concluded: 0.9, carriedForward: 0.6, split: 0.4, results: 0.5 },
  },
];

/** How alike the offices are: the smaller, the more each has rows and columns of its own. */
const LIKENESS = { outcomes: 8, columns: 4 };
/** Of a hundred applications so many were carried in; drawn for each office around it. */
const CARRIED = { yes: 0.4, no: 9.6 };
const PRIOR_KNOWN = 0.7;

const city = readCells(cn2021, balancedLarge.report.draft).cells;
const cityAt = (row: number, column: number) => Number(city.get(idAt(row, column)) ?? 0);
const columnPlaces = columns.map((_, index) => index);

/** The weights around which an office's own are drawn. */
export const outcomeWeights = weighted(
  outcomes.map((row) => columnPlaces.reduce((sum, column) => sum + cityAt(row, column), 0)),
  LIKENESS.outcomes,
);
export const columnWeights = weighted(
  columnPlaces.map((column) => cityAt(RECEIVED, column)),
  LIKENESS.columns,
);
export const carriedWeights = CARRIED;

function weighted(sums: readonly number[], likeness: number): number[] {
  const all = sums.reduce((total, sum) => total + sum, 0);
  return sums.map((sum) => (likeness * sum) / all);
}

/** A balanced table, with what stands around it. */
export interface DrawnReport {
  readonly office: OfficeClass;
  readonly numbers: Numbers;
  /** The figures that the text states. */
  readonly stated: ReadonlySet<Statement>;
  readonly hasPrior: boolean;
}

export function drawReport(random: Random, office: OfficeClass): DrawnReport {
  const size = Math.floor(Math.exp(between(random, Math.log(office.least), Math.log(office.most + 1))));
  const numbers = rows.map(() => columns.map(() => 0));
  const add = (row: number, column: number) => {
    const line = numbers[row];
    if (line) line[column] = (line[column] ?? 0) + 1;
  };
  const byColumn = weightsAround(random, columnWeights);
  const byOutcome = weightsAround(random, outcomeWeights);
  const [carried = 0] = weightsAround(random, [CARRIED.yes, CARRIED.no]);
  for (let each = 0; each < size; each += 1) {
    const column = placeBy(random, byColumn);
    add(random.unit() < carried ? CARRIED_IN : RECEIVED, column);
    add(outcomes[placeBy(random, byOutcome)] ?? RECEIVED, column);
  }
  return {
    office,
    numbers,
    stated: new Set(statements.filter((statement) => random.unit() < office.states[statement])),
    hasPrior: random.unit() < PRIOR_KNOWN,
  };
}

function between({ unit }: Random, least: number, most: number): number {
  return least + unit() * (most - least);
}

/** The draft cells of the numbers. */
function draftOf(numbers: Numbers): Draft {
  return Object.fromEntries(
    numbers.flatMap((line, row) => line.map((number, column) => [idAt(row, column), String(number)])),
  );
}

/** What stands around the table, as it is when the numbers are right. */
export interface Surroundings {
  readonly text: string;
  readonly prior: Report | undefined;
  readonly totals: NonNullable<Report['stated']>;
}

const blank = zeroDraft(cn2021);

export function surroundingsOf({ numbers, stated, hasPrior }: DrawnReport): Surroundings {
  const draft = applyPatch(blank, draftOf(numbers));
  const carriedIn = columnPlaces.map((column) => [
    idAt(rowAt('carriedForward'), column),
    String(numberAt(numbers, CARRIED_IN, column)),
  ]);
  return {
    text: draftText(draft, stated),
    prior: hasPrior ? { ...soundPrior, draft: applyPatch(soundPrior.draft, Object.fromEntries(carriedIn)) } : undefined,
    totals: statedTotals(cn2021, draft),
  };
}

/** A report of these numbers within these surroundings, its totals stated or left to be computed. */
export function reportOf(numbers: Numbers, { text, totals }: Surroundings, withTotals: boolean): Report {
  const draft = applyPatch(soundReport.draft, { ...draftOf(numbers), 'overview/onRequest': text });
  return { ...soundReport, draft, ...(withTotals && { stated: totals }) };
}

/** The groups of results as sentences list them. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  ['予以公开', ['granted']],
  ['部分公开', ['partlyGranted']],
  ['不予公开', rowsUnder('refused')],
  ['无法提供', rowsUnder('unavailable')],
  ['不予处理', rowsUnder('notProcessed')],
  ['其他处理', rowsUnder('otherProcessing')],
];

function rowsUnder(group: string): string[] {
  return table.rows.filter((row) => row.group === group).map(({ key }) => key);
}

/** 全年收到政府信息公开申请12件，其中自然人11件，法人或其他组织1件。办结12件，其中予以公开8件，无法提供4件。 */
function draftText(draft: Draft, stated: ReadonlySet<Statement>): string {
  const { cells } = readCells(cn2021, draft);
  const total = table.columns.filter(({ sumOf }) => sumOf);
  const sum = (keys: readonly string[], of = total) =>
    pick(table.rows, keys)
      .flatMap((row) => of.map((column) => Number(cells.get(cellId(table, row, column)) ?? 0)))
      .reduce((all, each) => all + each, 0);
  const said = (statement: Statement, words: string) => (stated.has(statement) ? words : '');
  const person = sum(['received'], columns.slice(0, 1));
  const split = `，其中自然人${person}件，法人或其他组织${sum(['received']) - person}件`;
  const listed = groups.flatMap(([name, keys]) => (sum(keys) > 0 ? [`${name}${sum(keys)}件`] : []));
  const sentences = [
    said('received', `全年新收政府信息公开申请${sum(['received'])}件${said('split', split)}。`),
    said('carriedIn', `上年结转政府信息公开申请${sum(['carriedIn'])}件。`),
    said('concluded', `全年办结政府信息公开申请${sum(['concluded'])}件。`),
    said('carriedForward', `结转下年度继续办理政府信息公开申请${sum(['carriedForward'])}件。`),
    said('results', listed.length > 0 ? `办结的政府信息公开申请中，${listed.join('，')}。` : ''),
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join('') : '依申请公开工作按规定的程序办理，具体情况见第三部分。';
}
