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
export function closedReport<Told extends Pick<SeasonReport, keyof typeof untold | 'isClosed'>>(report: Told): Told {
  return { ...report, ...untold, isClosed: true };
}

const untold = { filled: 0, errors: 0, warnings: 0, unexplained: 0, largestChange: 0, shared: 0 } as const;

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

/** What boards narrow and order their rows by: a few facts of each, for of most units a page shows no more. */
export interface SeasonFacts
  extends Pick<SeasonRow, 'unitId' | 'unitName' | 'kind' | 'standing' | 'extendedTo'>,
    Standing {
  readonly report: Pick<
    SeasonReport,
    | 'id'
    | 'status'
    | 'since'
    | 'isClosed'
    | 'filled'
    | 'required'
    | 'errors'
    | 'warnings'
    | 'unexplained'
    | 'largestChange'
    | 'shared'
    | 'handedInOn'
    | 'publishedOn'
  > | null;
}

/** Where an obligation stands as of a day. */
export type Standing = Pick<SeasonRow, 'state' | 'isCorrecting' | 'due' | 'daysLeft' | 'inTime'>;

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
export function seasonStanding(stored: StandingFacts, today: string): Standing {
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

const HANDED_IN: readonly ObligationState[] = ['countyReview', 'approved', 'published', 'archived'];

/** Whether the office has it: what is being corrected was handed in, too. */
export function isHandedIn({ state, isCorrecting }: Pick<Standing, 'state' | 'isCorrecting'>): boolean {
  return isCorrecting || HANDED_IN.includes(state);
}

/** The numbers of the rows, each of which may stand for several; what is not owed is left out of all but `notDue`. */
export function summaryOf(
  rows: readonly (Pick<SeasonRow, 'standing' | 'state' | 'inTime' | 'isCorrecting'> & { readonly count?: number })[],
): SeasonSummary {
  const counted = (some: typeof rows) => some.reduce((sum, { count = 1 }) => sum + count, 0);
  const owed = rows.filter(({ standing }) => standing === 'due');
  const of = (test: (row: (typeof owed)[number]) => boolean) => counted(owed.filter(test));
  const onTime = of(({ inTime }) => inTime === 'onTime');
  const judged = of(({ inTime }) => inTime !== 'open');
  return {
    due: counted(owed),
    notDue: counted(rows) - counted(owed),
    none: of(({ state }) => state === 'none'),
    handedIn: of(isHandedIn),
    published: of(({ state, isCorrecting }) => isCorrecting || state === 'published' || state === 'archived'),
    overdue: of(({ inTime }) => inTime === 'overdue'),
    onTime,
    onTimeRate: judged === 0 ? undefined : onTime / judged,
  };
}
