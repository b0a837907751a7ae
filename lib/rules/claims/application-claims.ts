/** What numbers say of applications: of all, of a kind of applicant, of a result, of those carried over. */

import { anyOf } from '@/lib/pattern';
import type { Context } from '@/lib/rules/sentences/contexts';
import { isDeclared, type Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { Column, Row, Template } from '@/lib/template/types';
import { type Claim, made, names } from './claim';
import { isLessWithdrawn, ofChannel } from './some-applications';
import { type ApplicationRow, applications, organizationsOf, rowsUnder, tableOf } from './tallies';

/** What a number says of applications; undefined where it speaks of papers, or of nothing that table three holds. */
export function applicationClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { labels } = context;
  if (isAboutPapers(context)) return undefined;
  const columns = applicantsIn(inspection.template, labels);
  if (labels.has('others')) return columns ? undefined : otherApplicantsClaim(inspection, context);
  const rows = resultRowsIn(inspection.template, labels);
  if (labels.has('channel')) return rows || columns ? undefined : shareClaim(inspection, context);
  if (rows) return resultsClaim(inspection, context, rows, columns);
  return ofChannel(inspection, context, countedClaim(inspection, context, columns));
}

/** All of them, those of a kind of applicant, or those carried over. */
function countedClaim(
  inspection: Inspection,
  context: Context,
  columns: readonly Column[] | undefined,
): Claim | undefined {
  const { labels } = context;
  if (names(labels, CARRIED)) return made('carried', context, carriedTallies(inspection, labels, columns));
  if (isRemainder(context)) return made('carried', context, carriedTallies(inspection, new Set(['carriedForward'])));
  return columns ? splitClaim(inspection, context, columns) : wholeClaim(inspection, context);
}

/** 商业企业6件、其他3件: the last column, or all organizations where none of them is named. */
function otherApplicantsClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { sentence, quantity } = context;
  const before = sentence.tokens.filter(({ to, label }) => to <= quantity.from && isDeclared(label));
  const last = before[before.length - 1]?.label;
  if (last && ROW.test(last)) return otherResultsClaim(inspection, context);
  if (!last || !COLUMN.test(last) || isOfResult(context)) return undefined;
  const organizations = organizationsOf(inspection.template);
  const named = new Set(before.map(({ label }) => label));
  const rest = organizations.filter(({ key }) => key === 'otherOrganization' || !named.has(`t3//${key}`));
  const of = (columns: readonly Column[]) =>
    tallies(inspection, { ...context, labels: new Set([...context.labels, last]) }, columns);
  return made('split', context, [...of(rest.filter(({ key }) => key === 'otherOrganization')), ...of(rest)]);
}

function resultsClaim(
  inspection: Inspection,
  context: Context,
  rows: readonly Row[],
  columns: readonly Column[] | undefined,
): Claim | undefined {
  if (isOfThirdParty(context) || isOfPetitions(context, rows)) return undefined;
  const others = [restOfOthers(inspection, context, rows), givenTogether(inspection, context, rows)];
  const tallied = [rows, ...others, groupOfExamples(inspection, context)].filter(({ length }) => length > 0);
  return made(
    'results',
    context,
    tallied.map((each) => applications(inspection, '办理结果', each, columns)),
  );
}

/** 依申请公开或部分公开13件: 公开 beside 部分公开 is 予以公开. */
function givenTogether({ template }: Inspection, context: Context, rows: readonly Row[]): readonly Row[] {
  const { passage, sentence, quantity } = context;
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 24), quantity.from);
  const isMeant = rows.length === 1 && rows[0]?.key === 'partlyGranted' && BOTH_GIVEN.test(before);
  const both = tableOf(template, 't3')?.rows.filter(({ key }) => key === 'granted' || key === 'partlyGranted');
  return isMeant && both ? both : [];
}

const BOTH_GIVEN = /公开(?:或者?|和|及|与|、)部分公开[^，。；\d]{0,8}$/;

/** 因本机关不掌握等原因无法提供12件: the whole group, of which rows are named as examples. */
function groupOfExamples({ template }: Inspection, { passage, sentence, quantity }: Context): readonly Row[] {
  const [last, before] = sentence.tokens.filter(({ to, label }) => to <= quantity.from && ROW.test(label)).reverse();
  const key = last && ROW.exec(last.label)?.[1];
  const isAfterExamples = last && before && /^[^，。；]{0,6}等/.test(passage.plain.slice(before.to, last.from));
  return isAfterExamples ? (tableOf(template, 't3')?.rows ?? []).filter(({ group }) => group === key) : [];
}

/** 受理信访事项312件: an office's work with petitions, none of the applications. */
function isOfPetitions({ labels }: Context, rows: readonly Row[]): boolean {
  return rows.every(({ key }) => key === 'petition') && labels.has('received') && !labels.has('application');
}

/** 征求第三方意见后，同意公开的2件: their consent, not the answer. */
function isOfThirdParty({ passage, sentence, quantity }: Context): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 30), quantity.from);
  return /第三方[^。；\d]{0,14}同意(?:公开|提供)(?:的)?$/.test(before);
}

/** 逾期未补正2件，其他处理5件: of 其他处理 what the list has not named before. */
function restOfOthers(inspection: Inspection, { sentence, quantity }: Context, rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2 || rows.some(({ group }) => group !== 'otherProcessing')) return [];
  const before = new Set(sentence.tokens.filter(({ to }) => to <= quantity.from).map(({ label }) => label));
  before.delete('t3/otherProcessing');
  const named = new Set((resultRowsIn(inspection.template, before) ?? []).map(({ key }) => key));
  const rest = rows.filter(({ key }) => !named.has(key));
  return rest.length < rows.length ? rest : [];
}

/** 予以公开5件、部分公开2件、其他3件: 其他处理, or whatever the list has not named, of all or of a group. */
function otherResultsClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { sentence, quantity } = context;
  const table = tableOf(inspection.template, 't3');
  if (!table || !/^[件宗起份例]$/.test(quantity.unit)) return undefined;
  const before = new Set(sentence.tokens.filter(({ to }) => to <= quantity.from).map(({ label }) => label));
  const named = new Set((resultRowsIn(inspection.template, before) ?? []).map(({ key }) => key));
  const results = table.rows.filter(({ key, group }) => group !== undefined && key !== 'concluded');
  const rest = (rows: readonly Row[]) => rows.filter(({ key }) => !named.has(key));
  const groups = table.rowGroups
    .filter(({ key }) => key !== 'results')
    .map(({ key }) => results.filter(({ group }) => group === key));
  return made(
    'results',
    context,
    [...groups, ...groups.map(rest), rest(results)]
      .filter((rows) => rows.length > 0)
      .map((rows) => applications(inspection, '其他', rows)),
  );
}

function splitClaim(inspection: Inspection, context: Context, columns: readonly Column[]): Claim | undefined {
  if (isOfResult(context)) return undefined;
  return made('split', context, tallies(inspection, context, columns));
}

function wholeClaim(inspection: Inspection, context: Context): Claim | undefined {
  const isConcluded = saysConcluded(context.labels);
  if (context.isPart && !isConcluded) return shareClaim(inspection, context);
  const all = tallies(inspection, context);
  return isLessWithdrawn(context, all) ? undefined : made('count', context, all);
}

function tallies(inspection: Inspection, context: Context, columns?: readonly Column[]) {
  return saysConcluded(context.labels)
    ? concludedTallies(inspection, columns)
    : countTallies(inspection, context, columns);
}

/** 办完10件，剩2件: what is left of those that were to be handled. */
function isRemainder({ passage, sentence, quantity }: Context): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 24), quantity.from);
  return (
    /(?:办|答复|处理|回复)[^，。；\d]{0,8}\d{1,6}[件宗起份]，(?:还|尚|仅|只|另)?[剩余](?:余|下)?(?:的)?$/.test(
      before,
    ) &&
    /^(?:[。；]|，?(?:件)?(?:[未尚正待将在转留]|按规定|因))/.test(passage.plain.slice(quantity.end, quantity.end + 6))
  );
}

function saysConcluded(labels: ReadonlySet<Label>): boolean {
  return (labels.has('concluded') || labels.has('closed')) && !labels.has('received');
}

const OF_RESULT = /(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)[^；]*$/;

/** 予以公开6件，自然人5件: of those given, not of those received. */
function isOfResult({ sentence, passage, quantity, labels }: Context): boolean {
  const start = Math.max(sentence.from, quantity.from - 60);
  return !labels.has('received') && OF_RESULT.test(passage.plain.slice(start, quantity.from));
}

const CARRIED = { carriedIn: true, carriedForward: true, carried: true } as const;

/** 办结 may leave out what was closed without an answer. */
function concludedTallies(inspection: Inspection, columns?: readonly Column[]) {
  return [applications(inspection, '办结', ['concluded'], columns), ...answeredTallies(inspection, columns)];
}

/** Of those received: on the net, by letter, about land; there cannot be more of them than of all. */
function shareClaim(inspection: Inspection, context: Context): Claim | undefined {
  const { labels, quantity } = context;
  if (!labels.has('application') || !/^(?:件|宗|起|例|条)$/.test(quantity.unit)) return undefined;
  const claim = made('count', context, [applications(inspection, '新收加上年结转', ['received', 'carriedIn'])]);
  return claim && { ...claim, isShare: true };
}

const PAPERS_SORTED = anyOf(
  /公文|公开属性|拟制|政策文件|制[作发][^，。；]{0,10}信息/,
  /(?:主动|可以?)公开[^，。；]{0,16}\d(?:条|件|份)[^。]{0,12}依申请公开/,
);

/** 公文 are sorted into 主动公开, 依申请公开 and 不予公开 too; nobody applied for them. */
function isAboutPapers({ sentence, passage, quantity }: Context): boolean {
  const start = Math.max(sentence.from, quantity.from - 120);
  return PAPERS_SORTED.test(passage.text.slice(start, quantity.from));
}

function carriedTallies(inspection: Inspection, labels: ReadonlySet<Label>, columns?: readonly Column[]) {
  const carriedIn = () => applications(inspection, '上年结转', ['carriedIn'], columns);
  const carriedForward = () => applications(inspection, '结转下年度', ['carriedForward'], columns);
  if (labels.has('carriedIn')) return [carriedIn()];
  return labels.has('carriedForward') ? [carriedForward()] : [carriedIn(), carriedForward()];
}

/** 新收, with 上年结转, or 办结: offices mean any of them by 收到, 受理, 办理, 答复. */
function countTallies(inspection: Inspection, context: Context, columns?: readonly Column[]) {
  const { labels, quantity, topic } = context;
  const isAnswered = labels.has('answered') && !labels.has('received');
  const hasVerb =
    isAnswered || isOwnCount(context) || labels.has('received') || saysConcluded(labels) || labels.has('concluded');
  if (
    !hasVerb &&
    !isGrandTotal(context) &&
    (topic === 'published' ||
      !(labels.has('application') || columns) ||
      !(columns ? /^(?:件|宗|次|份|起|例|)$/ : /^(?:件|宗|次|)$/).test(quantity.unit))
  )
    return [];
  return [
    applications(inspection, '本年新收', ['received'], columns),
    ...(isBesideCarriedIn(context)
      ? []
      : [applications(inspection, '新收加上年结转', ['received', 'carriedIn'], columns)]),
    applications(inspection, '办结', ['concluded'], columns),
    ...(labels.has('received') ? [] : answeredTallies(inspection, columns)),
  ];
}

/** 共收到申请7件，上年结转1件；予以公开…: what was carried over is told beside it, not within it. */
function isBesideCarriedIn({ passage, sentence, quantity }: Context): boolean {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - 30), quantity.from);
  return (
    /(?:收到|接收|接到|新收)[^，。；：\d]*$/.test(before) &&
    /^，(?:另有?|还有|加上?)?(?:上年度?|去年|上一年度?)?结转[^，。；：（）\d]{0,12}\d+[件宗起份][；。]/.test(
      passage.plain.slice(quantity.end, quantity.end + 40),
    )
  );
}

/** 全县共收到286件，我局209件: of what the clause before speaks of. */
function isOwnCount({ topic, passage, quantity }: Context): boolean {
  return (
    topic === 'application' &&
    /，(?:其中)?[本我](?:局|镇|乡|县|区|市|街道|办|委|机关|单位)$/.test(
      passage.plain.slice(Math.max(0, quantity.from - 8), quantity.from),
    )
  );
}

/** 共, 总办理量, 全年应办理, 共需办理. */
const GRAND_TOTAL =
  /[，、；](?:全年|本年|年内)?(?:(?:总共|一共|共计?|合计|总计|总)(?:[应需须]?(?:办理|处理|办))?量?|[应需须](?:办理|处理|办)量?)(?:[为是有])?$/;

/** 收到申请3件，加上上年结转的1件，共4件. */
function isGrandTotal({ sentence, quantity, topic, passage }: Context): boolean {
  const head = passage.plain.slice(Math.max(sentence.from, quantity.from - 8), quantity.from);
  const isFirst = sentence.quantities.every(({ kind, from }) => kind !== 'count' || from >= quantity.from);
  const isAboutAll = sentence.labels.has('carriedIn') || (topic === 'application' && isFirst);
  // 自然人占69.6%，共16件: of the share.
  const isOfShare = /%，共?计?$/.test(head);
  return isAboutAll && !isOfShare && /^[件宗起份]$/.test(quantity.unit) && GRAND_TOTAL.test(head);
}

/** 答复 may leave out what was not handled; 依申请公开 without a verb may mean what was given. */
function answeredTallies(inspection: Inspection, columns?: readonly Column[]) {
  const given: readonly ApplicationRow[] = ['granted', 'partlyGranted'];
  const under = (group: Parameters<typeof rowsUnder>[1]) => rowsUnder(inspection.template, group);
  const answered = [...given, ...under('refused'), ...under('unavailable')];
  return [
    applications(inspection, '予以公开和部分公开', given, columns),
    applications(inspection, '作出答复', answered, columns),
    applications(inspection, '作出答复和不予处理', [...answered, ...under('notProcessed')], columns),
  ];
}

/** The rows of results that the words name; undefined where they name none. A group and one of its rows mean the row. */
export function resultRowsIn(template: Template, labels: ReadonlySet<Label>): readonly Row[] | undefined {
  const table = tableOf(template, 't3');
  if (!table) return undefined;
  const named = keysIn(labels, ROW);
  const exact = table.rows.filter(({ key }) => named.has(key));
  if (exact.some(({ key }) => key !== 'granted' && key !== 'partlyGranted')) return exact;
  const inGroups = table.rowGroups.filter(({ key }) => named.has(key)).map(({ key }) => key);
  const rows = table.rows.filter(({ key, group = '' }) => named.has(key) || inGroups.includes(group));
  return rows.length > 0 ? rows : undefined;
}

/** The columns that are named; none for 公民、法人和其他组织, which is everybody. */
function applicantsIn(template: Template, labels: ReadonlySet<Label>): readonly Column[] | undefined {
  const named = keysIn(labels, COLUMN);
  if (named.has('person') && named.has('organization')) return undefined;
  const exact = (tableOf(template, 't3')?.columns ?? []).filter(({ key }) => named.has(key));
  const all = [...exact, ...(named.has('organization') ? organizationsOf(template) : [])];
  const meant = exact.some(({ key }) => key !== 'person') ? exact : all;
  return meant.length > 0 ? meant : undefined;
}

const ROW = /^t3\/(\w+)$/;
const COLUMN = /^t3\/\/(\w+)$/;

function keysIn(labels: ReadonlySet<Label>, pattern: RegExp): ReadonlySet<string> {
  return new Set([...labels].flatMap((label) => pattern.exec(label)?.[1] ?? []));
}
