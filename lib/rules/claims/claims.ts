/** What quantities of a text say of the tables: each understood one with the sums that it may rightly equal. */

import { memo } from '@/lib/memo';
import { type Context, contextsOf, isTopic } from '@/lib/rules/sentences/contexts';
import { isOwnName } from '@/lib/rules/sentences/own-names';
import { passagesOf } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { ProseKey } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import { applicationClaim, resultRowsIn } from './application-claims';
import { type Claim, made, names } from './claim';
import { type CaseOutcome, type CaseRow, cases, single } from './tallies';

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
  if (unknown.length > UNDERSTOOD && !namesAllKinds(context, quantity.from, labels)) return 'unknownWords';
  if (!UNITS.test(quantity.unit)) return 'otherUnit';
  if (context.isPartial) return 'part';
  if (!isOwnName(inspection, agent) || isOfSystem(context, quantity.from)) return 'otherOffice';
  if (quantity.kind === 'bare' && !endsAsBare(context, quantity.from) && !isBracketed(context, quantity, labels))
    return 'bare';
  if (context.year !== undefined && context.year !== inspection.year) return 'otherYear';
  return ASIDE.find((label) => labels.has(label));
}

function endsAsBare({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return /[为是：量数共计]/.test(passage.plain.charAt(from - 1));
}

/** 采取查封等行政强制措施3起: the kinds that 等 closes are all of them. */
function namesAllKinds(
  { passage, sentence }: Pick<Context, 'passage' | 'sentence'>,
  from: number,
  labels: ReadonlySet<Label>,
): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, from - 48), from);
  return decidedRows(labels).length === 1 && KINDS_OF_DECISION.test(before);
}

const KINDS_OF_DECISION =
  /(?:作出|做出|采取|实施|核发|办理)[^，。；\d]{0,24}等[^，。；\d]{0,4}(?:许可|处罚|强制)(?:措施|决定|事项)?$/;

/** 全市交通运输系统（含各县市区）共收到211件: more than this office. */
function isOfSystem({ passage, sentence }: Pick<Context, 'passage' | 'sentence'>, from: number): boolean {
  const clause =
    passage.plain
      .slice(Math.max(sentence.from, from - 40), from)
      .split(/[，；]/)
      .pop() ?? '';
  return /全[省市县区州旗盟][^，。；\d]{0,10}系统|含(?:各|所辖)?[县市区乡镇]{1,3}[^）]{0,6}）/.test(clause);
}

/** “不予处理”和“其他处理”各一件: what each of several has. */
function isOfEach({ passage }: Pick<Context, 'passage'>, from: number): boolean {
  return passage.plain.charAt(from - 1) === '各';
}

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
  if (names(labels, CASE_ROWS)) return caseClaim(inspection, context, labels);
  if (labels.has('normative') || labels.has('regulation')) return paperClaim(inspection, context, labels);
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
    /[：；，、]“?公开”?$/.test(before)
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
  return topic in CASE_ROWS
    ? inheritedCaseClaim(inspection, context, topic)
    : inheritedPaperClaim(inspection, context, topic);
}

function inheritedCaseClaim(inspection: Inspection, context: Context, topic: Label): Claim | undefined {
  const { labels } = context;
  const isOutcome = names(labels, OUTCOMES) || labels.has('closed') || isOtherOutcome(context);
  return isOutcome ? caseClaim(inspection, context, new Set([...labels, topic, ...casesDivided(context)])) : undefined;
}

function inheritedPaperClaim(inspection: Inspection, context: Context, topic: Label): Claim | undefined {
  const { labels, quantity } = context;
  if (topic !== 'normative' && topic !== 'regulation') return undefined;
  const isIssued = labels.has('issued') && /^[件份]$/.test(quantity.unit);
  return isIssued || labels.has('repealed') || labels.has('inForce')
    ? paperClaim(inspection, context, new Set([...labels, topic]))
    : undefined;
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
  const isAmongApplications = sentence.labels.has('application');
  const isAside =
    topic === 'foreign' ||
    topic === 'normative' ||
    (topic === 'published' && (isAmongApplications || isRefusal(labels)));
  return topic === undefined || (isAside && rows !== undefined);
}

/** Words that in a paragraph about applications need no subject. */
const OF_APPLICATIONS: Partial<Record<Label, true>> = {
  carriedIn: true,
  carriedForward: true,
  carried: true,
  concluded: true,
};

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

/** 不予公开, 无法提供 and what lies under them: nothing that was published is counted so. */
function isRefusal(labels: ReadonlySet<Label>): boolean {
  return [...labels].some((label) => /^t3\/\w/.test(label) && label !== 't3/granted' && label !== 't3/partlyGranted');
}

/** 维持7件，纠正2件，其他3件. */
function isOtherOutcome({ labels, sentence }: Context): boolean {
  return labels.has('others') && (sentence.labels.has('upheld') || sentence.labels.has('corrected'));
}

/** 复议5件、诉讼0件，其中维持2件: what 其中 divides may be either of those named before it. */
function casesDivided({ isPart, sentence, quantity }: Context): Label[] {
  if (!isPart) return [];
  const { plain, from, tokens } = sentence;
  const before = plain.slice(0, quantity.from - from);
  const at = before.lastIndexOf('其中');
  const start = before.slice(0, at).lastIndexOf('；') + 1;
  const isDivided = /复议|诉讼/.test(before.slice(at));
  return isDivided
    ? []
    : tokens
        .filter((token) => token.from >= from + start && token.to <= from + at)
        .flatMap(({ label }) => (label in CASE_ROWS ? [label] : []));
}

/** An office that others complain to: what it handled there are not the cases against itself. */
const HANDLED =
  /复议(?:机关|机构)|(?:受理|审理|审结|办理|办结|承办|收到|接收|新收|处理)(?:的|了)?(?:各类|全[县市区州旗])?[^，。；\d]{0,10}(?:行政)?复议(?:案件|申请|案)?|(?:行政)?复议(?:案件|申请|案)[^，。；\d]{0,4}(?:受理|审理|审结)/;
const AGAINST_ITSELF = /信息公开|公开政府信息|依申请|被(?:申请|提起|诉|复议)|以(?:本|我)[^，。；]{1,8}为被/;

function isHandledForOthers({ sentence, passage }: Context): boolean {
  const around = passage.plain.slice(Math.max(0, sentence.from - 60), sentence.from);
  const isHandled = HANDLED.test(sentence.plain) || /作为[^，。；]{0,6}复议(?:机关|机构)[^。\n]*。$/.test(around);
  return isHandled && !AGAINST_ITSELF.test(sentence.plain);
}

/** 收到行政复议申请146件，受理131件: the application is one for 复议. */
function isOfReconsideration(context: Context): boolean {
  return context.sentence.labels.has('reconsideration') && isHandledForOthers(context);
}

/** 被申请行政复议36件，其中因政府信息公开1件: cases of every kind, told before those of this table. */
function countsEveryKind({ sentence: { plain, from }, quantity }: Context): boolean {
  const [before, behind] = [plain.slice(0, quantity.from - from), plain.slice(quantity.end - from)];
  return !before.includes('信息公开') && /^[^。]{0,80}其中[^；。]{0,6}(?:政府)?信息公开/.test(behind);
}

function caseClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  if (isHandledForOthers(context) || /^(?:条|篇)/.test(context.quantity.unit)) return undefined;
  const rowSets = [...labels].flatMap((label) => {
    const rows = CASE_ROWS[label];
    return rows ? [rows] : [];
  });
  const exact = labels.has('directLitigation') || labels.has('afterReconsideration');
  const sets = exact ? rowSets.filter((rows) => rows.length === 1 && rows[0] !== 'reconsideration') : rowSets;
  if (NOT_COUNTED.test(statementAround(context)) || countsEveryKind(context)) return undefined;
  const outcomes = outcomesIn(context, labels);
  const columns = outcomes.length > 0 ? outcomes : undefined;
  const tally = (rows: readonly CaseRow[]) => cases(inspection, '表四', rows, columns);
  return made('cases', context, [...sets.map(tally), ...(sets.length > 1 ? [tally([...new Set(sets.flat())])] : [])]);
}

/** What stands between the semicolons around the number. */
function statementAround({ sentence: { plain, from }, quantity }: Context): string {
  const at = quantity.from - from;
  const end = plain.indexOf('；', at);
  return plain.slice(plain.lastIndexOf('；', at) + 1, end < 0 ? undefined : end);
}

/** Cases about other matters, which the report names and leaves out. */
const NOT_COUNTED =
  /不(?:再|予)?(?:纳入|计入|列入|在|属于?)[^，。；]{0,8}统计|与(?:政府)?信息公开(?:工作)?无关|其他(?:类型|类别|类)的?[^，。；\d]{0,4}(?:复议|诉讼)|没有涉及(?:政府)?信息公开/;

/** The columns that the words name; all but 尚未审结 for 审结. */
function outcomesIn(context: Context, labels: ReadonlySet<Label>): CaseOutcome[] {
  const named = [...labels].flatMap((label) => OUTCOMES[label] ?? []);
  if (named.length > 0) return named;
  if (isOtherOutcome(context)) return ['otherResult'];
  return labels.has('closed') ? ['upheld', 'corrected', 'otherResult'] : [];
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

/** The rows of table two that the words name: 行政许可, 行政处罚, 行政强制. */
function decidedRows(labels: ReadonlySet<Label>): string[] {
  return [...labels].flatMap((label) => /^t2\/(\w+)$/.exec(label)?.[1] ?? []);
}

function decisionClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  const [row, ...more] = decidedRows(labels);
  const cell = `t2/${row}/decisions`;
  if (!isCellId(cell) || more.length > 0 || labels.has('received') || labels.has('application')) return undefined;
  const isDecided =
    labels.has('decided') || labels.has('answered') || labels.has('concluded') || goesOnDeciding(context);
  const isPublished = !isDecided && (!/^[件宗起]$/.test(context.quantity.unit) || saysPublished(context));
  return made('decisions', context, [single(inspection, '表二', cell)], isPublished);
}

/** 作出行政处罚30件、行政强制2件: the verb before the first of a list holds for all of it. */
function goesOnDeciding({ passage, sentence, quantity }: Context): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 60), quantity.from);
  return /(?:作出|做出|实施|办理|下达)[^，。；、]{0,20}\d[\d,]{0,8}件(?:、[^，。；、\d]{2,12}\d[\d,]{0,8}件){0,3}、[^，。；、]{2,12}$/.test(
    before,
  );
}

/** The verb stands before the number: what was decided and then published is all that was decided. */
function saysPublished({ sentence, quantity }: Context): boolean {
  return sentence.tokens.some(({ label, to }) => label === 'published' && to <= quantity.from);
}
