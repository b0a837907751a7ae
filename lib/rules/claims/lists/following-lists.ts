/** Parts in the sentences behind their total, told to be its parts by their form alone; and what is left of a total. */
import { anyOf } from '@/lib/pattern';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, breakdownsOf, countsOf, isReached, sumOf } from './list-sums';
import { isCompared } from './list-totals';

const MOST_PARTS = 20;
/** So many characters name a part. */
const LABEL = '[^，。；：、（）\\d]{1,12}';
const MARK = '[，、；]';

/** Every list behind the sentence at `at` that does not add up. */
export function followingLists(passage: Passage, at: number): Breakdown[] {
  const sentence = passage.sentences[at];
  if (!sentence) return [];
  return [
    ...listOf(passage, at),
    ...alikeSentences(passage, at),
    ...remainders(passage, sentence),
    ...exceptions(passage, sentence),
  ];
}

/** 新来的申请，5份。河东村来的，3份。河西村来的，2份。 A short sentence for each part, all called alike. */
function alikeSentences({ plain, sentences }: Passage, at: number): Breakdown[] {
  const sentence = sentences[at];
  const [total, ...more] = sentence && !sentence.plain.endsWith('\n') ? countsOf(sentence) : [];
  if (!total || more.length > 0 || total.isRough || isCompared(plain, total.from)) return [];
  const parts = alikeParts(sentences.slice(at + 1, at + 1 + MOST_PARTS), total);
  if (parts.length < 2 || isReached(plain, total.value, parts)) return [];
  return breakdownsOf(plain, total, { items: parts, isOpen: false, isClosed: true, hasOtherUnits: false });
}

function alikeParts(following: readonly Sentence[], { unit }: Quantity): Quantity[] {
  const parts: Quantity[] = [];
  const ending = ALIKE.exec(following[0]?.plain ?? '')?.[1];
  for (const next of following) {
    const [part, ...others] = countsOf(next);
    const isAlike = ending !== undefined && ALIKE.exec(next.plain)?.[1] === ending;
    if (!isAlike || others.length > 0 || part?.unit !== unit || part.isRough) break;
    parts.push(part);
  }
  return parts;
}

/** 河东村来的，3份。 What all parts are called by ends on 的. */
const ALIKE = /^[一-龥]{1,8}([一-龥]的)，?\d+[^，。；\d]{1,3}。\n?$/;

/** The list that makes up the next sentence, where the sentence at `at` counts one thing only, or several for channels. */
function listOf({ plain, part, sentences }: Passage, at: number): Breakdown[] {
  const [sentence, next] = sentences.slice(at, at + 2);
  if (!sentence || !next || sentence.plain.endsWith('\n')) return [];
  const totals = countsOf(sentence).filter(({ from }) => !isCompared(plain, from));
  const parts = countsOf(next).slice(0, MOST_PARTS);
  const total = totals.find(({ unit }) => unit === parts[0]?.unit);
  if (!total || total.isRough || parts.length < 2 || parts.some((each) => each.unit !== total.unit || each.isRough))
    return [];
  const isOne = totals.length === 1;
  const isAll =
    (isOne && PURE_LIST.test(digits(next, parts)) && isPlain(next)) ||
    (isOne && part === 'overview/onRequest' && isLedByCounts(plain, next, parts)) ||
    (isOfCarriers(plain, sentence, next, parts) &&
      !OF_ONE_CARRIER.test(plain.slice(Math.max(sentence.from, total.from - 24), total.from)));
  const others = totals.filter(({ unit }) => unit === total.unit);
  if (!isAll || others.some(({ value }) => isReached(plain, value, parts))) return [];
  return breakdownsOf(plain, total, { items: parts, isOpen: false, isClosed: true, hasOtherUnits: false });
}

/** 大屿21件，小屿11件，里礁5件。 Nothing but what parts are called and their numbers. */
const PURE_LIST = new RegExp(`^(?:${LABEL}0[^，。；：、（）\\d]?${MARK}){2,}${LABEL}0[^，。；：、（）\\d]?。?\\n?$`);

/** The sentence with each of its counts written as 0, so that numbers in words are seen too. */
function digits({ plain, from }: Sentence, parts: readonly Quantity[]): string {
  let [text, last] = ['', 0];
  for (const part of parts) {
    text += `${plain.slice(last, part.from - from)}0`;
    last = part.end - from;
  }
  return text + plain.slice(last);
}

/** Names nothing that the tables count, and nothing that is done. */
function isPlain({ labels, plain }: Sentence): boolean {
  return ![...labels].some((label) => label !== 'filler' && label !== 'channel') && !DOES.test(plain);
}

const DOES =
  /[收办答发召举开组制编印推转]|涉及|废止|失效|有效|新增|注销|增加|减少|上年|去年|同比|[比较]|其中|等|合计|共|分钟|人次/;

/** 2件当场给了复印件，1件仍不明确: every clause that counts begins with its number. */
function isLedByCounts(plain: string, { from, to }: Sentence, parts: readonly Quantity[]): boolean {
  const isLed = parts.every(
    (part) => part.from === from || LEADS.test(plain.slice(Math.max(from, part.from - 4), part.from)),
  );
  return isLed && !ANOTHER_MATTER.test(plain.slice(from, to));
}

const LEADS = /[，；](?:有|另有?|其余|还有|余下)?$/;
const ANOTHER_MATTER =
  /自然人|企业|法人|上年|去年|下年|结转|延期|其中|网[上络]|信函|邮寄|当面|复议|诉讼|信访件|热线|留言|共|合计/;

/** 县网站专栏187条，公众号356条，各村公开栏69条: each part is called by where it was published. */
function isOfCarriers(
  plain: string,
  { from: start, to }: Sentence,
  next: Sentence,
  parts: readonly Quantity[],
): boolean {
  const told = plain.slice(start, to);
  if (!/公开|发布/.test(told) || IN_A_COLUMN.test(told) || DONE_WITH.test(next.plain)) return false;
  return parts.every((part, index) => {
    const least = Math.max(next.from, parts[index - 1]?.end ?? 0, part.from - 30);
    return CARRIER.test(plain.slice(least, part.from));
  });
}

/** “民政动态”栏目发布507条: a row of places has begun before. */
const IN_A_COLUMN = /(?:栏目|公众号|微博|抖音号?|视频号)(?:共|累计)?(?:发布|公开|推送)[^，。；\d]{0,6}\d/;
const CARRIER =
  /(?:网站?|门户|专栏|公众号|微信|微博|抖音号?|视频号|客户端|公[开告示]栏|公示屏|显示屏|大屏|电子屏|微信群|平台|公报|广播|新媒体)(?:共|发布|公开|推送|登了|登载|张贴|贴了|播了)?(?:各类)?(?:政府|政务)?(?:信息)?(?:数量?|总数)?$/;
/** 通过政府网站公开200条。微信150条，抖音100条: a total of one carrier is not that of others. */
const OF_ONE_CARRIER = /(?:网站?|门户|专栏|公众号|微信|微博|抖音号?|视频号|公[开告示]栏)[^，。；：\d]{0,10}$/;
const DONE_WITH = /阅读|点击|浏览|粉丝|关注|转发|其中|上年|去年|同比|[比较]20|等(?:[，。；]|其他)/;

/** 提出建议18条，已落实16条，另外2条列入明年计划: all, what was done, and what is left. */
function remainders(passage: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  // Of applications more may be handled than the clause before tells: those of the year before.
  if (passage.part === 'overview/onRequest') return [];
  return counts.flatMap((total, index) => {
    const more = [counts[index - 1], counts[index + 3]].some((each) => each?.unit === total.unit);
    return more ? [] : remainderOf(passage, total, counts[index + 1], counts[index + 2]);
  });
}

function remainderOf({ plain }: Passage, total: Quantity, done?: Quantity, rest?: Quantity): Breakdown[] {
  if (!done || !rest || ![done, rest].every(({ unit }) => unit === total.unit)) return [];
  const isLeft = LEFT.test(plain.slice(done.end, rest.from)) && DONE.test(plain.slice(total.end, done.from));
  if (!isLeft || isCompared(plain, total.from) || [total, done, rest].some(({ isRough }) => isRough)) return [];
  const sum = sumOf([done, rest]);
  return sum === total.value ? [] : [{ total, items: [done, rest], sum, fault: sum > total.value ? 'over' : 'under' }];
}

const LEFT =
  /^[^，。；\d]{0,8}[，；](?:其余|余下?|剩下?|尚余|剩余|还剩|另外|尚有|[还正尚仍]?在(?:整?改|办|处理|推进)|[还尚]?未(?:整?改|完成|办结|采纳|落实)[^，。；\d]{0,8}|不予(?:受理|采纳|办理)|不属受理范围|退回|驳回|解释说明|说明理由)的?$/;
const DONE = anyOf(
  /^[^，。；\d]{0,8}，(?:截至[^，。；\d]{1,6})?(?:目前)?(?:均|已|现已)[^，。；\d]{1,8}$/,
  /^[^，。；\d]{0,8}，[^，。；\d]{0,4}(?:采纳|吸收|采用|落实|办结|整改|解决|答复|回复|整治|合格|达标|满意|销号)(?:了|的)?$/,
);

/** 收到15件，除2件结转外，其他13件均已答复: but for those that are taken out, all of them, or with those of the year before. */
function exceptions(passage: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index) =>
    exceptionOf(passage, counts[index - 1], total, counts.slice(index + 1, index + 3)),
  );
}

function exceptionOf(
  { plain, part }: Passage,
  before: Quantity | undefined,
  total: Quantity,
  parts: readonly Quantity[],
): Breakdown[] {
  const [except, rest] = parts;
  if (!except || !rest || [total, ...parts].some(({ isRough, unit }) => isRough || unit !== total.unit)) return [];
  const isTakenOut = EXCEPT.test(plain.slice(total.end, except.from));
  if (!isTakenOut || !THE_OTHERS.test(plain.slice(except.end, rest.from)) || isCompared(plain, total.from)) return [];
  const sum = sumOf(parts);
  const isMeant = [total.value, total.value + (before?.value ?? 0)].includes(sum);
  // Of applications more may be handled than the sentence tells: those of the year before.
  const mayBeMore = part === 'overview/onRequest' && sum > total.value;
  return isMeant || mayBeMore ? [] : [{ total, items: parts, sum, fault: sum > total.value ? 'over' : 'under' }];
}

const EXCEPT = /^[^，。；\d]{0,10}[，；。]除(?:了|去|其中)?(?:有)?$/;
const THE_OTHERS = /^[^。；]{0,24}(?<!\d)(?:，|外|，其中)(?:其[余他它]|剩[余下]|余下)的?$/;
