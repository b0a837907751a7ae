/** An office's own scoring of a year: points for what was late, returned, wrong or copied. There is no scoring by law. */

export const scoreItems = ['overdue', 'late', 'returned', 'error', 'unexplained', 'alike'] as const;
export type ScoreItem = (typeof scoreItems)[number];

/** How an item is called, and in what it is counted. */
export const scoreItemNames: Readonly<Record<ScoreItem, { readonly name: string; readonly per: string }>> = {
  overdue: { name: '逾期没有完成', per: '份' },
  late: { name: '完成但迟于期限', per: '份' },
  returned: { name: '被县办退回', per: '次' },
  error: { name: '核对出的错误', per: '处' },
  unexplained: { name: '没有说明原因的警告', per: '条' },
  alike: { name: '与其他单位文字雷同', per: '份' },
};

/** Points taken off for each one of an item. */
export type ScorePoints = Readonly<Record<ScoreItem, number>>;

export const usualPoints: ScorePoints = { overdue: 20, late: 5, returned: 2, error: 2, unexplained: 1, alike: 5 };

const FULL = 100;

/** What there is against a report, by item. */
export type ScoreFacts = Readonly<Record<ScoreItem, number>>;

export interface Deduction {
  readonly item: ScoreItem;
  readonly count: number;
  readonly points: number;
}

export interface Score {
  /** From 0 to 100. */
  readonly score: number;
  readonly deductions: readonly Deduction[];
}

/** The score with every deduction that makes it up. */
export function scoreOf(facts: ScoreFacts, points: ScorePoints): Score {
  const deductions = scoreItems
    .map((item) => ({ item, count: facts[item], points: facts[item] * points[item] }))
    .filter((deduction) => deduction.points > 0);
  return { score: Math.max(0, FULL - deductions.reduce((sum, each) => sum + each.points, 0)), deductions };
}

/** 被县办退回2次，扣4分. */
export function deductionText({ item, count, points }: Deduction): string {
  const { name, per } = scoreItemNames[item];
  return `${name}${count}${per}，扣${points}分`;
}
