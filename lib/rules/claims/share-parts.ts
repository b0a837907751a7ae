/** Which count a share belongs to, and what the counts of a run of shares come to together. */
import type { Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { isAside } from './lists/list-totals';
import { isRate, NEAR } from './share';

/** 42件，占42.86%; not 400件，其中予以公开的占58%. */
export const BESIDE = /^(?:[^，。；、（]{0,8}[，、（]?(?:均|约|各)?(?:占到?|比[重例])[^，。；]{0,12}|（)$/;

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

/** 7件（不掌握6件、另行制作1件），占29%: what a bracket takes apart stands between. */
const BRACKET = /^（[^（）]{1,80}）/;

function lastTwo(before: readonly Quantity[]): readonly Quantity[] {
  return before.filter(({ kind }) => kind === 'count').slice(-2);
}

/** The two together, or what was counted before them. */
function wholesOfTwo(near: readonly Quantity[], two: readonly Quantity[]): number[] {
  const both = two.reduce((sum, { value }) => sum + value, 0);
  const [one] = two;
  const before = near.filter(
    ({ kind, unit, to, value }) => kind === 'count' && unit === one?.unit && to < one.from && value >= both,
  );
  return [both, ...before.map(({ value }) => value)];
}

const OF_TWO = /[，；](前|后)者(?:约)?占$/;

/** 违法占地58件、违法采矿15件，前者占79.5%，后者占20.5%. */
function ofTwo(plain: string, before: readonly Quantity[], at: number): Quantity | undefined {
  const said = OF_TWO.exec(plain.slice(Math.max(0, at - 8), at))?.[1];
  const [one, two] = lastTwo(before);
  return said === '前' ? one : said === '后' ? two : undefined;
}

/** 分别占20%、30%; 占比分别为20%、30%; 占总量的比重依次为20%、30%: shares in the order of the counts before. */
const RUN = /(?:分别|依次)占|占(?:比|[^，。；、：\d]{0,12}(?:比[重例]))?(?:分别|依次)?(?:为|是|达)/g;

/** Where the last such words before a percentage end, and the run of shares behind them; undefined without one. */
function runBefore(plain: string, sentence: Sentence, index: number) {
  const quantity = sentence.quantities[index];
  const start = Math.max(sentence.from, (quantity?.from ?? 0) - 10 * NEAR);
  const found = [...plain.slice(start, quantity?.from ?? start).matchAll(RUN)].pop();
  if (!quantity || !found) return undefined;
  const near = sentence.quantities.slice(Math.max(0, index - NEAR), index + NEAR);
  const run = runAt(plain, near, start + found.index + found[0].length);
  // A single share stands beside its count.
  return run.rates.includes(quantity) && (run.rates.length > 1 || /占$/.test(found[0])) ? run : undefined;
}

/** The count that the percentage belongs to; with 分别占 the one at the same place of the list before. */
export function partOf(plain: string, sentence: Sentence, index: number): Quantity | undefined {
  const quantity = sentence.quantities[index];
  const run = runBefore(plain, sentence, index);
  if (run && quantity) return run.counts[run.rates.indexOf(quantity)];
  const before = sentence.quantities.slice(Math.max(0, index - NEAR), index);
  return quantity && besideRate(plain, sentence, index, before);
}

function besideRate(
  plain: string,
  sentence: Sentence,
  index: number,
  before: readonly Quantity[],
): Quantity | undefined {
  const at = sentence.quantities[index]?.from ?? 0;
  const together = ofTwo(plain, before, at) ?? togetherOf(plain, before, at);
  if (together) return together;
  const previous = before.filter(({ from, end }) => !isAside(plain, from, end, at - 1)).pop();
  const between = plain.slice(previous?.end ?? 0, at).replace(BRACKET, '');
  return previous?.kind === 'count' && BESIDE.test(between) ? previous : behindRate(plain, sentence, index);
}

/** The shares right behind such words, one behind another, and as many of the last counts before them. */
function runAt(plain: string, near: readonly Quantity[], at: number) {
  const rates: Quantity[] = [];
  let last = at;
  for (const each of near.filter(({ from }) => from >= at)) {
    const between = plain.slice(last, each.from);
    const goesOn = rates.length === 0 ? /^[^，。；\d]{0,12}$/ : /^(?:[、，和及与]|以及)$/;
    if (each.kind !== 'percent' || !goesOn.test(between)) break;
    rates.push(each);
    last = each.end;
  }
  const before = near.filter(({ to, kind }) => to <= at && kind === 'count');
  return { rates, counts: rates.length > before.length ? [] : before.slice(before.length - rates.length) };
}

/** 甲20条、乙30条、丙50条，分别占20%、30%、50%: the parts together, where one of the shares at least fits them. */
export function wholeOfRun(plain: string, sentence: Sentence, index: number): number[] | undefined {
  const near = sentence.quantities.slice(Math.max(0, index - NEAR), index + NEAR);
  const at = sentence.quantities[index]?.from ?? sentence.from;
  const isOfTwo = OF_TWO.test(plain.slice(Math.max(sentence.from, at - 8), at));
  const two = isOfTwo ? lastTwo(sentence.quantities.slice(0, index)) : [];
  if (two.length > 0) return wholesOfTwo(near, two);
  const run = runBefore(plain, sentence, index);
  if (!run) return undefined;
  const { counts, rates } = run;
  const whole = counts.reduce((sum, { value }) => sum + value, 0);
  const fits = rates.filter((rate, place) => isRate(rate, (100 * (counts[place]?.value ?? 0)) / whole)).length;
  return rates.length > 1 && whole > 0 && 2 * fits >= rates.length ? [whole] : undefined;
}
