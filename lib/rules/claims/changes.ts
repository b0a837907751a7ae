/** Growth in per cent beside the two numbers from which it can be worked out again. */
import { readArabic } from '@/lib/report/prose/numerals';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { isAside } from './lists/list-totals';
import { isRate, type WrongRate } from './share';

/** 增长…% that does not follow from the two numbers beside it. */
export interface WrongChange extends WrongRate {
  /** The numbers that are compared, where they stand in the sentence. */
  readonly compared: readonly Quantity[];
  readonly before: number;
  readonly now: number;
}

const UNIT = '(?:件次?|条次?|人次|次|篇次?|期|份|宗|起|例|个|项|场次?|人|家|元)';
const COUNT = '(\\d[\\d,]*(?:\\.\\d+)?万?)';
const COUNTED = `${COUNT}${UNIT}`;
/** The year before, by whatever name, and the year itself. */
const LAST_YEAR = '(?:上一?年度?|去年|20\\d\\d年度?)(?:同期)?';
const THIS_YEAR = '(?:今年|本年度?|当年|20\\d\\d年度?)';
const CHANGED = '(?:增加|减少|增长|下降|上升|降低|增幅|降幅|提高|回落|减幅)';
/** By how many it grew, before the rate. */
const STEP = '净?(?:多出?|少|增加|减少|增长|下降|增|减)了?';
const SHORT = (most: number) => `[^，。；\\d]{0,${most}}`;

/** 由200条增加到240条. */
const FROM_TO = new RegExp(
  `(?:由|从)[^，。；]{0,12}?${COUNT}${UNIT}?${SHORT(8)}(?:(?:增加|增|增长|上升|提高|减少|下降|压缩|精简|归并|合并|整合|扩大|扩展|缩减|调整|变)[到至为成]|[减降升涨]至)${SHORT(10)}${COUNT}`,
);
/** 2024年新收205件，2025年新收236件，增长15.1%; 上年为200条，今年为240条. */
const BY_YEARS = new RegExp(
  `(?:((?:19|20)\\d\\d)年度?|上一?年度?|去年)[^，。；\\d]{0,14}${COUNTED}，(?:((?:19|20)\\d\\d)年度?|今年|本年度?)[^，。；\\d]{0,14}${COUNTED}，?(?:同比)?(?:增长|增加|上升|下降|减少|降低)`,
);
/** 年初用户100人，年末120人，净增20人，增长20%. */
const BY_ENDS = new RegExp(
  `(?:年初|期初|上一?年[末底])${SHORT(10)}${COUNTED}，(?:年[末底]|期末|目前|现)${SHORT(10)}${COUNTED}，(?:${STEP}\\d[\\d,.]*万?${UNIT}，)?${CHANGED}`,
);
/** 四季度收到87件，三季度79件，环比增长10.1%. */
const BY_QUARTERS = new RegExp(`[一二三四]季度${SHORT(6)}${COUNTED}，[一二三四]季度${SHORT(6)}${COUNTED}，环比`);
const BY =
  /([较比]上年度?|[较比]去年|同比|[较比]20\d\d年度?)[^，。；\d]{0,4}(增加|减少|增长|下降|多|少)了?(\d+)(?:件|条|次|篇|期|份|宗)/;
/** 11件，比2024年（16件）下降31%: the other year’s number in a bracket or behind a verb. */
const THAN = new RegExp(
  [
    `(?:[较比与和同]${LAST_YEAR}的?（?${COUNTED}）?(?:相比)?${SHORT(4)}，?(?:同比)?`,
    `|同比（(?:${LAST_YEAR}(?:为|是|的)?)?${COUNTED}）`,
    `|[，；（](?:而|但)?${LAST_YEAR}(?:总数|共|同期)?(?:为|是|有|收到|受理|办理)?${COUNTED}）?，?(?:同比)?`,
    `(?:${STEP})?(?:\\d[\\d,.]*万?${UNIT}，)?)${CHANGED}`,
  ].join(''),
);
/** 我局2024年收到178件，同比增长: nothing of this year before it. */
const LAST_ALONE = new RegExp(`^(?:[本我][一-龥]{1,3})?${LAST_YEAR}${SHORT(8)}${COUNT}(${UNIT})，(?:同比)?${CHANGED}`);

/** 去年申请是5件，今年少了2件，少了40%. */
const STEP_AND_RATE = new RegExp(
  `(?:上一?年度?|去年)${SHORT(8)}${COUNTED}，(?:今年|本年度?)?(多|少|增加|减少)了?${COUNTED}，(?:多|少|增加|减少|增长|下降)了?`,
);
/** 比去年的540条多出72条，增长13.3%: this year's number is not needed. */
const THAN_STEP = new RegExp(
  `[较比]${LAST_YEAR}的?${COUNTED}(多|少|增加|减少)出?了?${COUNTED}，(?:增长|下降|减少|增加|增幅|降幅|上升)(?:了|为|约|达)*(?=\\d)`,
);
/** 与上年200条相比，本年240条，增长20%. */
const BESIDE_LAST = new RegExp(
  `[与和同较比]${LAST_YEAR}的?${COUNTED}相比，${THIS_YEAR}?${SHORT(8)}${COUNTED}，?(?:同比)?${CHANGED}`,
);
/** 30件，同比上升20%（2024年为25件）: the other year's number behind the rate. */
const BEHIND_RATE = new RegExp(
  `${COUNTED}，?(?:[较比][^，。；（）]{0,8}|同比)${CHANGED}了?[\\d.]+%[（，]${LAST_YEAR}(?:为|是|收到|受理)?${COUNTED}`,
);
const RATE = /(?:增长|增加|上升|增幅|提高|下降|减少|降低|降幅|多|少)(?:率|为|了|达|约)*$/;

/** Every wrong 增长…% of a text whose sentence holds both numbers. */
export function changes(passage: Passage): WrongChange[] {
  return passage.sentences.flatMap((sentence, index) => {
    const rates = sentence.quantities.filter(
      ({ kind, from }) => kind === 'percent' && RATE.test(passage.plain.slice(Math.max(sentence.from, from - 5), from)),
    );
    return statementsOf(sentence, rates).flatMap(({ quantity, statement }): WrongChange[] => {
      const pairs = pairsIn(statement, rates.length === 1 ? passage.sentences[index - 1] : undefined);
      const [pair] = pairs;
      if (!pair || pairs.some((each) => each.before === 0 || isRate(quantity, changeOf(each)))) return [];
      const isCompared = ({ kind, value }: Quantity) =>
        kind !== 'date' && [pair.before, pair.now, Math.abs(pair.now - pair.before)].includes(value);
      const compared = statement.quantities
        .filter((each) => each !== quantity && isCompared(each))
        .slice(-MOST_COMPARED);
      return [{ passage, quantity, compared, ...pair, rate: changeOf(pair).toFixed(quantity.decimals) }];
    });
  });
}

/** Two numbers and their difference. */
const MOST_COMPARED = 3;

interface Statement {
  readonly quantity: Quantity;
  readonly statement: Sentence;
}

/** The sentence for its only rate; of several each with what stands between the one before it and itself. */
function statementsOf(sentence: Sentence, rates: readonly Quantity[]): Statement[] {
  if (rates.length > MOST_RATES) return [];
  return rates.map((quantity, index) => {
    if (rates.length === 1) return { quantity, statement: sentence };
    const [earlier, later] = [rates[index - 1]?.end ?? sentence.from, rates[index + 1]?.from ?? sentence.to];
    const from = Math.max(earlier, behindSemicolon(sentence, quantity.from));
    const bracket = /^[，（](?!其中)[^，。；（）]{0,20}）/.exec(sentence.plain.slice(quantity.end - sentence.from));
    const to = Math.min(later, quantity.end + (bracket?.[0].length ?? 0));
    const plain = sentence.plain.slice(from - sentence.from, to - sentence.from);
    const quantities = sentence.quantities.filter((each) => each.from >= from && each.end <= to);
    return { quantity, statement: { ...sentence, from, to, plain, quantities } };
  });
}

function behindSemicolon({ plain, from }: Sentence, at: number): number {
  return from + plain.slice(0, at - from).lastIndexOf('；') + 1;
}

/** Sentences with more rates are tables in words; nobody compares so much in one. */
const MOST_RATES = 12;

interface Compared {
  readonly before: number;
  readonly now: number;
}

/** Up or down, in per cent of what was before. */
function changeOf({ before, now }: Compared): number {
  return Math.abs((100 * (now - before)) / before);
}

/** What may be compared, the likeliest first. */
function pairsIn(sentence: Sentence, previous: Sentence | undefined): Compared[] {
  const said = pairSaid(sentence.plain);
  if (said) return [said];
  const own = pairsCompared(sentence);
  return own.length > 0 ? own : pairsAcross(sentence, previous);
}

/** …收到209件。2024年收到178件，同比增长17.4%. This year's number is one of the sentence before. */
function pairsAcross({ plain }: Sentence, previous: Sentence | undefined): Compared[] {
  const [, last, unit] = LAST_ALONE.exec(plain) ?? [];
  const counts = last ? (previous?.quantities ?? []).filter((each) => each.kind === 'count' && each.unit === unit) : [];
  return counts.length > MOST_ACROSS ? [] : counts.map(({ value }) => ({ before: numberOf(last ?? ''), now: value }));
}

const MOST_ACROSS = 6;

/** Both numbers stand in the pattern. */
function pairSaid(plain: string): Compared | undefined {
  return byYears(plain) ?? byStep(plain) ?? fromOneToTheOther(plain);
}

function byYears(plain: string): Compared | undefined {
  const [, year, earlier, next, later] = BY_YEARS.exec(plain) ?? [];
  const isNext = !year || !next || Number(next) === Number(year) + 1;
  return earlier && later && isNext ? compared(earlier, later) : undefined;
}

function byStep(plain: string): Compared | undefined {
  const [, last, verb = '', step] = STEP_AND_RATE.exec(plain) ?? THAN_STEP.exec(plain) ?? [];
  if (!last || !step) return undefined;
  const before = numberOf(last);
  return { before, now: before + (/少/.test(verb) ? -1 : 1) * numberOf(step) };
}

function fromOneToTheOther(plain: string): Compared | undefined {
  const [, first, second] = BY_ENDS.exec(plain) ?? BESIDE_LAST.exec(plain) ?? FROM_TO.exec(plain) ?? [];
  if (first && second) return compared(first, second);
  const [, now, before] = BEHIND_RATE.exec(plain) ?? BY_QUARTERS.exec(plain) ?? [];
  return now && before ? compared(before, now) : undefined;
}

function compared(before: string, now: string): Compared {
  return { before: numberOf(before), now: numberOf(now) };
}

/** 20万 is 200 000; 1,560 is 1560. */
export function numberOf(written: string): number {
  return readArabic(written.replace('万', ''), written.slice(-1));
}

const OF_THINGS: ReadonlySet<string> = new Set(['count', 'money']);

/** This year's is the last count before the comparison, or the total that stands before 其中. */
function pairsCompared({ plain, quantities, from }: Sentence): Compared[] {
  const than = THAN.exec(plain);
  if (than) {
    const counted = quantities.filter(({ kind, to }) => OF_THINGS.has(kind) && to - from <= than.index);
    const outside = counted.filter((each) => !isAside(plain, each.from - from, each.end - from, than.index)).pop();
    const opening = plain.slice(0, than.index).lastIndexOf('其中');
    const last = counted[counted.length - 1];
    const total = counted.filter(({ to }) => to - from <= opening).pop();
    const before = numberOf(than[1] ?? than[2] ?? than[3] ?? '');
    return [last, total, outside].flatMap((now) => (now ? [{ before, now: now.value }] : []));
  }
  const by = BY.exec(plain);
  if (!by) return [];
  const counts = quantities.filter(({ kind, to }) => kind === 'count' && to - from <= by.index);
  const now = counts[counts.length - 1]?.value;
  if (now === undefined) return [];
  const step = Number(by[3]) * (/减|降|少/.test(by[2] ?? '') ? -1 : 1);
  return [{ before: now - step, now }];
}
