/** Percentages beside the numbers from which they can be worked out again. */

import { memo } from '@/lib/memo';
import { type Passage, passagesOf, type Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Inspection } from '@/lib/rules/types';
import { isCompared, isSameMeasure } from './lists/list-totals';
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
  if (!/占|比[重例]|率/.test(sentence.plain)) return [];
  return sentence.quantities.flatMap((quantity, index): WrongShare[] => {
    if (quantity.kind !== 'percent') return [];
    const undisclosed = wrongDisclosure(inspection, passage, quantity);
    if (undisclosed.length > 0 && quantity.value <= 100) return undisclosed;
    const done = wrongDone(passage, sentence, index);
    if (done.length > 0 || quantity.value > 100) return done;
    return wrongPart(inspection, passage, sentence, index, previous);
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
  if (!quantity || !part || isOfUnnamed(passage.plain, sentence, index)) return [];
  const totals = totalsFor(inspection, passage, sentence, index, part, previous);
  const [total] = totals;
  if (total === undefined || totals.some((each) => isRate(quantity, (100 * part.value) / each))) return [];
  const rate = ((100 * part.value) / total).toFixed(quantity.decimals);
  return [{ passage, quantity, part: part.value, total, rate }];
}

/** 有286件，占该类的89.7%: of a class that no number beside it is of. */
function isOfUnnamed(plain: string, { quantities }: Sentence, index: number): boolean {
  const at = quantities[index]?.from ?? 0;
  const counts = quantities.slice(Math.max(0, index - NEAR), index).filter(({ kind }) => kind === 'count');
  return counts.length === 1 && /占(?:该|此|这一?|同)类[^，。；]{0,4}$/.test(plain.slice(Math.max(0, at - 12), at));
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

/** 办结率, 合格率: what was done with part of what the count before it names. */
const OF_DONE = /^[^，。；\d]{0,6}，([一-龥]{2})率(?:为|是|达到?|约)?$/;

/** 发放问卷200份，收回180份，回收率90%: all, the part named by the verb, and its share, side by side. */
function wrongDone(passage: Passage, { quantities }: Sentence, index: number): WrongShare[] {
  const [all, part, quantity] = quantities.slice(Math.max(0, index - 2), index + 1);
  if (all?.kind !== 'count' || part?.kind !== 'count' || !quantity || all.unit !== part.unit) return [];
  const { plain } = passage;
  const verb = OF_DONE.exec(plain.slice(part.end, quantity.from))?.[1];
  const between = plain.slice(all.end, part.from);
  const isNamed =
    verb !== undefined && (between.includes(verb) || between.includes(`${verb.charAt(1)}${verb.charAt(0)}`));
  // 100% may be of those that were due.
  if (
    !isNamed ||
    quantity.value === 100 ||
    !/^，[^，。；\d]{1,10}$/.test(between) ||
    part.value > all.value ||
    all.value === 0
  )
    return [];
  const rate = (100 * part.value) / all.value;
  if (isRate(quantity, rate)) return [];
  return [{ passage, quantity, part: part.value, total: all.value, rate: rate.toFixed(quantity.decimals) }];
}

/** A share of a whole, which cannot be more than all of it: 办结率, 满意度. */
const OF_A_WHOLE =
  /(?:(?:办结|办复|答复|回复|公开|满意|及时|按时|按期|覆盖|采纳|合格|回应|公示|知晓|参与|采用|录用|解决|办理|抽查|整改|规范)(?:率|度)|占比?[^，。；：\d]{0,12})(?:分别|均|都|也|就)?(?:为|是|达到?|约)?$/;

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
const BESIDE = /^[^，。；、（]{0,8}[，、（]?(?:均|约|各)?(?:占到?|比[重例])[^，。；]{0,12}$/;
/** So many quantities around a percentage are looked at. */
const NEAR = 24;

/** 予以公开10件、部分公开4件，两项合计占51.9%: both counts together. */
function togetherOf(plain: string, before: readonly Quantity[], at: number): Quantity | undefined {
  const [one, two] = before.filter(({ kind }) => kind !== 'percent').slice(-2);
  const isTogether =
    two &&
    /^，?(?:“)?(?:两项|两者|二者|两类|前两项)(?:合计|相加|合起来|加起来|共|合)?占/.test(plain.slice(two.end, at));
  if (!isTogether || one?.kind !== 'count' || two.kind !== 'count') return undefined;
  return { ...two, value: one.value + two.value };
}

/** 占69.6%，共16件; 占69.6%（16件）. */
function behindRate(plain: string, { quantities }: Sentence, index: number): Quantity | undefined {
  const [rate, part] = quantities.slice(index, index + 2);
  const isBehind =
    rate && part?.kind === 'count' && /^[，（](?:共计?|计|即|为|有|达)?$/.test(plain.slice(rate.end, part.from));
  return isBehind ? part : undefined;
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
    return previous?.kind === 'count' && BESIDE.test(between) ? previous : behindRate(plain, sentence, index);
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
  const own = near.filter(
    (each) => each.from !== part.from && !pairs.has(each) && !isCompared(passage.plain, each.from),
  );
  const earlier = sentence.plain.startsWith('其中') ? (previous?.quantities.slice(-NEAR) ?? []) : [];
  const before = earlier.filter(({ from }) => !isCompared(passage.plain, from));
  const written = [...before, ...own]
    .filter(({ kind, unit, value }) => kind === 'count' && isSameMeasure(unit, part.unit) && value >= part.value)
    .map(({ value }) => value);
  const { labels } = sentence;
  const isForeign = sentence.tokens.some(({ label, to }) => label === 'foreign' && to <= part.from);
  const isAmongResults = labels.has('t3/partlyGranted');
  const isInBox = passage.part === 'overview/onRequest' && !isForeign && (isAmongResults || !labels.has('published'));
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

/** Rounded or cut off, both pass. */
export function isRate({ value, decimals }: Pick<Quantity, 'value' | 'decimals'>, rate: number): boolean {
  return Math.abs(value - rate) < 10 ** -decimals - 1e-9 || Math.abs(value - rate) < 1e-9;
}
