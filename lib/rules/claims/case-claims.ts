/** What numbers say of 行政复议 and 行政诉讼 against the office, as table four counts them. */

import { anyOf } from '@/lib/pattern';
import type { Context } from '@/lib/rules/sentences/contexts';
import { isOwnName } from '@/lib/rules/sentences/own-names';
import type { Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { Row } from '@/lib/template/types';
import { type Claim, made } from './claim';
import { caseRows, cases, tableOf } from './tallies';

/** Whether one of the words names a kind of case. */
export function namesCases({ template }: Inspection, labels: ReadonlySet<Label>): boolean {
  return [...labels].some((label) => caseRows(template, label) !== undefined);
}

/** 维持, 纠正 and what else table four has a column for. */
const OUTCOME = /^t4\/\/(\w+)$/;

/** A clause about results alone goes on about the cases named before. `topic` names them. */
export function inheritedCaseClaim(inspection: Inspection, context: Context, topic: Label): Claim | undefined {
  const { labels } = context;
  const together = casesTogether(inspection, context);
  if (together.length > 1) return caseClaim(inspection, context, new Set(together));
  const isOutcome = [...labels].some((label) => OUTCOME.test(label)) || labels.has('closed') || isOtherOutcome(context);
  const divided = [
    ...casesDivided(inspection, context),
    ...casesSummed(inspection, context),
    ...casesBefore(inspection, context),
  ];
  return isOutcome ? caseClaim(inspection, context, new Set([...labels, topic, ...divided])) : undefined;
}

/** 复议、诉讼合计11件，被纠正3件: of all that were summed before. */
function casesSummed({ template }: Inspection, { passage, sentence, quantity }: Context): Label[] {
  const before = passage.plain.slice(Math.max(sentence.from, quantity.from - LONGEST_SUM), quantity.from);
  const isSummed = /复议[^；]{0,8}诉讼[^；\d]{0,4}(?:合计|共计?|总计)\d{1,4}[件起宗][^；]*$/.test(before);
  return isSummed ? [...sentence.labels].filter((label) => caseRows(template, label)) : [];
}

const LONGEST_SUM = 40;

/** 复议8件、诉讼5件，合计13件: both kinds that the clause before names. */
function casesTogether({ template }: Inspection, { passage, sentence, quantity, labels }: Context): Label[] {
  const head = passage.plain.slice(Math.max(sentence.from, quantity.from - 6), quantity.from);
  if (!/[，、；](?:合计|共计?|总计|两项共|两类共)(?:为)?$/.test(head) || [...labels].some(isOutcomeLabel)) return [];
  const before = sentence.tokens.filter(({ to }) => to <= quantity.from).map(({ label }) => label);
  return before.some(isOutcomeLabel) ? [] : [...new Set(before)].filter((label) => caseRows(template, label));
}

function isOutcomeLabel(label: Label): boolean {
  return OUTCOME.test(label);
}

/** 维持7件，纠正2件，其他3件. */
function isOtherOutcome({ labels, sentence }: Context): boolean {
  return labels.has('others') && (sentence.labels.has('t4//upheld') || sentence.labels.has('t4//corrected'));
}

/** 复议5件、诉讼0件，其中维持2件: what 其中 divides may be either of those named before it. */
function casesDivided({ template }: Inspection, { isPart, sentence, quantity }: Context): Label[] {
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
        .flatMap(({ label }) => (caseRows(template, label) ? [label] : []));
}

/** 复议5件、诉讼0件。其中：维持2件: a sentence that names no kind of case may go on about each kind of the one before. */
function casesBefore({ template }: Inspection, { passage, sentence }: Context): Label[] {
  const previous = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  const isOfOwn = [...sentence.labels].some((label) => caseRows(template, label));
  if (isOfOwn || !previous || previous.plain.endsWith('\n')) return [];
  return [...previous.labels].filter((label) => caseRows(template, label));
}

/** An office that others complain to: what it handled there are not the cases against itself. */
const HANDLED = anyOf(
  /复议(?:机关|机构)/,
  /(?:受理|审理|审结|办理|办结|承办|收到|接收|新收|处理)(?:的|了)?(?:各类|全[县市区州旗])?[^，。；\d]{0,10}(?:行政)?复议(?:案件|申请|案)?/,
  /(?:行政)?复议(?:案件|申请|案)[^，。；\d]{0,4}(?:受理|审理|审结|收案|立案)/,
);
/** 区政府受理复议3件: told by who decides on this office. */
const HANDLED_ABOVE =
  /(?:^|[，。；：])(?:[上]级|[省市县区州旗]|[一-龥]{2,3}[市县区州旗])?(?:人民政府|政府|复议机关|行政复议局|司法局)(?:共|全年|依法)?(?:受理|收到|立案|审理|审结|办结)(?:了)?(?:对|针对|涉及)?[我本]?[镇乡街局委办]?(?:道|办)?(?:的)?(?:行政)?复议/;
const AGAINST_ITSELF = /信息公开|公开政府信息|依申请|被(?:申请|提起?|诉|复议)|以(?:本|我)[^，。；]{1,8}为被/;

export function isHandledForOthers({ sentence, passage }: Pick<Context, 'sentence' | 'passage'>): boolean {
  const around = passage.plain.slice(Math.max(0, sentence.from - 60), sentence.from);
  const isHandled = HANDLED.test(sentence.plain) || /作为[^，。；]{0,6}复议(?:机关|机构)[^。\n]*。$/.test(around);
  const isOfThisOffice = passage.part === 'overview/onRequest' && HANDLED_ABOVE.test(sentence.plain);
  return isHandled && !AGAINST_ITSELF.test(sentence.plain) && !isOfThisOffice;
}

/** 收到行政复议申请146件，受理131件: the application is one for 复议. */
export function isOfReconsideration(context: Context): boolean {
  return context.sentence.labels.has('t4/reconsideration') && isHandledForOthers(context);
}

/** 被申请行政复议36件，其中因政府信息公开1件: cases of every kind, told before those of this table. */
function countsEveryKind({ sentence: { plain, from }, quantity }: Context): boolean {
  const [before, behind] = [plain.slice(0, quantity.from - from), plain.slice(quantity.end - from)];
  return !before.includes('信息公开') && /^[^。]{0,80}其中[^；。]{0,6}(?:政府)?信息公开/.test(behind);
}

/** What a number says of the cases that the words name; undefined where it counts others than those of the table. */
export function caseClaim(inspection: Inspection, context: Context, labels: ReadonlySet<Label>): Claim | undefined {
  if (isHandledForOthers(context) || /^(?:条|篇)/.test(context.quantity.unit)) return undefined;
  if (isOfOthers(inspection, context)) return undefined;
  const rowSets = [...labels].flatMap((label) => {
    const rows = caseRows(inspection.template, label);
    return rows ? [rows] : [];
  });
  const exact = rowSets.filter(([row, ...more]) => row?.group !== undefined && more.length === 0);
  const sets = exact.length > 0 ? exact : rowSets;
  if (NOT_COUNTED.test(statementAround(context)) || countsEveryKind(context)) return undefined;
  const outcomes = outcomesIn(context, labels);
  const columns = outcomes.length > 0 ? outcomes : undefined;
  const name = tableOf(inspection.template, 't4')?.name ?? '';
  const tally = (rows: readonly Row[]) => cases(inspection, name, rows, columns);
  const together = sets.length > 1 ? sets.flat() : sameGroup(inspection, context, sets.flat());
  return made('cases', context, [...sets.map(tally), ...(together.length > 0 ? [tally([...new Set(together)])] : [])]);
}

/** 诉讼47件，其中直接起诉23件、复议后起诉24件；纠正3件: what names no cases itself may be of all that were named. */
function sameGroup({ template }: Inspection, context: Context, rows: readonly Row[]): Row[] {
  if (/复议|诉/.test(statementAround(context))) return [];
  const named = [...context.sentence.labels].flatMap((label) => caseRows(template, label) ?? []);
  const group = rows[0]?.group;
  return group === undefined ? [] : named.filter((row) => row.group === group);
}

/** 以县政府为被告, 协助乡镇应对复议5件、诉讼4件: cases against others. */
function isOfOthers(inspection: Inspection, { passage, sentence, quantity }: Context): boolean {
  const clause =
    passage.plain
      .slice(Math.max(sentence.from, quantity.from - 40), quantity.from)
      .split(/[，；：]/)
      .pop() ?? '';
  const accused = /以([^，。；为]{1,12})为被(?:告|申请)/.exec(clause)?.[1];
  return (
    /^(?:[^，]{0,12})(?:协助|指导|帮助|代理|配合|参与)/.test(clause) ||
    (accused !== undefined && !/^[本我]/.test(accused) && !isOwnName(inspection, accused))
  );
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
function outcomesIn(context: Context, labels: ReadonlySet<Label>): string[] {
  const named = [...labels].flatMap((label) => OUTCOME.exec(label)?.[1] ?? []);
  if (named.length > 0) return named;
  if (isOtherOutcome(context)) return ['otherResult'];
  return labels.has('closed') ? ['upheld', 'corrected', 'otherResult'] : [];
}
