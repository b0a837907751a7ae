/** What is done to many reports at once: which of them it can be done to, and why not to the others. */
import { formatDate } from '@/lib/report/wording';
import { dueText } from './deadline';
import type { SeasonFacts, SeasonRow } from './season';

export type BulkAct = 'remind' | 'approve' | 'publish' | 'archive' | 'message';

/** Why it is not done to the row, in one clause; undefined where it can be. Who may is for the table of permissions. */
export function bulkObstacle(act: BulkAct, row: SeasonFacts): string | undefined {
  if (act === 'message') return undefined;
  if (row.standing !== 'due') return '不用报';
  return obstacles[act](row);
}

const obstacles: Readonly<Record<Exclude<BulkAct, 'message'>, (row: SeasonFacts) => string | undefined>> = {
  remind: ({ state, isCorrecting }) => {
    if (state === 'published' || state === 'archived' || isCorrecting) return '已经公布';
    return state === 'countyReview' ? '已经报来，等您审核' : undefined;
  },
  approve: ({ state, report }) => {
    if (state !== 'countyReview' || !report) return '没有报来，或已经审核过';
    if (report.errors > 0) return `有${report.errors}处错误，要逐份看`;
    return report.unexplained > 0 ? `有${report.unexplained}处警告没有说明，要逐份看` : undefined;
  },
  publish: ({ state }) => (state === 'approved' ? undefined : '不在待公布状态'),
  archive: ({ state }) => (state === 'published' ? undefined : '还没有公布，或已经归档'),
};

/** The reminder of a unit, in one sentence. */
export function reminderText({ year, report, due }: Pick<SeasonRow, 'year' | 'report' | 'due'>): string {
  const stands = report ? '还没有报送或公布' : '还没有建立';
  return `${year}年度报告${stands}，${due ? dueText(due) : '请尽快办理'}。`;
}

/** A text on all of them for a work chat, as of an ISO date. */
export function chatText(rows: readonly SeasonRow[], year: number, today: string): string {
  const names = (test: (row: SeasonRow) => boolean) => [
    ...new Set(rows.filter((row) => bulkObstacle('remind', row) === undefined && test(row)).map((row) => row.unitName)),
  ];
  const lines = [
    ['还没有建立', names(({ report }) => report === null)],
    ['还没有报送', names(({ report, due }) => report !== null && due?.act === 'submit')],
    ['还没有公布', names(({ report, due }) => report !== null && due?.act !== 'submit')],
  ] as const;
  const said = lines.flatMap(([what, units]) =>
    units.length > 0 ? [`${what}（${units.length}家）：${units.join('、')}`] : [],
  );
  return [
    `各单位：截至${formatDate(today)}，${year}年度政府信息公开工作年度报告`,
    ...said,
    '请尽快办理，有困难的请联系我们。',
  ].join('\n');
}
