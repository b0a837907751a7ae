/** Lists that no word opens: a total and, right behind it, parts in its unit that nearly come to it. */

import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, countsOf, isReached, linkBetween, sumOf } from './list-sums';
import { isSameMeasure } from './list-totals';

/** What all is called; a channel or a verb of its own makes a number the first of a row instead. */
const CALLED_ALL =
  /(?:共|总|各类|各种|累计|全年|信息|材料|解读|产品|内容|稿件|活动|账号|培训|会议|结果|清单|公告|线索)[^，。；：\d]{0,8}$/;
const CALLED_PART = /网站|公众号|微信|微博|抖音|视频号|公开栏|公示栏|平台|电子屏|报纸|广播|其他/;
/** Says that the parts are not all, or are of something else; 禁毒、网安等211起 is one part. */
const NOT_ALL =
  /等(?![^，。；：\d]{0,8}\d)|主要|重点|例如|比如|其中|同比|[较比]|上年|去年|结转|办结|答复|合计|共|累计|注销|新开|新增|关停|年[末底初]/;
/** How parts may follow: 520条：…, 520条，涉及…, 520条。…. */
const OPENS = /^[，：。](?:涉及|分布在|覆盖)?[^，。；：（）\d]{1,16}$/;
/** 网站占310条: says itself that it is a part. */
const SAYS_PART = /占$/;

const FEWEST = 3;
const MOST = 20;
/** Parts that come to no more or less than this share beside the total are meant to come to it. */
const NEAR = 0.2;
/** So near that the total needs no word for all. */
const VERY_NEAR = 0.1;
const ENDS = /^(?:[。；\n]|，[比较与同]|$)/;

/** 发布解读材料96篇，图解41篇、视频23篇、撰文34篇. */
export function nearLists({ part, plain, sentences }: Passage, sentence: Sentence, at: number): Breakdown[] {
  if (part === 'overview/onRequest') return [];
  const own = countsOf(sentence);
  const following = sentence.plain.endsWith('\n') ? [] : sentences.slice(at + 1, at + 1 + MOST);
  return own.flatMap((total, index): Breakdown[] => {
    const isLast = index === own.length - 1;
    const next = isLast ? countsOf(following[0] ?? sentence) : own.slice(index + 1, index + 1 + MOST);
    const oneByOne = isLast ? partsInSentences(total, following) : [];
    return [partsBehind(plain, total, isLast && !following[0] ? [] : next), oneByOne]
      .filter((parts) => isMeant(plain, sentence, total, parts) && !isOneOfRow(plain, sentence, own[index - 1], total))
      .flatMap((parts) => (isReached(plain, total.value, parts) ? [] : faultOf(total, parts)));
  });
}

/** 全年公开214条。公示栏贴了128条。喇叭播了61条。网站登了25条。 Short sentences with one part each. */
function partsInSentences({ unit }: Quantity, following: readonly Sentence[]): readonly Quantity[] {
  const parts: Quantity[] = [];
  for (const sentence of following) {
    const [part, ...more] = countsOf(sentence);
    const isShort = sentence.plain.length <= LONGEST_SENTENCE;
    if (!part || more.length > 0 || part.unit !== unit || part.isRough || !isShort) break;
    parts.push(part);
    if (sentence.plain.endsWith('\n')) break;
  }
  return parts;
}

const LONGEST_SENTENCE = 24;

function partsBehind(plain: string, total: Quantity, counts: readonly Quantity[]): readonly Quantity[] {
  const [first] = counts;
  if (!first || !OPENS.test(plain.slice(total.end, first.from))) return [];
  const end = counts.findIndex(
    (each, index) =>
      !isSameMeasure(each.unit, total.unit) ||
      each.isRough ||
      (index > 0 && !linkBetween(plain, counts[index - 1], each)),
  );
  return counts.slice(0, end < 0 ? counts.length : end);
}

function isMeant(plain: string, sentence: Sentence, total: Quantity, parts: readonly Quantity[]): boolean {
  const last = parts[parts.length - 1];
  if (!last || parts.length < FEWEST || total.isRough || !ENDS.test(plain.slice(last.end, last.end + 3))) return false;
  const clause =
    plain
      .slice(Math.max(sentence.from, total.from - 40), total.from)
      .split(/[，。；：]/)
      .pop() ?? '';
  if (NOT_ALL.test(plain.slice(total.end, last.end)) || CALLED_PART.test(clause)) return false;
  const off = Math.abs(sumOf(parts) - total.value) / total.value;
  if (!CALLED_ALL.test(clause)) return off <= VERY_NEAR;
  return off <= NEAR || parts.every(({ from }) => SAYS_PART.test(plain.slice(from - 1, from)));
}

/** 技能推文30篇，就业推文46篇，维权推文22篇: what stands in a row itself is the total of none, unless it says so. */
function isOneOfRow(plain: string, sentence: Sentence, before: Quantity | undefined, total: Quantity): boolean {
  return (
    before !== undefined &&
    before.from >= sentence.from &&
    isSameMeasure(before.unit, total.unit) &&
    linkBetween(plain, before, total) !== undefined &&
    !SAYS_ALL.test(plain.slice(before.end, total.from))
  );
}

const SAYS_ALL = /共|总|各类|各种|累计|全年/;

function faultOf(total: Quantity, parts: readonly Quantity[]): Breakdown[] {
  const sum = sumOf(parts);
  if (sum === total.value) return [];
  return [{ total, items: parts, sum, fault: sum > total.value ? 'more' : 'under' }];
}
