/** A season as its office sees it: every obligation with where it stands, for whom it waits, and whether it is in time. */
import { daysBetween } from '@/lib/report/moment';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { type Due, dueOf, publishBy } from './deadline';
import { type ObligationKind, type ObligationStanding, type ObligationState, stateOf } from './obligation';
import { isPublic, type ReportStatus } from './status';
import { type Stages, type WorkflowRole, waitingFor } from './transitions';

/** What is stored of one obligation, its unit and its report. */
export interface StoredObligation {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: UnitLevel;
  readonly phone: string;
  readonly year: number;
  readonly kind: ObligationKind;
  readonly standing: ObligationStanding;
  readonly reason: string;
  /** The unit that reports for this one, by name. */
  readonly intoName: string | null;
  readonly submitBy: string | null;
  readonly extendedTo: string | null;
  readonly extensionReason: string;
  readonly report: SeasonReport | null;
}

export interface SeasonReport {
  readonly id: string;
  readonly status: ReportStatus;
  /** To be named by the next move. */
  readonly moves: number;
  readonly revision: number;
  readonly stages: Stages;
  /** ISO time at which it came to its status, or was last saved before its first move. */
  readonly since: string;
  readonly isImported: boolean;
  /** Not for whoever asks before it is handed in: nothing is told but its status. */
  readonly isClosed: boolean;
  readonly filled: number;
  readonly required: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unexplained: number;
  readonly openThreads: number;
  /** How much the largest change against last year says; see largestWeight. */
  readonly largestChange: number;
  /** Of its own sentences, how many other units have too. */
  readonly shared: number;
  /** ISO dates; null before. */
  readonly handedInOn: string | null;
  readonly publishedOn: string | null;
}

/** What is told of a report to people whom it is closed to. */
export function closedReport(report: SeasonReport): SeasonReport {
  const untold = { filled: 0, errors: 0, warnings: 0, unexplained: 0, openThreads: 0, largestChange: 0, shared: 0 };
  return { ...report, ...untold, isClosed: true };
}

export interface SeasonRow extends StoredObligation {
  readonly state: ObligationState;
  /** Public, and being corrected: what was published stands until then. */
  readonly isCorrecting: boolean;
  /** Who is to act next; nobody for what is public or not owed. */
  readonly waitsFor: WorkflowRole | undefined;
  /** What is due next; nothing for what is public or not owed. */
  readonly due: Due | undefined;
  /** Days until that; negative once it has passed. */
  readonly daysLeft: number | undefined;
  readonly inTime: Punctuality;
}

/** `open`: not done, and there is time; `overdue`: not done, and late; `late`: done, too late; `onTime`: done in time; `none`: not owed. */
export type Punctuality = 'open' | 'overdue' | 'late' | 'onTime' | 'none';

/** The row as of an ISO date. */
export function seasonRow(stored: StoredObligation, today: string): SeasonRow {
  const { standing, report } = stored;
  return { ...stored, ...seasonStanding(stored, today), waitsFor: standing === 'due' ? whoOwes(report) : undefined };
}

/** What decides where an obligation stands: obligations that agree in it stand alike. */
export interface StandingFacts
  extends Pick<StoredObligation, 'level' | 'year' | 'standing' | 'submitBy' | 'extendedTo'> {
  readonly report: Pick<SeasonReport, 'status' | 'isImported' | 'handedInOn' | 'publishedOn'> | null;
}

/** Where it stands as of an ISO date. */
export function seasonStanding(
  stored: StandingFacts,
  today: string,
): Pick<SeasonRow, 'state' | 'isCorrecting' | 'due' | 'daysLeft' | 'inTime'> {
  const { standing, report } = stored;
  const status = report?.status ?? null;
  const state = stateOf(standing, status);
  const isCorrecting = report !== null && report.publishedOn !== null && !isPublic(report.status);
  const due = standing === 'due' && !isCorrecting ? dueOf({ ...stored, status }) : undefined;
  const daysLeft = due && daysBetween(today, due.day);
  return { state, isCorrecting, due, daysLeft, inTime: punctuality(stored, daysLeft) };
}

/** Whose turn it is; nobody's once the report is public, for filing it away has no day. */
function whoOwes(report: SeasonReport | null): WorkflowRole | undefined {
  if (!report) return 'clerk';
  return isPublic(report.status) ? undefined : waitingFor(report.status, report.stages);
}

/** Whether it was handed in by the day that counted, where one was set; else whether it was public by the statutory day. */
function punctuality(stored: StandingFacts, daysLeft: number | undefined): Punctuality {
  const { standing, report, submitBy, extendedTo } = stored;
  if (standing !== 'due') return 'none';
  const day = extendedTo ?? submitBy;
  const done = report && doneOn(report, day !== null);
  // What was published elsewhere has no day here: nobody can say that it was late.
  if (!done && report?.isImported) return 'onTime';
  if (done) return done <= (day ?? publishBy(stored)) ? 'onTime' : 'late';
  return daysLeft !== undefined && daysLeft < 0 ? 'overdue' : 'open';
}

/** The day that counts: of handing in where such a day was set, else of publication. */
function doneOn(
  { handedInOn, publishedOn }: Pick<SeasonReport, 'handedInOn' | 'publishedOn'>,
  isByHandingIn: boolean,
): string | null {
  return isByHandingIn ? (handedInOn ?? publishedOn) : publishedOn;
}

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

const filterTests: Readonly<Record<SeasonFilter, (row: SeasonRow) => boolean>> = {
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
function isClean({ report }: Pick<SeasonRow, 'report'>): boolean {
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
const ranks: Readonly<Record<SeasonSort, (row: SeasonRow) => readonly (number | string)[]>> = {
  name: () => [],
  state: ({ state }) => [stateOrder.indexOf(state)],
  progress: ({ report, standing }) => [standing === 'due' ? (report ? report.filled / report.required : -1) : 2],
  risk: ({ report }) =>
    report ? [-report.errors, -report.unexplained, -report.warnings, -report.shared, -report.largestChange] : [1],
  waiting: ({ report, waitsFor }) => [waitsFor && report ? report.since : '9'],
  due: ({ daysLeft }) => [daysLeft ?? Number.MAX_SAFE_INTEGER],
};

/** What a board shows: narrowed, ordered, and which of it by a word of the unit's name. */
export interface SeasonView {
  readonly filter: SeasonFilter;
  readonly sort: SeasonSort;
  readonly search: string;
}

/** The rows of the view, in its order. */
export function arranged(rows: readonly SeasonRow[], { filter, sort, search }: SeasonView): SeasonRow[] {
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

const collator = new Intl.Collator('zh-CN', { numeric: true });

function byName(a: SeasonRow, b: SeasonRow): number {
  return collator.compare(a.unitName, b.unitName) || a.kind.localeCompare(b.kind) || a.unitId.localeCompare(b.unitId);
}

/** How many rows each filter has. */
export function filterCounts(rows: readonly SeasonRow[]): Readonly<Record<SeasonFilter, number>> {
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

/** A season in numbers. */
export interface SeasonSummary {
  /** Obligations that are owed. */
  readonly due: number;
  readonly notDue: number;
  /** Of those owed: without a report, handed in to the office above or further, public. */
  readonly none: number;
  readonly handedIn: number;
  readonly published: number;
  readonly overdue: number;
  /** Done in time, and of those that are done or overdue which share that is: from 0 to 1, undefined while there are none. */
  readonly onTime: number;
  readonly onTimeRate: number | undefined;
}

/** The numbers of the rows, each of which may stand for several; what is not owed is left out of all but `notDue`. */
export function summaryOf(
  rows: readonly (Pick<SeasonRow, 'standing' | 'state' | 'inTime' | 'isCorrecting'> & { readonly count?: number })[],
): SeasonSummary {
  const counted = (some: typeof rows) => some.reduce((sum, { count = 1 }) => sum + count, 0);
  const owed = rows.filter(({ standing }) => standing === 'due');
  const handedIn: readonly ObligationState[] = ['countyReview', 'approved', 'published', 'archived'];
  const of = (test: (row: (typeof owed)[number]) => boolean) => counted(owed.filter(test));
  const onTime = of(({ inTime }) => inTime === 'onTime');
  const judged = of(({ inTime }) => inTime !== 'open');
  return {
    due: counted(owed),
    notDue: counted(rows) - counted(owed),
    none: of(({ state }) => state === 'none'),
    handedIn: of(({ state, isCorrecting }) => isCorrecting || handedIn.includes(state)),
    published: of(({ state, isCorrecting }) => isCorrecting || state === 'published' || state === 'archived'),
    overdue: of(({ inTime }) => inTime === 'overdue'),
    onTime,
    onTimeRate: judged === 0 ? undefined : onTime / judged,
  };
}
