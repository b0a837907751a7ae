/** What quantities of a text say of the tables: each understood one with the sums that it may rightly equal. */

import { memo } from '@/lib/memo';
import { anyOf, inOrder, wordsOf } from '@/lib/pattern';
import { type Context, contextsOf, isTopic } from '@/lib/rules/sentences/contexts';
import { passagesOf } from '@/lib/rules/sentences/passage';
import { firstFrom } from '@/lib/rules/sentences/token-search';
import type { Label, Token } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { ProseKey } from '@/lib/template/keys';
import { applicationClaim, resultRowsIn } from './application-claims';
import { isBareNumber } from './bare-numbers';
import { caseClaim, inheritedCaseClaim, isOfReconsideration, namesCases } from './case-claims';
import { type Claim, names, precisionOf } from './claim';
import { restClaims } from './rest-claims';
import {
  decidedRows,
  decisionClaim,
  inheritedDecisionClaim,
  inheritedPaperClaim,
  namesAllKinds,
  namesPapers,
  paperClaim,
} from './table-two-claims';
import { caseRows } from './tallies';
import { isGovernmentOf, isOfAnother, isOfSystem } from './whose-numbers';

const UNITS = /^(?:件次?|宗|份|部|起|例|次|个|项|条|)$/;
/** So many characters that no word covers are let pass. */
const UNDERSTOOD = 1;
const ASIDE = ['foreign', 'change', 'past', 'partOfYear', 'title', 'infoFee'] as const satisfies readonly Label[];

/** Every claim of a report's texts that is understood and that its tables can answer. */
export const claimsOf = memo((inspection: Inspection): readonly Claim[] =>
  passagesOf(inspection).flatMap((passage) => {
    const readings = contextsOf(passage).map((context) => ({ context, ...readClaim(inspection, context) }));
    const claims = readings.flatMap((reading) => ('claim' in reading ? [reading.claim] : []));
    return [...claims, ...restClaims(inspection, readings)];
  }),
);

/** Why a number is left alone: it is no exact count of this office and year, or is about something else. */
export type LeftAlone =
  | 'rough'
  | 'unknownWords'
  | 'otherUnit'
  | 'part'
  | 'otherOffice'
  | 'bare'
  | 'otherYear'
  | 'noSubject'
  | (typeof ASIDE)[number];

/** What a number says, or why it is left alone. */
export function readClaim(
  inspection: Inspection,
  context: Context,
): { readonly claim: Claim } | { readonly leftAlone: LeftAlone } {
  if (context.isPartial) return partialClaim(inspection, context);
  const leftAlone = asideOf(inspection, context);
  const claim = leftAlone ? undefined : claimOf(inspection, context);
  if (claim && claim.accepted.length > 0) return { claim };
  const plainer = !leftAlone || leftAlone === 'unknownWords' ? namedBeside(context) : undefined;
  const named = plainer && !asideOf(inspection, plainer) ? claimOf(inspection, plainer) : undefined;
  return named && named.accepted.length > 0 ? { claim: named } : { leftAlone: leftAlone ?? 'noSubject' };
}

/** 上半年收到申请8件: there cannot be more of them than in the year. */
function partialClaim(inspection: Inspection, context: Context): ReturnType<typeof readClaim> {
  const labels = new Set([...context.labels].filter((label) => label !== 'partOfYear'));
  const whole = { ...context, labels, isPartial: false, unknown: context.unknown.replace(OF_MONTHS, '') };
  const claim = asideOf(inspection, whole) ? undefined : claimOf(inspection, whole);
  const isCounted = claim?.kind === 'count' || claim?.kind === 'decisions' || claim?.kind === 'cases';
  return claim && isCounted && claim.accepted.length > 0
    ? { claim: { ...claim, isShare: true } }
    : { leftAlone: 'part' };
}

const OF_MONTHS = /\d{1,2}(?:月(?:份|\d{1,2}日)?|(?=[至到—-]))[至到—-]?|又|[上下]半年|第?[一二三四1-4]季度/g;

/** 2024年遗留的一起…，已计入上年; …2件，不计入本年: said itself not to be in the tables of this year. */
const COUNTED_ELSEWHERE = inOrder(
  /^[^。；]{0,30}/,
  anyOf(/已(?:计入|列入|纳入)(?:上年|去年|上一年)/, /(?:不再?|未)(?:计入|列入|纳入)(?:本年|今年|本表|表)/),
);
const LONGEST_STATEMENT = 42;

function isOfAnotherYear(inspection: Inspection, { year, passage: { plain }, quantity: { end } }: Context): boolean {
  if (year !== undefined && year !== inspection.year) return true;
  return COUNTED_ELSEWHERE.test(plain.slice(end, end + LONGEST_STATEMENT));
}

function asideOf(inspection: Inspection, context: Context): LeftAlone | undefined {
  const { labels, quantity } = context;
  if (quantity.isRough && precisionOf(context) === 0) return 'rough';
  if (unexplained(inspection, context).length > UNDERSTOOD && !namesAllKinds(context, quantity.from, labels))
    return 'unknownWords';
  if (!UNITS.test(quantity.unit)) return 'otherUnit';
  if (context.isPartial || isOfEach(context, quantity.from)) return 'part';
  if (isOfAnother(inspection, context) || isOfSystem(inspection, context, quantity.from)) return 'otherOffice';
  if (isBareNumber(context)) return 'bare';
  if (isOfAnotherYear(inspection, context)) return 'otherYear';
  return ASIDE.find((label) => labels.has(label));
}

/**
 * 个人参保缴费等行政查询事项7件, 清理后废止9件: the word beside the number is one of the tables by itself, whatever stands
 * before it. Undefined where it is not, or counts twice in the sentence.
 */
function namedBeside(context: Context): Context | undefined {
  const { passage, sentence, quantity, labels } = context;
  const beside = wordBeside(context);
  if (!beside || !/^[件宗起例份部]$/.test(quantity.unit) || labels.has('foreign')) return undefined;
  const isResult = passage.part === 'overview/onRequest' && NAMED_RESULTS.has(beside.label);
  const isColumn = context.topic === 't2/normativeDocuments' && beside.label.startsWith('t2//');
  const isOnly = sentence.tokens.filter(({ label }) => label === beside.label).length === 1;
  return (isResult || isColumn) && isOnly ? { ...context, labels: new Set([beside.label]), unknown: '' } : undefined;
}

/** 不掌握的2件, 本机关不掌握，有286件: the last word that says something, with nothing but such as 的 and 有 behind it. */
function wordBeside({ passage: { plain }, sentence: { tokens }, quantity }: Context): Token | undefined {
  let at = firstFrom(tokens, quantity.from) - 1;
  while (tokens[at]?.label === 'filler' && quantity.from - (tokens[at]?.from ?? 0) <= LONGEST_LINK) at -= 1;
  const beside = tokens[at];
  return beside && /^，?(?:的)?(?:共?有|共计?|为|计)?$/.test(plain.slice(beside.to, quantity.from))
    ? beside
    : undefined;
}

const LONGEST_LINK = 4;

/** Kinds of results that no other matter is divided into. */
const NAMED_RESULTS: ReadonlySet<string> = new Set(
  wordsOf(`
    partlyGranted stateSecret forbiddenByLaw thirdPartyRights internalAffairs processRecords enforcementFiles
    administrativeQuery notHeld needsCreation stillUnclear repeated publication confirmation correctionOverdue
  `)
    .map((row) => `t3/${row}`)
    .concat('carriedIn', 'carriedForward'),
);

const OF_DAYS = /[于在]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|[上中下]旬|初|底|份)?/g;

/**
 * What is not understood, without what need not be: of what was carried over it may be told when it came, of a case who
 * decided it, of the government of a county that its departments are meant too.
 */
function unexplained(inspection: Inspection, { unknown, labels, passage, sentence, quantity }: Context): string {
  if (labels.has('carriedIn') || labels.has('carriedForward')) return unknown.replace(OF_DAYS, '');
  const clause = passage.plain.slice(Math.max(sentence.from, quantity.from - 40), quantity.from);
  const isNamed = DECIDES.test(clause) || isGovernmentOf(inspection, clause);
  return isNamed ? unknown.replace(WHO_DECIDES, '') : unknown;
}

const WHO_DECIDES = /[省市县区州旗盟]?(?:人民)?政府|法院/;
const DECIDES = /(?:政府|法院)(?:最终|均|已|依法|决定|判决|裁定)*(?:维持|纠正|撤销|驳回|确认|责令)[^，。；\d]{0,8}$/;

/** “不予处理”和“其他处理”各一件: what each of several has. */
function isOfEach({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return passage.plain.charAt(from - 1) === '各';
}

function claimOf(inspection: Inspection, context: Context): Claim | undefined {
  const { labels } = context;
  if (namesCases(inspection, labels)) return caseClaim(inspection, context, labels);
  if (namesPapers(labels)) return paperClaim(inspection, context, labels);
  if (decidedRows(labels).length > 0) return decisionClaim(inspection, context, labels);
  if (isBareGranted(context)) return applicationClaim(inspection, { ...context, labels: new Set(['t3/granted']) });
  if (labels.has('published')) return undefined;
  if (labels.has('application')) return applicationClaim(inspection, context);
  return inheritedClaim(inspection, context);
}

/** 公开4件；部分公开1件: among results 公开 alone is 予以公开. */
function isBareGranted({ passage, sentence, quantity }: Context): boolean {
  if (isGrantedAlone({ passage, sentence, quantity })) return true;
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 4), quantity.from);
  return (
    passage.part === 'overview/onRequest' &&
    sentence.labels.has('t3/partlyGranted') &&
    /^[件宗起例份]$/.test(quantity.unit) &&
    (/[：；，、是为有]“?公开”?$/.test(before) || (quantity.from - before.length === sentence.from && before === '公开'))
  );
}

/** 公开的，2份。 A sentence of its own, beside one for 部分公开. */
function isGrantedAlone({ passage, sentence, quantity }: Pick<Context, 'passage' | 'sentence' | 'quantity'>): boolean {
  return (
    passage.part === 'overview/onRequest' &&
    /^\n?公开的，$/.test(passage.plain.slice(sentence.from, quantity.from)) &&
    passage.sentences.some(({ labels }) => labels.has('t3/partlyGranted'))
  );
}

/** Boxes in which a number without a subject is one of applications. */
const ABOUT_APPLICATIONS: readonly ProseKey[] = ['overview/onRequest', 'remarks/t3'];

/** A clause without a subject of its own goes on about the one before. */
function inheritedClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { topic } = context;
  if (topic === 'application') return isOfReconsideration(context) ? undefined : applicationClaim(inspection, context);
  if (isAboutTableThree(inspection, context)) return applicationClaim(inspection, context);
  if (topic === undefined) return undefined;
  return caseRows(inspection.template, topic)
    ? inheritedCaseClaim(inspection, context, topic)
    : (inheritedPaperClaim(inspection, context, topic) ?? inheritedDecisionClaim(inspection, context, topic));
}

/** In the boxes about applications, without a subject; or a result that stands behind what somebody applied for. */
function isAboutTableThree({ template }: Inspection, context: Context): boolean {
  const { topic, labels, passage, sentence } = context;
  const rows = resultRowsIn(template, labels);
  if (passage.part === 'overview/general')
    return (
      topic === undefined &&
      (rows !== undefined || names(labels, OF_APPLICATIONS) || namesApplicants(labels)) &&
      isBehindApplications(context)
    );
  if (!ABOUT_APPLICATIONS.includes(passage.part)) return false;
  if ((topic === 'published' || topic === 'foreign') && names(labels, MOVED) && !labels.has('published')) return true;
  const isAmongApplications = sentence.labels.has('application');
  const isAside =
    topic === 'foreign' ||
    topic === 't2/normativeDocuments' ||
    (topic === 'published' && (isAmongApplications || isRefusal(labels) || isAmongResults(labels, sentence.labels)));
  return topic === undefined || (isAside && rows !== undefined);
}

/** Words that in a paragraph about applications need no subject. */
const OF_APPLICATIONS: Partial<Record<Label, true>> = {
  carriedIn: true,
  carriedForward: true,
  carried: true,
  concluded: true,
};

/** Nothing that was published is carried from a year to the next. */
const MOVED: Partial<Record<Label, true>> = { carriedIn: true, carriedForward: true };

/** Applications are what the paragraph last spoke of. */
function isBehindApplications({ passage, sentence, quantity }: Context): boolean {
  if (!/^[件宗起份]$/.test(quantity.unit)) return false;
  const start = passage.plain.lastIndexOf('\n', sentence.from) + 1;
  const before = passage.sentences.filter(({ from, to }) => from >= start && to <= sentence.from);
  return (
    before
      .flatMap(({ tokens }) => tokens.map(({ label }) => label))
      .filter(isTopic)
      .pop() === 'application'
  );
}

function namesApplicants(labels: ReadonlySet<Label>): boolean {
  return [...labels].some((label) => label.startsWith('t3//'));
}

/** 公开7件，部分公开3件，不掌握4件: among results 部分公开 is one too. */
function isAmongResults(labels: ReadonlySet<Label>, around: ReadonlySet<Label>): boolean {
  return labels.has('t3/partlyGranted') && (isRefusal(around) || around.has('concluded') || around.has('closed'));
}

/** 不予公开, 无法提供 and what lies under them: nothing that was published is counted so. */
function isRefusal(labels: ReadonlySet<Label>): boolean {
  return [...labels].some((label) => /^t3\/\w/.test(label) && label !== 't3/granted' && label !== 't3/partlyGranted');
}
