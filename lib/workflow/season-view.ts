/** How a board shows a season: narrowed by where the work lies, searched, and in an order. */
import { compareNames } from '@/lib/report/unit/name-order';
import type { ObligationState } from './obligation';
import type { SeasonFacts } from './season';
import { isPublic } from './status';

/** How a board is narrowed, by where the work lies. */
export const seasonFilters = [
  'all',
  'none',
  'writing',
  'inUnit',
  'county',
  'approved',
  'public',
  'notDue',
  'overdue',
  'extended',
  'errors',
  'unexplained',
  'clean',
] as const;
export type SeasonFilter = (typeof seasonFilters)[number];

export const filterNames: Readonly<Record<SeasonFilter, string>> = {
  all: '全部',
  none: '未建立',
  writing: '填报中',
  inUnit: '单位审核中',
  county: '等县办审核',
  approved: '待公布',
  public: '已公布',
  notDue: '不用报',
  overdue: '逾期',
  extended: '已延期',
  errors: '有错误',
  unexplained: '有警告没说明',
  clean: '没有问题',
};

const filterTests: Readonly<Record<SeasonFilter, (row: SeasonFacts) => boolean>> = {
  all: () => true,
  none: ({ state }) => state === 'none',
  writing: ({ state }) => state === 'draft' || state === 'returned',
  inUnit: ({ state }) => state === 'firstReview' || state === 'secondReview' || state === 'finalReview',
  county: ({ state }) => state === 'countyReview',
  approved: ({ state }) => state === 'approved',
  public: ({ state }) => state === 'published' || state === 'archived',
  notDue: ({ standing }) => standing !== 'due',
  overdue: ({ inTime }) => inTime === 'overdue',
  extended: ({ extendedTo, standing }) => extendedTo !== null && standing === 'due',
  errors: ({ report, standing }) => standing === 'due' && report !== null && report.errors > 0,
  unexplained: ({ report, standing }) => standing === 'due' && report !== null && report.unexplained > 0,
  clean: (row) => row.standing === 'due' && isClean(row),
};

/** Whether the checks leave nothing open: no error, and every warning explained. */
function isClean({ report }: Pick<SeasonFacts, 'report'>): boolean {
  return report !== null && !report.isClosed && report.errors === 0 && report.unexplained === 0;
}

export const seasonSorts = ['name', 'state', 'progress', 'risk', 'waiting', 'due'] as const;
export type SeasonSort = (typeof seasonSorts)[number];

export const sortNames: Readonly<Record<SeasonSort, string>> = {
  name: '单位名称',
  state: '办理环节',
  progress: '填写进度（少的在前）',
  risk: '风险（高的在前）',
  waiting: '等待时间（久的在前）',
  due: '期限（近的在前）',
};

const stateOrder: readonly ObligationState[] = [
  'none',
  'draft',
  'returned',
  'firstReview',
  'secondReview',
  'finalReview',
  'countyReview',
  'approved',
  'published',
  'archived',
  'exempt',
  'merged',
  'vertical',
];

/** What rows are ordered by, smallest first; among equals the name decides. */
const ranks: Readonly<Record<SeasonSort, (row: SeasonFacts) => readonly (number | string)[]>> = {
  name: () => [],
  state: ({ state }) => [stateOrder.indexOf(state)],
  progress: ({ report, standing }) => [standing === 'due' ? (report ? report.filled / report.required : -1) : 2],
  risk: ({ report }) =>
    report ? [-report.errors, -report.unexplained, -report.warnings, -report.shared, -report.largestChange] : [1],
  waiting: ({ report, standing }) => [standing === 'due' && report && !isPublic(report.status) ? report.since : '9'],
  due: ({ daysLeft }) => [daysLeft ?? Number.MAX_SAFE_INTEGER],
};

/** What a board shows: narrowed, ordered, and which of it by a word of the unit's name. */
export interface SeasonView {
  readonly filter: SeasonFilter;
  readonly sort: SeasonSort;
  readonly search: string;
}

/** The rows of the view, in its order. */
export function arranged<Row extends SeasonFacts>(rows: readonly Row[], { filter, sort, search }: SeasonView): Row[] {
  const rank = ranks[sort];
  return rows
    .filter((row) => filterTests[filter](row) && row.unitName.includes(search))
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => compared(a.rank, b.rank) || byName(a.row, b.row))
    .map(({ row }) => row);
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function byName(a: SeasonFacts, b: SeasonFacts): number {
  return compareNames(a.unitName, b.unitName) || a.kind.localeCompare(b.kind) || a.unitId.localeCompare(b.unitId);
}

/** How many rows each filter has. */
export function filterCounts(rows: readonly SeasonFacts[]): Readonly<Record<SeasonFilter, number>> {
  const count = (filter: SeasonFilter) => rows.filter(filterTests[filter]).length;
  const counts = seasonFilters.map((filter) => [filter, count(filter)] as const);
  return { ...zero, ...Object.fromEntries(counts) };
}

const zero: Readonly<Record<SeasonFilter, number>> = {
  all: 0,
  none: 0,
  writing: 0,
  inUnit: 0,
  county: 0,
  approved: 0,
  public: 0,
  notDue: 0,
  overdue: 0,
  extended: 0,
  errors: 0,
  unexplained: 0,
  clean: 0,
};
