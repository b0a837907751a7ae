/** An office's own scoring of a year: its list of items, each with what it counts and what that takes off. There is no scoring by law. */
import { z } from 'zod';

/** What the program counts of a report. */
export const scoreFacts = [
  'overdue',
  'late',
  'lateDays',
  'returned',
  'error',
  'unexplained',
  'alike',
  'reopened',
] as const;
export type ScoreFact = (typeof scoreFacts)[number];

/** How a fact is called where an item is chosen, and in what it is counted. */
export const scoreFactNames: Readonly<Record<ScoreFact, { readonly name: string; readonly per: string }>> = {
  overdue: { name: '逾期没有完成', per: '份' },
  late: { name: '完成但迟于期限', per: '份' },
  lateDays: { name: '迟于期限的天数', per: '天' },
  returned: { name: '被县办退回', per: '次' },
  error: { name: '核对出的错误', per: '处' },
  unexplained: { name: '没有说明原因的警告', per: '条' },
  alike: { name: '与其他单位文字雷同', per: '份' },
  reopened: { name: '公布以后又更正', per: '次' },
};

/** One line of the table: several may count the same. */
export interface ScoreItem {
  readonly fact: ScoreFact;
  /** What the sheet and the circular call it, and in what it is counted. */
  readonly name: string;
  readonly per: string;
  /** Taken off for each one. */
  readonly points: number;
  /** Taken off at most; null for no limit. */
  readonly cap: number | null;
}

export type ScoreTable = readonly ScoreItem[];

/** So many lines a table may have. */
export const MOST_ITEMS = 20;

/** Characters of a name and of a measure word, and the points that an item may take off. */
export const LONGEST_NAME = 40;
export const LONGEST_PER = 4;
export const MOST_POINTS = 100;

const points = z.number().min(0).max(MOST_POINTS);

/** A table as it is stored. */
export const scoreTableSchema = z
  .array(
    z.object({
      fact: z.enum(scoreFacts),
      name: z.string().min(1).max(LONGEST_NAME),
      per: z.string().min(1).max(LONGEST_PER),
      points,
      cap: points.nullable(),
    }),
  )
  .max(MOST_ITEMS);

function usual(fact: ScoreFact, each: number): ScoreItem {
  return { fact, ...scoreFactNames[fact], points: each, cap: null };
}

/** What an office begins with. */
export const usualTable: ScoreTable = [
  usual('overdue', 20),
  usual('late', 5),
  usual('returned', 2),
  usual('error', 2),
  usual('unexplained', 1),
  usual('alike', 5),
];

const FULL = 100;

/** What there is against a report, by fact. */
export type ScoreFacts = Readonly<Record<ScoreFact, number>>;

export interface Deduction extends Pick<ScoreItem, 'fact' | 'name' | 'per'> {
  readonly count: number;
  readonly points: number;
  /** Whether more would have come off without the limit. */
  readonly isCapped: boolean;
}

export interface Score {
  /** From 0 to 100. */
  readonly score: number;
  readonly deductions: readonly Deduction[];
}

/** The score with every deduction that makes it up. */
export function scoreOf(facts: ScoreFacts, table: ScoreTable): Score {
  const deductions = table.map((item) => deductionOf(facts, item)).filter((deduction) => deduction.points > 0);
  const left = FULL - deductions.reduce((sum, each) => sum + each.points, 0);
  return { score: Math.max(0, rounded(left)), deductions };
}

function deductionOf(facts: ScoreFacts, { fact, name, per, points: each, cap }: ScoreItem): Deduction {
  const count = facts[fact];
  const whole = rounded(count * each);
  const isCapped = cap !== null && whole > cap;
  return { fact, name, per, count, points: isCapped ? cap : whole, isCapped };
}

/** Points have two decimals at most: sums of them are not to show what binary fractions leave. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** 被县办退回2次，扣4分. */
export function deductionText({ name, per, count, points: taken, isCapped }: Deduction): string {
  return `${name}${count}${per}，扣${taken}分${isCapped ? '（已到上限）' : ''}`;
}

/** 被县办退回，每次扣2分，最多10分. */
export function itemText({ name, per, points: each, cap }: ScoreItem): string {
  return `${name}，每${per}扣${each}分${cap === null ? '' : `，最多${cap}分`}`;
}

/** Of a unit that has not handed in, and still has time. */
export const NOT_SCORED = '还没有报送，期限没有到，不评分';
