/** Totals behind their parts that say themselves which parts are meant: 五个村合起来129条; 8件甲、5件乙，全年合计13件. */

import { readChineseNumeral } from '@/lib/report/prose/numerals';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, countsOf, sumOf } from './list-sums';
import { isAside } from './list-totals';

/** Every such total of the sentence at `at` that is not the sum of its parts. */
export function countedSums(passage: Passage, at: number): Breakdown[] {
  const sentence = passage.sentences[at];
  return sentence ? [...sumsOfSoMany(passage, sentence, at), ...leadingRuns(passage, sentence)] : [];
}

const TOGETHER = '合起来|加起来|相加|合计|总计|合共|加总|之和|总和';
/** 三项相加，行政处罚; 五个村合起来，: how many parts, what they are, that they are added, and what they are. */
const OF_SO_MANY = new RegExp(
  `(?:^|[，；。：])(?:以上|上述|前述|这)?([两二三四五六七八九十]{1,2}|\\d{1,2})` +
    `(?:个?[^，。；：、（）\\d合加总共]{1,6}?)(?:(${TOGETHER})|一共|总共|共计?)，?[^，。；：、（）\\d]{0,12}$`,
);
const LONGEST_HEAD = 36;
/** So far back the parts of a sum stand. */
const FARTHEST = 260;
/** Less than so many need a word that says that they are added. */
const FEWEST_UNSAID = 3;
const NO_PARTS = /其中|含|包括|同比|上年|去年|[比较]|[（）]/;

function sumsOfSoMany(passage: Passage, sentence: Sentence, at: number): Breakdown[] {
  return countsOf(sentence).flatMap((total) => {
    const many = partsSaid(passage, sentence, total);
    return many === 0
      ? []
      : sumOfLast(passage, total, many, passage.sentences.slice(Math.max(0, at - many - 1), at + 1));
  });
}

/** How many parts the words before a total name; 0 where they name none, or too few to be sure. */
function partsSaid({ plain }: Passage, { from }: Sentence, total: Quantity): number {
  const said = OF_SO_MANY.exec(plain.slice(Math.max(from, total.from - LONGEST_HEAD), total.from));
  const many = said && !total.isRough ? numberOf(said[1] ?? '') : 0;
  return many >= (said?.[2] ? 2 : FEWEST_UNSAID) ? many : 0;
}

function sumOfLast({ plain }: Passage, total: Quantity, many: number, sentences: readonly Sentence[]): Breakdown[] {
  const near = sentences
    .flatMap((each) => countsOf(each))
    .filter(({ unit, end, from }) => unit === total.unit && end < total.from && total.from - from < FARTHEST);
  const items = near.slice(-many);
  const between = plain.slice(items[0]?.from ?? total.from, total.from);
  const isRun = items.length === many && !between.includes('\n') && !NO_PARTS.test(between);
  // What is meant may be more of them, or the last ones alone.
  const isOfSome = near.some((_, skipped) => sumOf(near.slice(skipped)) === total.value);
  return isRun && !isOfSome ? sumFault(total, items) : [];
}

function numberOf(written: string): number {
  return written === '两' ? 2 : (readChineseNumeral(written) ?? Number(written));
}

function sumFault(total: Quantity, items: readonly Quantity[]): Breakdown[] {
  const sum = sumOf(items);
  return sum === total.value || items.some(({ isRough }) => isRough) ? [] : [{ total, items, sum, fault: 'sum' }];
}

const NOUN = '[^，。；：、（）\\d]{2,24}';
/** Begins what is not made of the parts before it. */
const BESIDES = '(?:全年)?(?:另|还|此外|其他|同时)';
const ALL = '共计?|合计|总计|总共|一共|累计|小计';
/** 8起甲、5起乙，全年合计13起: from the head of the sentence, the number before each noun. */
const NUMBERS_FIRST = new RegExp(
  `^\\n?(?:0${NOUN}[、，])+0${NOUN}，(?!${BESIDES})[^，。；：（）\\d]{0,14}(?:${ALL})[^，。；：（）\\d]{0,8}0$`,
);
/** 甲8起、乙5起、丙3起，全年合计16起: the names before the numbers, and nothing done. */
const NAMES_FIRST = new RegExp(
  `^\\n?(?:${NOUN}0、)+${NOUN}0，(?:全年|本年|年内)(?!另|还)[^，。；：（）\\d]{0,10}(?:${ALL})[^，。；：（）\\d]{0,8}0$`,
);
const DOES = /召开|举办|开展|组织|收到|受理|办结|答复|回应|接待|培训|上年|去年|其中|同比|等(?=\d)/;
const SAYS_ALL = new RegExp(`，(?!${BESIDES})[^，。；：（）\\d]{0,14}(?:${ALL})[^，。；：（）\\d]{0,8}$`);
const MOST_PARTS = 20;

function leadingRuns({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence).slice(0, MOST_PARTS);
  const at = counts.findIndex(({ from, unit }, index) => {
    const before = counts[index - 1];
    return index > 1 && before?.unit === unit && SAYS_ALL.test(plain.slice(before.end, from));
  });
  const total = counts[at];
  const items = counts.slice(0, Math.max(0, at));
  if (!total || total.isRough || items.some(({ unit }) => unit !== total.unit)) return [];
  const text = zeros(sentence, [...items, total]);
  const isRun = NUMBERS_FIRST.test(text) || (items.length > 2 && NAMES_FIRST.test(text) && !DOES.test(text));
  const isFlat = items.every(({ from, end }) => !isAside(plain, from, end, total.from));
  return isRun && isFlat ? sumFault(total, items) : [];
}

/** The sentence up to the last of its counts, each of them written as 0. */
function zeros({ plain, from }: Sentence, counts: readonly Quantity[]): string {
  let [text, last] = ['', 0];
  for (const each of counts) {
    text += `${plain.slice(last, each.from - from)}0`;
    last = each.end - from;
  }
  return text;
}
