/** 44件，上一年为52件，少了8件: a difference beside both numbers that it is the difference of. */
import { inOrder, withFlags } from '@/lib/pattern';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { numberOf } from './changes';

export interface WrongStep {
  readonly quantity: Quantity;
  /** The two numbers, where they stand in the sentence. */
  readonly compared: readonly Quantity[];
  readonly before: number;
  readonly now: number;
}

const UNIT = '(?:人次|[件条次篇期份宗起例个项分人家户名处场]|万?元|)';
const OTHER_YEAR = `(?:上一?年度?|去年|年初|期初|(?:19|20)\\d\\d年度?)(?:同期)?[末底]?(?:的|为|是|有|收到)?`;
const STEP = '净?(?:增加|增长|提高|提升|上升|减少|下降|降低|多出?|少|增|减)了?';
/** 2024年为532件，减少57件; 较2024年的532件减少57件. */
const BETWEEN = new RegExp(
  `^[^，。；\\d]{0,8}[，；（]?(?:而|但)?[较比]?${OTHER_YEAR}（?(\\d[\\d,.]*万?)${UNIT}）?[^，。；\\d]{0,4}，?(?:同比)?${STEP}(?=\\d)`,
);
/** 满意率97.1%，比上年96.4%高0.7个百分点: shares, and how many points one is above the other. */
const POINTS = withFlags(
  'g',
  inOrder(
    /(\d{1,3}(?:\.\d{1,2})?)%[，（]?/,
    /(?:[较比]|[较比]?(?:上一?年度?|去年|20\d\d年度?)(?:同期)?(?:的|为|是)?)+/,
    /(\d{1,3}(?:\.\d{1,2})?)%，?/,
    /(?:(?:高|低|提高|提升|上升|增加|下降|降低|减少|回落)出?了?)/,
    /(\d{1,3}(?:\.\d{1,2})?)个百分点/,
  ),
);

/** Every difference in points that is not that of the two shares before it. */
export function wrongPoints(passage: Passage): WrongPoints[] {
  return [...passage.plain.matchAll(POINTS)].flatMap(({ index, 0: text, 1: now, 2: before, 3: points }) => {
    const due = Math.round(Math.abs(Number(now) - Number(before)) * HUNDREDTHS) / HUNDREDTHS;
    const end = index + text.length;
    const from = end - `${points}个百分点`.length;
    return due === Number(points)
      ? []
      : [{ passage, start: index, from, end, now: Number(now), before: Number(before), due }];
  });
}

/** Percentage points that do not follow from the shares beside them. */
export interface WrongPoints {
  readonly passage: Passage;
  /** Where the first share stands. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly now: number;
  readonly before: number;
  readonly due: number;
}

/** So much text holds the comparison behind a number. */
const REACH = 60;

/** Every such difference that is not that of the two numbers before it. */
export function wrongSteps(passage: Passage): WrongStep[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((now, index) => {
      const isCounted = now.kind !== 'percent' && !now.isRough;
      const step = isCounted
        ? (stepBehind(passage, sentence, index) ?? stepBetweenEnds(passage, sentence, index))
        : undefined;
      return step ? [step] : [];
    }),
  );
}

function stepBehind({ plain }: Passage, { quantities, to }: Sentence, index: number): WrongStep | undefined {
  const now = quantities[index];
  const said = now && BETWEEN.exec(plain.slice(now.end, Math.min(to, now.end + REACH)));
  if (!now || !said) return undefined;
  const at = now.end + said[0].length;
  const quantity = quantities.slice(index + 1, index + 1 + MOST_BETWEEN).find(({ from }) => from === at);
  if (!quantity || quantity.kind !== now.kind || quantity.unit !== now.unit || quantity.isRough) return undefined;
  const before = numberOf(said[1] ?? '');
  const difference = Math.round(Math.abs(now.value - before) * HUNDREDTHS) / HUNDREDTHS;
  // …其他381件，比上年的10340件减少468件: the total before the list is meant.
  const isOfEarlier = quantities
    .slice(0, index)
    .some(({ unit, value }) => unit === now.unit && Math.abs(value - before) === quantity.value);
  if (difference === quantity.value || isOfEarlier) return undefined;
  const base = quantities.slice(index + 1, index + 1 + MOST_BETWEEN).find(({ value }) => value === before);
  return { quantity, compared: base ? [now, base] : [now], before, now: now.value };
}

/** 年初49000人，年末58310人，净增9310人: both ends of the year before the step. */
function stepBetweenEnds({ plain }: Passage, { quantities, from, to }: Sentence, index: number): WrongStep | undefined {
  const [before, now, quantity] = quantities.slice(index, index + 3);
  if (
    !before ||
    !now ||
    !quantity ||
    before.kind !== 'count' ||
    [now, quantity].some(({ unit }) => unit !== before.unit)
  )
    return undefined;
  const isMeant =
    /(?:年初|期初|上一?年[末底])[^，。；\d]{0,10}$/.test(
      plain.slice(Math.max(from, before.from - LONGEST_NAME), before.from),
    ) &&
    TO_THE_END.test(plain.slice(before.end, now.from)) &&
    THE_STEP.test(plain.slice(now.end, Math.min(to, quantity.from)));
  const difference = Math.round(Math.abs(now.value - before.value) * HUNDREDTHS) / HUNDREDTHS;
  const isRight = !isMeant || difference === quantity.value || [before, now, quantity].some(({ isRough }) => isRough);
  return isRight ? undefined : { quantity, compared: [before, now], before: before.value, now: now.value };
}

const LONGEST_NAME = 16;
const TO_THE_END = /^[^，。；\d]{0,6}，(?:至|到)?(?:本?年[末底]|期末|目前|现)[^，。；\d]{0,10}$/;
const THE_STEP = new RegExp(`^[^，。；\\d]{0,4}，${STEP}$`);

/** A year and the number of it stand between. */
const MOST_BETWEEN = 4;
/** Free of what binary fractions add. */
const HUNDREDTHS = 100;
