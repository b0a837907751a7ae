/** Percentages beside the numbers from which they can be worked out again. */

import { memo } from '@/lib/memo';
import { type Passage, passagesOf, type Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Inspection } from '@/lib/rules/types';
import { isCompared, isSameMeasure } from './lists/list-totals';
import { wrongDone, wrongNamed } from './named-rates';
import { isRate, NEAR, type WrongShare } from './share';
import { BESIDE, partOf, wholeOfRun } from './share-parts';
import { applications } from './tallies';

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
  if (!/占|比[重例]|率|（[\d.]+%）/.test(sentence.plain)) return [];
  return sentence.quantities.flatMap((quantity, index): WrongShare[] => {
    if (quantity.kind !== 'percent') return [];
    const undisclosed = wrongDisclosure(inspection, passage, quantity);
    if (undisclosed.length > 0 && quantity.value <= 100) return undisclosed;
    const done = [...wrongDone(passage, sentence, index), ...wrongNamed(passage, sentence, index, previous)].slice(
      0,
      1,
    );
    if (done.length > 0 || (quantity.value > 100 && !isInBracket(passage.plain, quantity))) return done;
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
  const whole = wholeOfRun(passage.plain, sentence, index);
  const totals = whole ?? totalsFor(inspection, passage, sentence, index, part, previous);
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

/** 29件（69%）: the share alone in a bracket right behind its part. */
function isInBracket(plain: string, { from, end }: Quantity): boolean {
  return /\d[一-龥]{1,2}（$/.test(plain.slice(Math.max(0, from - 8), from)) && plain.charAt(end) === '）';
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
function isShare(plain: string, sentence: Sentence, quantity: Quantity): boolean {
  const isAlone = isInBracket(plain, quantity);
  const from = isAlone ? quantity.from - 1 : quantity.from;
  const clause =
    plain
      .slice(Math.max(sentence.from, from - 40), from)
      .split(/[，。；：（）]/)
      .pop() ?? '';
  return (isAlone || /占|比[重例]/.test(clause)) && !/同比|增|减|提高|下降|上升|百分点/.test(clause);
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
  const isForeign = foreignFrom(sentence) <= part.from;
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

/** Where the first word ends that speaks of something else. */
const foreignFrom = memo(
  ({ tokens }: Sentence) => tokens.find(({ label }) => label === 'foreign')?.to ?? Number.POSITIVE_INFINITY,
);

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
