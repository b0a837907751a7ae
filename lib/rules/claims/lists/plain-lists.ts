/** Lists without a word that opens them: one whose last part is 其他, and one with its total behind it. */

import { anyOf, inOrder } from '@/lib/pattern';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, breakdownsOf, countsOf, LONGEST_LIST, namesTheRest, OPENING, sumOf } from './list-sums';
import { carriedBefore, isAside } from './list-totals';

const TOTAL_BEFORE = anyOf(
  /(?:共|共计|合计|总计|总共|累计)[^，。；：（）\d]{0,16}$/,
  /(?:公开|发布)[^，。；：（）\d]{0,10}(?:信息|内容|稿件|消息)[^，。；：（）\d]{0,4}$/,
  /(?:召开|举办)[^，。；：（）\d]{0,6}(?:发布会|会议?|培训)$/,
);

/** 分布（合计475件）：: in a bracket, and the total of what follows nevertheless. */
const SAYS_ALL = /（(?:合计|共计?|总计)$/;

/** 共 70 条，动态 66 条，其他 4 条: a list without a word that opens it, whose last part says that it is complete. */
export function plainLists(passage: Passage, sentence: Sentence): Breakdown[] {
  const { plain } = passage;
  const counts = countsOf(sentence).filter(
    ({ from, end }, index, all) =>
      SAYS_ALL.test(plain.slice(from - 3, from)) || !isAside(plain, from, end, all[index + 1]?.from ?? end),
  );
  return counts.flatMap((last, index): Breakdown[] => {
    const before = counts[index - 1];
    if (!before || !namesTheRest(plain, [before, last])) return [];
    const near = counts.slice(Math.max(0, index - 20), index);
    const [total, ...parts] = near.filter(({ unit }) => unit === last.unit);
    if (!total || parts.length === 0 || near.length > parts.length + 1 || total.value < last.value) return [];
    const between = plain.slice(total.end, last.from);
    if (
      between.search(OPENING) >= 0 ||
      !TOTAL_BEFORE.test(plain.slice(Math.max(sentence.from, total.from - 24), total.from))
    )
      return [];
    // 收到9件（另有上年结转2件），办结8件，其余3件结转: a flow, which has a rule of its own.
    if (carriedBefore(passage, sentence, last.from) > 0) return [];
    return breakdownsOf(plain, total, { items: [...parts, last], isOpen: false, isClosed: true, hasOtherUnits: false });
  });
}

/** Longer brackets are not read on. */
const LONGEST_BRACKET = 200;
const OPEN_BRACKET = /^（[^（）]{0,2}(?:含|其中|分别|包括|主要|比|较)|等[^，；\d]{0,6}）$|例如|比如/;

/** 共60条（A 40条；B 20条）: every count of the bracket in the unit of the total, so that nothing else is counted there. */
export function bracketLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index): Breakdown[] => {
    const bracket = bracketBehind(plain, total.end, Math.min(sentence.to, total.end + LONGEST_BRACKET));
    if (bracket === undefined || total.isRough || OPEN_BRACKET.test(bracket)) return [];
    const next = counts.slice(index + 1, index + 20);
    const counted = next.filter(
      ({ from, end }) => end <= total.end + bracket.length && isOutermost(plain, total.end + 1, from),
    );
    const inside = counted.length > 0 ? counted : withoutMeasure(sentence, total, bracket.length);
    if (inside.length < 2 || inside.some(({ unit, end }) => !isKin(unit, total.unit) || plain.startsWith('等', end)))
      return [];
    return breakdownsOf(plain, total, { items: inside, isOpen: false, isClosed: false, hasOtherUnits: false });
  });
}

/** From the bracket that opens to where it closes, other brackets in it or not; undefined where none opens. */
function bracketBehind(plain: string, from: number, most: number): string | undefined {
  return /^（(?:[^（）]|（[^（）]{0,40}）)*）/.exec(plain.slice(from, most))?.[0];
}

/** In no bracket inside of the one that opened. */
function isOutermost(plain: string, opened: number, at: number): boolean {
  const between = plain.slice(opened, at);
  return between.split('（').length === between.split('）').length;
}

/** 312件次（来信96件、来访168批）; 27篇（图解12篇、短视频6个）: measures by which the same things are counted. */
function isKin(one: string, other: string): boolean {
  return one === other || KIN.some((units) => units.test(one) && units.test(other));
}

const KIN = [/^(?:件次|件|批次?|人次|起|宗)$/, /^(?:条次?|篇次?|则|个|期|部)$/];

/** 520条（网站310、公众号150、公开栏60）: the parts are counted as the total is. */
function withoutMeasure({ quantities, plain, from }: Sentence, { unit, end }: Quantity, length: number): Quantity[] {
  return WITHOUT_MEASURE.test(plain.slice(end - from, end - from + length))
    ? quantities
        .filter((each) => each.kind === 'bare' && each.from > end && each.end <= end + length)
        .map((each) => ({ ...each, unit }))
    : [];
}

const BARE_PART = '[一-龥“”]{1,16}\\d+';
const WITHOUT_MEASURE = new RegExp(
  `^(?:[^，。；：（）\\d]{0,6}中)?[（，：](?:其中|分别为|包括)?[：，]?(?:${BARE_PART}[、，；])+${BARE_PART}[）。]$`,
);

/** 141条，其中机构职能12、财政预决算24、工作动态105。 Up to the end of the sentence. */
export function bareLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  const total = counts[counts.length - 1];
  if (!total || total.isRough || sentence.to - total.end > LONGEST_BRACKET) return [];
  const items = withoutMeasure(sentence, total, sentence.plain.trimEnd().length - (total.end - sentence.from));
  if (items.length < 2) return [];
  return breakdownsOf(plain, total, { items, isOpen: false, isClosed: false, hasOtherUnits: false });
}

/** 共96条：动态60条，公告36条。 The colon opens the list, which goes on to the end of the sentence and counts nothing else. */
export function colonLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index): Breakdown[] => {
    const lead = LEADS_TO_LIST.exec(plain.slice(total.end, total.end + 16))?.[0];
    if (lead === undefined || total.isRough) return [];
    const end = endOfColonList(
      plain,
      total.end + lead.length,
      Math.min(sentence.to, total.end + LONGEST_LIST),
      counts[index + 1],
    );
    const parts = counts
      .slice(index + 1, index + 1 + MOST_PARTS)
      .filter(({ from, to }) => from >= total.end + lead.length && to <= end);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== total.unit)) return [];
    if (OPEN_LIST.test(plain.slice(total.end, end))) return [];
    return breakdownsOf(plain, total, { items: parts, isOpen: false, isClosed: false, hasOtherUnits: false });
  });
}

/** 旅馆、典当等特种行业63件 is one part. */
const OPEN_LIST = /等(?![^，。；：\d]{0,8}\d)|例如|比如|主要|其中|同比|合计|[较比]/;

/** 486条再往下分：, 435件分三类：. */
const LEADS_TO_LIST = /^[^，。；：（）\d]{0,12}(?=：)/;

/** Up to the first semicolon, unless semicolons are what parts the list. */
function endOfColonList(plain: string, from: number, most: number, first: Quantity | undefined): number {
  const semicolon = plain.slice(from, most).indexOf('；');
  const isParting = first !== undefined && plain.charAt(first.end) === '；';
  return semicolon < 0 || isParting ? most : from + semicolon;
}

/** 以上三类信息合计, 三个渠道共公开, 相加共: which parts are meant, how they are summed, what was done with them. */
const TOTAL_BEHIND = inOrder(
  /(?:^|[，；、。])(?:以上|上述|前述|上列|行政许可|行政处罚)?/,
  /(?:[各两二三四五六七八九十\d]{1,2}[项类者种个方家](?:公开|发布)?(?:渠道|平台|途径|方面|载体|媒体)?)?/,
  /(?:信息|申请|内容|材料|数据)?/,
  anyOf(
    /(?:相加|累加|加总|加起来|合起来|加在一起)(?:后)?(?:共计?|合计|总计|总共|一共|累计|计)?|共计?/,
    /合计|总计|总共|一共|累计|总数|总量|小计|计/,
  ),
  /(?:(?:公开|发布|推送)(?:各类|各项)?(?:政府)?(?:信息|内容)?)?(?:为|是|达到?|有)?$/,
);
/** 累计 with a verb may go back years, unless its parts were done in the same way. */
const SINCE_EVER = /累计(公开|发布|推送)/;
const REFERS_BACK = /^(?:以上|上述|前述|上列|[两三四五六七八九][项类者]|(?:总计|合计|共计|总共|一共)\d+[一-龥]{1,2}。)/;

/** The words that say that a number is the total of those before it, where they do. */
function saidOfTotal(head: string, before: string): string | undefined {
  const verb = SINCE_EVER.exec(head)?.[1];
  return verb && !before.includes(verb) ? undefined : TOTAL_BEHIND.exec(head)?.[0];
}

/** A 92 条，B 66 条，共 158 条; the parts of 以上合计 may stand behind semicolons, or in the sentence before. */
export function closedLists({ plain }: Passage, sentence: Sentence, previous: Sentence | undefined): Breakdown[] {
  const own = countsOf(sentence);
  return own.flatMap((total, index): Breakdown[] => {
    const head = plain.slice(Math.max(sentence.from, total.from - 16), total.from);
    const said = saidOfTotal(head, plain.slice(sentence.from, total.from - head.length));
    if (said === undefined) return [];
    const isBack = index === 0 && REFERS_BACK.test(sentence.plain) && previous && !previous.plain.endsWith('\n');
    const before = (isBack ? countsOf(previous) : own.slice(0, index))
      .slice(-MOST_PARTS)
      .filter(({ from, end }) => end <= total.from - said.length && !isAside(plain, from, end, total.from));
    const near = Math.max(isBack ? previous.from : sentence.from, total.from - LONGEST_LIST);
    const items = before.filter(({ unit, from }) => unit === total.unit && from > startOfList(plain, near, total.from));
    if (items.length < 2 || items.some(({ isRough }) => isRough) || items.length < before.length) return [];
    const isReached = items.some((_, skipped) => sumOf(items.slice(skipped)) === total.value);
    return isReached ? [] : [{ total, items, sum: sumOf(items), fault: 'sum' }];
  });
}

/** So many parts before a total are looked at. */
const MOST_PARTS = 20;

/** Behind the last semicolon; where the total stands right behind one, its parts are what the semicolons divide. */
function startOfList(plain: string, near: number, at: number): number {
  const text = plain.slice(near, at);
  const last = text.lastIndexOf('；');
  // 网站80条，其中解读5条，两个平台合计130条: what is part of a part is added by nobody.
  if (/\d[一-龥]{1,3}[，（]其中/.test(text.slice(last + 1))) return at;
  return last < 0 || /^；[^，、\d]*$/.test(text.slice(last)) ? near - 1 : near + last;
}
