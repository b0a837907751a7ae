/** What quantities of a text say of the tables: each understood one with the sums that it may rightly equal. */

import { memo } from '@/lib/memo';
import { type Context, contextsOf, isTopic } from '@/lib/rules/sentences/contexts';
import { isOwnName } from '@/lib/rules/sentences/own-names';
import { passagesOf } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { firstFrom } from '@/lib/rules/sentences/token-search';
import type { Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { ProseKey } from '@/lib/template/keys';
import { applicationClaim, resultRowsIn } from './application-claims';
import { caseClaim, inheritedCaseClaim, isOfReconsideration, namesCases } from './case-claims';
import { type Claim, names } from './claim';
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

const UNITS = /^(?:件次?|宗|份|部|起|例|次|个|项|条|)$/;
/** So many characters that no word covers are let pass. */
const UNDERSTOOD = 1;
const ASIDE = ['foreign', 'change', 'past', 'partOfYear', 'title', 'infoFee'] as const satisfies readonly Label[];

/** Every claim of a report's texts that is understood and that its tables can answer. */
export const claimsOf = memo((inspection: Inspection): readonly Claim[] =>
  passagesOf(inspection)
    .flatMap(contextsOf)
    .flatMap((context) => {
      const reading = readClaim(inspection, context);
      return 'claim' in reading ? [reading.claim] : [];
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
  const leftAlone = asideOf(inspection, context);
  if (leftAlone) return { leftAlone };
  const claim = claimOf(inspection, context);
  return claim && claim.accepted.length > 0 ? { claim } : { leftAlone: 'noSubject' };
}

function asideOf(
  inspection: Inspection,
  { labels, unknown, quantity, agent, ...context }: Context,
): LeftAlone | undefined {
  if (quantity.isRough) return 'rough';
  if (isOfEach(context, quantity.from)) return 'part';
  if (withoutDays(unknown, labels).length > UNDERSTOOD && !namesAllKinds(context, quantity.from, labels))
    return 'unknownWords';
  if (!UNITS.test(quantity.unit)) return 'otherUnit';
  if (context.isPartial) return 'part';
  if (!isOwnName(inspection, agent) || isOfSystem(context, quantity.from)) return 'otherOffice';
  if (quantity.kind === 'bare' && !endsAsBare(context, quantity.from) && !isListed(context, quantity, labels))
    return 'bare';
  if (context.year !== undefined && context.year !== inspection.year) return 'otherYear';
  return ASIDE.find((label) => labels.has(label));
}

const OF_DAYS = /[于在]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日|[上中下]旬|初|底|份)?/g;

/** 12月27日收到的1件结转下年: of what was carried over it may be told when it came. */
function withoutDays(unknown: string, labels: ReadonlySet<Label>): string {
  const isCarried = labels.has('carriedIn') || labels.has('carriedForward');
  return isCarried ? unknown.replace(OF_DAYS, '') : unknown;
}

function endsAsBare({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return /[为是：量数共计]/.test(passage.plain.charAt(from - 1));
}

/** 全市交通运输系统（含各县市区）共收到211件: more than this office. */
function isOfSystem({ passage, sentence }: Pick<Context, 'passage' | 'sentence'>, from: number): boolean {
  const clause =
    passage.plain
      .slice(Math.max(sentence.from, from - 40), from)
      .split(/[，；]/)
      .pop() ?? '';
  return /全[省市县区州旗盟](?:各级)?行政机关|全[省市县区州旗盟][^，。；\d]{0,10}系统|含(?:各|所辖)?[县市区乡镇]{1,3}[^）]{0,6}）/.test(
    clause,
  );
}

/** “不予处理”和“其他处理”各一件: what each of several has. */
function isOfEach({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return passage.plain.charAt(from - 1) === '各';
}

/** Numbers of rows or columns of table three need no measure word in the bracket behind a count, or side by side. */
function isListed(
  context: Pick<Context, 'passage' | 'sentence'>,
  quantity: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  return isBracketed(context, quantity, labels) || isSideBySide(context, quantity, labels);
}

/** 自然人16；商业企业5；法律服务机构2: two bare numbers at least, each right behind what it counts. */
function isSideBySide(
  { passage: { plain, part }, sentence: { tokens } }: Pick<Context, 'passage' | 'sentence'>,
  { from, to }: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  const word = tokens[firstFrom(tokens, from) - 1];
  const isOfTable = [...labels].some((label) => label.startsWith('t3/'));
  return (
    part === 'overview/onRequest' &&
    isOfTable &&
    word?.to === from &&
    /[；、，。]/.test(plain.charAt(to)) &&
    (ANOTHER_BEFORE.test(plain.slice(Math.max(0, from - 24), from)) || ANOTHER_BEHIND.test(plain.slice(to, to + 24)))
  );
}

const ANOTHER_BEFORE = /\d[；、，][^，。；、\d]{1,16}$/;
const ANOTHER_BEHIND = /^[；、，][^，。；、\d]{1,16}\d+[；、，。]/;

/** 不予公开24件（第三方合法权益5、执法案卷11）: results in the bracket behind a count need no measure word. */
function isBracketed(
  { passage: { plain } }: Pick<Context, 'passage'>,
  { from, to }: Quantity,
  labels: ReadonlySet<Label>,
): boolean {
  const before = plain.slice(Math.max(0, from - LONGEST_BRACKET), from);
  const opened = before.lastIndexOf('（');
  return (
    opened > before.lastIndexOf('）') &&
    /\d[件宗起]$/.test(before.slice(0, opened)) &&
    /[、，；）]/.test(plain.charAt(to)) &&
    [...labels].some((label) => label.startsWith('t3/') && !label.startsWith('t3//'))
  );
}

/** Longer brackets are not read on. */
const LONGEST_BRACKET = 120;

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
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 4), quantity.from);
  return (
    passage.part === 'overview/onRequest' &&
    sentence.labels.has('t3/partlyGranted') &&
    /^[件宗起例份]$/.test(quantity.unit) &&
    (/[：；，、是为有]“?公开”?$/.test(before) || (quantity.from - before.length === sentence.from && before === '公开'))
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
