/** What quantities of a text say of the tables: each understood one with the sums that it may rightly equal. */
import type { Inspection } from '@/lib/rules/types';
import type { ProseKey } from '@/lib/template/keys';
import { type Context, contextsOf } from './contexts';
import { isOwnName } from './own-names';
import { passagesOf } from './passage';
import {
  type Applicant,
  type ApplicationRow,
  applications,
  type CaseOutcome,
  type CaseRow,
  cases,
  organizations,
  single,
  type Tally,
} from './tallies';
import type { Label } from './words';

/** `count` 申请, `carried` 结转, `split` 自然人/法人, `results`, `cases`, `papers` 规范性文件, `decisions` 许可/处罚/强制. */
export type ClaimKind = 'count' | 'carried' | 'split' | 'results' | 'cases' | 'papers' | 'decisions';

export interface Claim {
  readonly kind: ClaimKind;
  readonly context: Context;
  /** The sums of which it must equal one. */
  readonly accepted: readonly Tally[];
  /** Speaks of what was published, not of all that was decided: wrong only where the table has none at all. */
  readonly isPublished?: boolean;
  /** Is one part of the sums, not all of it: wrong only above every one of them. */
  readonly isShare?: boolean;
}

const REFUSED = [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processRecords',
  'enforcementFiles',
  'administrativeQuery',
] as const;
const UNABLE = ['notHeld', 'needsCreation', 'stillUnclear'] as const;
const NOT_HANDLED = ['petition', 'repeated', 'publication', 'excessive', 'confirmation'] as const;
const OTHER = ['correctionOverdue', 'feeOverdue', 'otherHandling'] as const;

const RESULT_ROWS: Partial<Record<Label, readonly ApplicationRow[]>> = {
  granted: ['granted'],
  partlyGranted: ['partlyGranted'],
  refused: REFUSED,
  unable: UNABLE,
  notHandled: NOT_HANDLED,
  otherResults: OTHER,
  ...Object.fromEntries(
    [...REFUSED, ...UNABLE, ...NOT_HANDLED, 'correctionOverdue', 'feeOverdue'].map((row) => [row, [row]]),
  ),
};
/** A group and one of its rows together mean the row: 不予公开（属于国家秘密）. */
const GROUPS_OF_ROWS: readonly Label[] = ['refused', 'unable', 'notHandled', 'otherResults'];

const APPLICANTS: Partial<Record<Label, readonly Applicant[]>> = {
  person: ['person'],
  organization: organizations,
  business: ['business'],
  research: ['research'],
  nonprofit: ['nonprofit'],
  legalService: ['legalService'],
};

const CASE_ROWS: Partial<Record<Label, readonly CaseRow[]>> = {
  reconsideration: ['reconsideration'],
  litigation: ['directLitigation', 'litigationAfterReconsideration'],
  directLitigation: ['directLitigation'],
  afterReconsideration: ['litigationAfterReconsideration'],
};
const OUTCOMES: Partial<Record<Label, CaseOutcome>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'otherResult',
  pending: 'pending',
};

const UNITS = /^(?:件次?|宗|份|起|例|次|个|项|条|)$/;
/** So many characters that no word covers are let pass. */
const UNDERSTOOD = 1;
const ASIDE: readonly Label[] = ['foreign', 'change', 'past', 'partOfYear', 'title', 'infoFee'];

/** Every claim of a report's texts that is understood and that its tables can answer. */
export function claimsOf(inspection: Inspection): readonly Claim[] {
  const made = remembered.get(inspection) ?? readClaims(inspection);
  remembered.set(inspection, made);
  return made;
}

const remembered = new WeakMap<Inspection, readonly Claim[]>();

function readClaims(inspection: Inspection): Claim[] {
  return passagesOf(inspection)
    .flatMap(contextsOf)
    .flatMap((context) => {
      const claim = isAboutThisYear(inspection, context) ? claimOf(inspection, context) : undefined;
      return claim && claim.accepted.length > 0 ? [claim] : [];
    });
}

function isAboutThisYear(inspection: Inspection, { labels, unknown, quantity, agent, ...context }: Context): boolean {
  if (quantity.isRough || unknown.length > UNDERSTOOD || !UNITS.test(quantity.unit)) return false;
  if (!isOwnName(inspection, agent)) return false;
  if (quantity.kind === 'bare' && !endsAsBare(context, quantity.from)) return false;
  if (context.year !== undefined && context.year !== inspection.year) return false;
  return ASIDE.every((label) => !labels.has(label));
}

function endsAsBare({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return /[为是：量数共计]/.test(passage.plain.charAt(from - 1));
}

function claimOf(inspection: Inspection, context: Context): Claim | undefined {
  const { labels } = context;
  if (names(labels, CASE_ROWS)) return caseClaim(inspection, context, labels);
  if (labels.has('normative') || labels.has('regulation')) return paperClaim(inspection, context, labels);
  if (names(labels, DECISIONS)) return decisionClaim(inspection, context, labels);
  if (labels.has('published')) return undefined;
  if (labels.has('application')) return applicationClaim(inspection, context);
  return inheritedClaim(inspection, context);
}

/** Boxes in which a number without a subject is one of applications. */
const ABOUT_APPLICATIONS: readonly ProseKey[] = ['overview/onRequest', 'remarks/t3'];

/** A clause without a subject of its own goes on about the one before. */
function inheritedClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { topic, labels } = context;
  if (topic === 'application' || isAboutTableThree(context)) return applicationClaim(inspection, context);
  if (topic === undefined) return undefined;
  if (topic in CASE_ROWS)
    return names(labels, OUTCOMES) ? caseClaim(inspection, context, new Set([...labels, topic])) : undefined;
  const isPaper = topic === 'normative' || topic === 'regulation';
  return isPaper && (labels.has('repealed') || labels.has('inForce'))
    ? paperClaim(inspection, context, new Set([...labels, topic]))
    : undefined;
}

/** In the boxes about applications, without a subject; or a result that stands behind what somebody applied for. */
function isAboutTableThree({ topic, labels, passage }: Context): boolean {
  if (!ABOUT_APPLICATIONS.includes(passage.part)) return false;
  const isAside = topic === 'foreign' || topic === 'normative';
  return topic === undefined || (isAside && resultRowsIn(labels) !== undefined);
}

function applicationClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { labels } = context;
  if (isAboutPapers(context)) return undefined;
  const columns = applicantsIn(labels);
  const rows = resultRowsIn(labels);
  if (labels.has('channel')) return rows || columns ? undefined : shareClaim(inspection, context);
  if (rows) return made('results', context, [applications(inspection, '办理结果', rows, columns)]);
  if (names(labels, CARRIED)) return made('carried', context, carriedTallies(inspection, labels, columns));
  const kind = columns ? 'split' : 'count';
  if (labels.has('concluded') && !labels.has('received')) {
    return made(kind, context, concludedTallies(inspection, columns));
  }
  if (context.isPart && !columns) return shareClaim(inspection, context);
  return made(kind, context, countTallies(inspection, context, columns));
}

const CARRIED = { carriedIn: true, carriedForward: true, carried: true } as const;

/** 办结 may leave out what was closed without an answer. */
function concludedTallies(inspection: Inspection, columns?: readonly Applicant[]) {
  return [applications(inspection, '办结', ['concluded'], columns), ...answeredTallies(inspection, columns)];
}

/** Of those received: on the net, by letter, about land; there cannot be more of them than of all. */
function shareClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { labels, quantity } = context;
  if (!labels.has('application') || !/^(?:件|宗|起|例)$/.test(quantity.unit)) return undefined;
  const claim = made('count', context, [applications(inspection, '新收加上年结转', ['received', 'carriedIn'])]);
  return claim && { ...claim, isShare: true };
}

/** 公文 are sorted into 主动公开, 依申请公开 and 不予公开 too; nobody applied for them. */
function isAboutPapers({ sentence, passage, quantity }: Context): boolean {
  const start = Math.max(sentence.from, quantity.from - 120);
  return /公文|公开属性|拟制|政策文件/.test(passage.text.slice(start, quantity.from));
}

function carriedTallies(inspection: Inspection, labels: ReadonlySet<Label>, columns?: readonly Applicant[]) {
  const carriedIn = () => applications(inspection, '上年结转', ['carriedIn'], columns);
  const carriedForward = () => applications(inspection, '结转下年度', ['carriedForward'], columns);
  if (labels.has('carriedIn')) return [carriedIn()];
  return labels.has('carriedForward') ? [carriedForward()] : [carriedIn(), carriedForward()];
}

/** 新收, with 上年结转, or 办结: offices mean any of them by 收到, 受理, 办理, 答复. */
function countTallies(inspection: Inspection, { labels, quantity, topic }: Context, columns?: readonly Applicant[]) {
  const isAnswered = labels.has('answered') && !labels.has('received');
  const hasVerb = isAnswered || labels.has('received') || labels.has('concluded');
  if (
    !hasVerb &&
    (topic === 'published' || !(labels.has('application') || columns) || !/^(?:件|宗|)$/.test(quantity.unit))
  )
    return [];
  return [
    applications(inspection, '本年新收', ['received'], columns),
    applications(inspection, '新收加上年结转', ['received', 'carriedIn'], columns),
    applications(inspection, '办结', ['concluded'], columns),
    ...(labels.has('received') ? [] : answeredTallies(inspection, columns)),
  ];
}

/** 答复 may leave out what was not handled; 依申请公开 without a verb may mean what was given. */
function answeredTallies(inspection: Inspection, columns?: readonly Applicant[]) {
  const given: readonly ApplicationRow[] = ['granted', 'partlyGranted'];
  return [
    applications(inspection, '予以公开和部分公开', given, columns),
    applications(inspection, '作出答复', [...given, ...REFUSED, ...UNABLE], columns),
    applications(inspection, '作出答复和不予处理', [...given, ...REFUSED, ...UNABLE, ...NOT_HANDLED], columns),
  ];
}

function resultRowsIn(labels: ReadonlySet<Label>): readonly ApplicationRow[] | undefined {
  const found = [...labels].filter((label) => RESULT_ROWS[label]);
  const exact = found.filter((label) => !GROUPS_OF_ROWS.includes(label));
  const meant = exact.some((label) => label !== 'granted' && label !== 'partlyGranted') ? exact : found;
  return meant.length > 0 ? meant.flatMap((label) => RESULT_ROWS[label] ?? []) : undefined;
}

/** The columns that are named; none for 公民、法人和其他组织, which is everybody. */
function applicantsIn(labels: ReadonlySet<Label>): readonly Applicant[] | undefined {
  if (labels.has('person') && labels.has('organization')) return undefined;
  const found = [...labels].filter((label) => APPLICANTS[label]);
  const exact = found.filter((label) => label !== 'organization');
  const meant = exact.some((label) => label !== 'person') ? exact : found;
  return meant.length > 0 ? meant.flatMap((label) => APPLICANTS[label] ?? []) : undefined;
}

function caseClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const rowSets = [...labels].flatMap((label) => {
    const rows = CASE_ROWS[label];
    return rows ? [rows] : [];
  });
  const exact = labels.has('directLitigation') || labels.has('afterReconsideration');
  const sets = exact ? rowSets.filter((rows) => rows.length === 1 && rows[0] !== 'reconsideration') : rowSets;
  const outcomes = [...labels].flatMap((label) => OUTCOMES[label] ?? []);
  const columns = outcomes.length > 0 ? outcomes : undefined;
  const tally = (rows: readonly CaseRow[]) => cases(inspection, '表四', rows, columns);
  return made('cases', context, [...sets.map(tally), ...(sets.length > 1 ? [tally([...new Set(sets.flat())])] : [])]);
}

function paperClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const row = labels.has('normative') ? 'normativeDocuments' : 'regulations';
  const columns = (['inForce', 'repealed', 'issued'] as const).filter((column) => labels.has(column));
  const [column] = columns;
  if (!column || columns.length > 1 || (labels.has('normative') && labels.has('regulation'))) return undefined;
  const tally = single(inspection, '表二', `t2/${row}/${column}`);
  if (column === 'repealed' && tally && context.quantity.value < tally.value && countsLapsed(context)) return undefined;
  return made('papers', context, [tally]);
}

/** Where 失效 is counted beside 废止 the table may hold both together. */
function countsLapsed({ sentence }: Context): boolean {
  return sentence.plain.includes('失效');
}

const DECISIONS = { licensing: 'licensing', penalties: 'penalties', coercion: 'coercion' } as const;

function decisionClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const rows = Object.values(DECISIONS).filter((row) => labels.has(row));
  const [row] = rows;
  if (!row || rows.length > 1 || labels.has('received') || labels.has('application')) return undefined;
  const isDecided = labels.has('decided') || labels.has('answered') || labels.has('concluded');
  const isPublished = !isDecided && (!/^[件宗起]$/.test(context.quantity.unit) || saysPublished(context));
  return made('decisions', context, [single(inspection, '表二', `t2/${row}/decisions`)], isPublished);
}

function saysPublished({ sentence }: Context): boolean {
  return sentence.tokens.some(({ label }) => label === 'published');
}

function made(
  kind: ClaimKind,
  context: Context,
  tallies: readonly (Tally | undefined)[],
  isPublished = false,
): Claim | undefined {
  const accepted = tallies.filter((tally): tally is Tally => tally !== undefined);
  if (accepted.length < tallies.length) return undefined;
  return { kind, context, accepted, ...(isPublished && { isPublished }) };
}

function names(labels: ReadonlySet<Label>, table: object): boolean {
  return [...labels].some((label) => label in table);
}
