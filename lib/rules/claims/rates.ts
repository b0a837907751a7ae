/** Percentages beside the numbers from which they can be worked out again. */

import { memo } from '@/lib/memo';
import { anyOf, inOrder } from '@/lib/pattern';
import { type Passage, passagesOf, type Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Inspection } from '@/lib/rules/types';
import { applications } from './tallies';

export interface WrongRate {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** As it should be, with as many decimals as were written. */
  readonly rate: string;
}

/** 占…% that follows from none of the totals at hand. */
export interface WrongShare extends WrongRate {
  readonly part: number;
  readonly total: number;
}

/** Every wrong 占…% of a report’s texts. */
export function shares(inspection: Inspection): WrongShare[] {
  return passagesOf(inspection).flatMap((passage) =>
    passage.sentences.flatMap((sentence, index) =>
      sharesIn(inspection, passage, sentence, passage.sentences[index - 1]),
    ),
  );
}

function sharesIn(
  inspection: Inspection,
  passage: Passage,
  sentence: Sentence,
  previous: Sentence | undefined,
): WrongShare[] {
  if (!/占|比[重例]|公开率|办结率/.test(sentence.plain)) return [];
  return sentence.quantities.flatMap((quantity, index): WrongShare[] => {
    if (quantity.kind !== 'percent' || quantity.value > 100) return [];
    const undisclosed = wrongDisclosure(inspection, passage, quantity);
    return undisclosed.length > 0 ? undisclosed : wrongPart(inspection, passage, sentence, index, previous);
  });
}

function wrongPart(
  inspection: Inspection,
  passage: Passage,
  sentence: Sentence,
  index: number,
  previous: Sentence | undefined,
): WrongShare[] {
  const quantity = sentence.quantities[index];
  const part =
    quantity && isShare(passage.plain, sentence, quantity) ? partOf(passage.plain, sentence, index) : undefined;
  if (!quantity || !part) return [];
  const totals = totalsFor(inspection, passage, sentence, index, part, previous);
  const [total] = totals;
  if (total === undefined || totals.some((each) => isRate(quantity, (100 * part.value) / each))) return [];
  const rate = ((100 * part.value) / total).toFixed(quantity.decimals);
  return [{ passage, quantity, part: part.value, total, rate }];
}

/** 公开率48.9%: of those concluded, or received; 予以公开 alone or with 部分公开. */
const DISCLOSED =
  /(?:(?:公开率|公开和部分公开率)(?:（[^（）]{0,12}）)?(?:为|达到?|是)?|公开（含部分公开）(?:的|件)?占[^，。；\d]{0,12})$/;

/** 办结率96.3%: of those received, with or without those carried in. 按期办结率 is of those due. */
const CONCLUDED = /(?<![时期限度内部])办结率(?:为|达到?|是)?$/;

function wrongDisclosure(inspection: Inspection, passage: Passage, quantity: Quantity): WrongShare[] {
  const before = passage.plain.slice(Math.max(0, quantity.from - 30), quantity.from);
  if (passage.part !== 'overview/onRequest') return [];
  const isConcluded = CONCLUDED.test(before) && quantity.value < 100 && !/热线|工单|提案|建议|留言/.test(before);
  if (!isConcluded && !DISCLOSED.test(before)) return [];
  const named = isConcluded ? [['concluded'] as const] : [['granted', 'partlyGranted'] as const, ['granted'] as const];
  const parts = named.map((rows) => applications(inspection, '', rows));
  const wholes = [['received', 'carriedIn'] as const, ['received'] as const];
  const totals = [...(isConcluded ? [] : [['concluded'] as const]), ...wholes].map((rows) =>
    applications(inspection, '', rows),
  );
  const [part, total] = [parts[0]?.value, totals[0]?.value];
  const isRight = parts.some((one) =>
    totals.some((all) => one && all && all.value > 0 && isRate(quantity, (100 * one.value) / all.value)),
  );
  if (isRight || !total || part === undefined) return [];
  return [{ passage, quantity, part, total, rate: ((100 * part) / total).toFixed(quantity.decimals) }];
}

/** A share of a whole, which cannot be more than all of it: 办结率, 满意度. */
const OF_A_WHOLE =
  /(?:(?:办结|答复|回复|公开|满意|及时|按时|按期|覆盖|采纳|合格|回应|公示|知晓|参与|采用|录用|解决|办理|抽查|整改|规范)(?:率|度)|占比?[^，。；：\d]{0,12})(?:分别|均|都|也|就)?(?:为|是|达到?|约)?$/;

/** Every percentage of a text that is more than the whole of which it is a share. */
export function sharesAboveAll({ plain, sentences }: Passage): Quantity[] {
  return sentences.flatMap(({ quantities, from }) =>
    quantities.filter(
      (quantity) =>
        quantity.kind === 'percent' &&
        quantity.value > 100 &&
        OF_A_WHOLE.test(plain.slice(Math.max(from, quantity.from - 24), quantity.from)),
    ),
  );
}

/** 占 stands before it in its clause, or the clause goes on a list of 分别占. */
function isShare(plain: string, sentence: Sentence, { from }: Quantity): boolean {
  const clause =
    plain
      .slice(Math.max(sentence.from, from - 40), from)
      .split(/[，。；：（）]/)
      .pop() ?? '';
  return /占|比[重例]/.test(clause) && !/同比|增|减|提高|下降|上升|百分点/.test(clause);
}

/** 42件，占42.86%; not 400件，其中予以公开的占58%. */
const BESIDE = /^[^，。；、（]{0,8}[，、（]?(?:均|约|各)?(?:占|比[重例])[^，。；]{0,12}$/;
/** So many quantities around a percentage are looked at. */
const NEAR = 24;

/** 予以公开10件、部分公开4件，两项合计占51.9%: both counts together. */
function togetherOf(plain: string, before: readonly Quantity[], at: number): Quantity | undefined {
  const [one, two] = before.slice(-2);
  const isTogether = two && /^，?(?:“)?(?:两项|两者|二者)(?:合计|共|合)?占/.test(plain.slice(two.end, at));
  if (!isTogether || one?.kind !== 'count' || two.kind !== 'count') return undefined;
  return { ...two, value: one.value + two.value };
}

/** The count that the percentage belongs to; with 分别占 the one at the same place of the list before. */
function partOf(plain: string, sentence: Sentence, index: number): Quantity | undefined {
  const near = sentence.quantities.slice(Math.max(0, index - NEAR), index + NEAR);
  const quantity = sentence.quantities[index];
  const before = near.filter(({ from }) => from < (quantity?.from ?? 0));
  const start = Math.max(sentence.from, (quantity?.from ?? 0) - 10 * NEAR);
  const found = plain.slice(start, quantity?.from ?? 0).lastIndexOf('分别占');
  const respectively = start + found;
  if (found < 0) {
    const previous = before[before.length - 1];
    const pair = togetherOf(plain, before, quantity?.from ?? 0);
    if (pair) return pair;
    const between = plain.slice(previous?.end ?? 0, quantity?.from ?? 0);
    return previous?.kind === 'count' && BESIDE.test(between) ? previous : undefined;
  }
  const place = before.filter(({ from, kind }) => from > respectively && kind === 'percent').length;
  const rates = near.filter(({ from, kind }) => from > respectively && kind === 'percent');
  const counts = before.filter(({ to, kind }) => to <= respectively && kind === 'count');
  return counts[counts.length - rates.length + place];
}

/** Counts of the sentence, or of the one before 其中, in the same unit that are not less, and what the table says of applications. */
function totalsFor(
  inspection: Inspection,
  passage: Passage,
  sentence: Sentence,
  index: number,
  part: Quantity,
  previous: Sentence | undefined,
): number[] {
  const near = sentence.quantities.slice(Math.max(0, index - NEAR), index);
  const pairs = pairsOf(sentence);
  const own = near.filter((each) => each.from !== part.from && !pairs.has(each));
  const before = sentence.plain.startsWith('其中') ? (previous?.quantities.slice(-NEAR) ?? []) : [];
  const written = [...before, ...own]
    .filter(({ kind, unit, value }) => kind === 'count' && isSameUnit(unit, part.unit) && value >= part.value)
    .map(({ value }) => value);
  const { labels } = sentence;
  const isForeign = sentence.tokens.some(({ label, to }) => label === 'foreign' && to <= part.from);
  const isInBox = passage.part === 'overview/onRequest' && !isForeign && !labels.has('published');
  const isAboutApplications =
    (sentence.plain.includes('申请') && labels.has('application')) || (isInBox && /^[件宗]$/.test(part.unit));
  const known = isAboutApplications
    ? [
        applications(inspection, '', ['received']),
        applications(inspection, '', ['received', 'carriedIn']),
        applications(inspection, '', ['concluded']),
      ].flatMap((tally) => (tally && tally.value >= part.value && tally.value > 0 ? [tally.value] : []))
    : [];
  const totals = [...written, ...known].filter((total) => total > 0);
  return totals.length > 0 ? totals : wholeOfParts(sentence, index);
}

/** The counts with their shares right behind them: each is a part itself. */
const pairsOf = memo(({ quantities, plain, from }: Sentence): ReadonlyMap<Quantity, Quantity> => {
  const pairs = new Map<Quantity, Quantity>();
  quantities.forEach((part, index) => {
    const rate = quantities[index + 1];
    if (part.kind !== 'count' || rate?.kind !== 'percent') return;
    if (BESIDE.test(plain.slice(part.end - from, rate.from - from))) pairs.set(part, rate);
  });
  return pairs;
});

/** So many parts and shares on either side make up a list. */
const MOST_PARTS = 12;

/** Parts with their shares side by side, and no total beside them: the parts together are the whole where one share fits. */
function wholeOfParts(sentence: Sentence, at: number): number[] {
  const near = sentence.quantities.slice(Math.max(0, at - MOST_PARTS), at + MOST_PARTS);
  const rates = pairsOf(sentence);
  const pairs = near.flatMap((part) => {
    const rate = rates.get(part);
    return rate ? [{ part, rate }] : [];
  });
  const whole = pairs.reduce((sum, { part }) => sum + part.value, 0);
  const isWhole = pairs.length > 1 && pairs.some(({ part, rate }) => isRate(rate, (100 * part.value) / whole));
  return isWhole ? [whole] : [];
}

/** 29例 and 25件 are both applications. */
function isSameUnit(one: string, other: string): boolean {
  return one === other || (/^[件例宗起份]$/.test(one) && /^[件例宗起份]$/.test(other));
}

/** Rounded or cut off, both pass. */
export function isRate({ value, decimals }: Pick<Quantity, 'value' | 'decimals'>, rate: number): boolean {
  return Math.abs(value - rate) < 10 ** -decimals - 1e-9 || Math.abs(value - rate) < 1e-9;
}

/** 增长…% that does not follow from the two numbers beside it. */
export interface WrongChange extends WrongRate {
  readonly before: number;
  readonly now: number;
}

const FROM_TO =
  /(?:由|从)[^，。；]{0,12}?(\d+)(?:件|条|次|篇|期|份|宗)?[^，。；\d]{0,8}(?:增加到|增加至|增至|增长到|增长至|上升到|上升至|上升至|提高到|减少到|减至|降至|下降到|下降至)(?:[^，。；\d]{0,10})(\d+)/;
/** 2024年新收205件，2025年新收236件，增长15.1%. */
const BY_YEARS =
  /((?:19|20)\d\d)年度?[^，。；\d]{0,14}(\d+)[件宗起条次例]，((?:19|20)\d\d)年度?[^，。；\d]{0,14}(\d+)[件宗起条次例]，?(?:同比)?(?:增长|增加|上升|下降|减少|降低)/;
/** 四季度收到87件，三季度79件，环比增长10.1%. */
const BY_QUARTERS =
  /[一二三四]季度[^，。；\d]{0,6}(\d+)[件条宗起]，[一二三四]季度[^，。；\d]{0,6}(\d+)[件条宗起]，环比/;
const BY =
  /([较比]上年度?|[较比]去年|同比|[较比]20\d\d年度?)[^，。；\d]{0,4}(增加|减少|增长|下降|多|少)了?(\d+)(?:件|条|次|篇|期|份|宗)/;
/** 11件，比2024年（16件）下降31%: the other year’s number in a bracket. */
const THAN = inOrder(
  anyOf(
    /[较比](?:上年度?|去年|20\d\d年度?)(?:同期)?的?（?(\d+)(?:件|条|次|篇|期|份|宗|起)）?[^，。；\d]{0,4}/,
    /同比（(\d+)(?:件|条|次|篇|期|份|宗|起)）/,
    /[，；（](?:上一?年度?|去年|20\d\d年度?)(?:同期)?(?:为|是|收到|受理)?(\d+)(?:件|条|篇|宗|起|例|份)）?，?(?:同比)?(?:(?:多出?|少|增加|减少|增长|下降)了?)?(?:\d+(?:件|条|篇|宗|起|例|份)，)?/,
  ),
  /(?:增加|减少|增长|下降|上升|降低|增幅|降幅)/,
);
/** 30件，同比上升20%（2024年为25件）: the other year's number in a bracket behind the rate. */
const BEHIND_RATE =
  /(\d+)(?:件|条|次|篇|期|份|宗|起)，?(?:[较比][^，。；（）]{0,8}|同比)(?:增加|减少|增长|下降|上升|降低)[\d.]+%（(?:上年度?|去年|20\d\d年度?)(?:同期)?(?:为|是|收到|受理)?(\d+)(?:件|条|次|篇|期|份|宗|起)）/;
const RATE = /(?:增长|增加|上升|增幅|提高|下降|减少|降低|降幅)(?:率|为|了|达|约)*$/;

/** Every wrong 增长…% of a text whose sentence holds both numbers. */
export function changes(passage: Passage): WrongChange[] {
  return passage.sentences.flatMap((sentence) => {
    const rates = sentence.quantities.filter(
      ({ kind, from }) => kind === 'percent' && RATE.test(passage.plain.slice(Math.max(sentence.from, from - 5), from)),
    );
    const [quantity] = rates;
    const pairs = quantity && rates.length === 1 ? pairsIn(sentence) : [];
    const [pair] = pairs;
    if (!pair || !quantity || pairs.some((each) => each.before === 0 || isRate(quantity, changeOf(each)))) return [];
    return [{ passage, quantity, ...pair, rate: changeOf(pair).toFixed(quantity.decimals) }];
  });
}

interface Compared {
  readonly before: number;
  readonly now: number;
}

/** Up or down, in per cent of what was before. */
function changeOf({ before, now }: Compared): number {
  return Math.abs((100 * (now - before)) / before);
}

/** What may be compared, the likeliest first. */
function pairsIn(sentence: Sentence): Compared[] {
  const said = pairSaid(sentence.plain);
  return said ? [said] : pairsCompared(sentence);
}

/** Both numbers stand in the pattern. */
function pairSaid(plain: string): Compared | undefined {
  const [, year, earlier, next, later] = BY_YEARS.exec(plain) ?? [];
  if (earlier && later && Number(next) === Number(year) + 1) return { before: Number(earlier), now: Number(later) };
  const [, first, second] = FROM_TO.exec(plain) ?? [];
  if (first && second) return { before: Number(first), now: Number(second) };
  const [, now, before] = BEHIND_RATE.exec(plain) ?? BY_QUARTERS.exec(plain) ?? [];
  return now && before ? { before: Number(before), now: Number(now) } : undefined;
}

/** This year's is the last count before the comparison, or the total that stands before 其中. */
function pairsCompared({ plain, quantities, from }: Sentence): Compared[] {
  const than = THAN.exec(plain);
  if (than) {
    const counted = quantities.filter(({ kind, to }) => kind === 'count' && to - from <= than.index);
    const opening = plain.slice(0, than.index).lastIndexOf('其中');
    const last = counted[counted.length - 1];
    const total = counted.filter(({ to }) => to - from <= opening).pop();
    const before = Number(than[1] ?? than[2] ?? than[3]);
    return [last, total].flatMap((now) => (now ? [{ before, now: now.value }] : []));
  }
  const by = BY.exec(plain);
  if (!by) return [];
  const counts = quantities.filter(({ kind, to }) => kind === 'count' && to - from <= by.index);
  const now = counts[counts.length - 1]?.value;
  if (now === undefined) return [];
  const step = Number(by[3]) * (/减|降|少/.test(by[2] ?? '') ? -1 : 1);
  return [{ before: now - step, now }];
}
