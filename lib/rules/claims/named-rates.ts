/** Shares that a word names which names a count before them too: 收回376份，回收率94%; 简易程序1085件，…，简易程序占85.2%. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import { isCompared } from './lists/list-totals';
import { isRate, NEAR, type WrongShare } from './share';

/** 办结率, 合格率: what was done with part of what the count before it names. */
const OF_DONE = /^[^，。；\d]{0,6}，([一-龥]{2})率(?:为|是|达到?|约)?$/;

/** 发放问卷200份，收回180份，回收率90%: all, the part named by the verb, and its share, side by side. */
export function wrongDone(passage: Passage, { quantities }: Sentence, index: number): WrongShare[] {
  const [all, part, quantity] = quantities.slice(Math.max(0, index - 2), index + 1);
  if (all?.kind !== 'count' || part?.kind !== 'count' || !quantity || all.unit !== part.unit) return [];
  const { plain } = passage;
  const verb = OF_DONE.exec(plain.slice(part.end, quantity.from))?.[1];
  const between = plain.slice(all.end, part.from);
  const isNamed =
    verb !== undefined &&
    !/[不未没]/.test(between) &&
    (between.includes(verb) || between.includes(`${verb.charAt(1)}${verb.charAt(0)}`));
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
  // 送审1402条，放行1323条，退改79条: all may stand farther before.
  const wholes = quantities.slice(0, index - 1).filter(({ kind, unit }) => kind === 'count' && unit === part.unit);
  if (wholes.some(({ value }) => value > 0 && isRate(quantity, (100 * part.value) / value))) return [];
  return [{ passage, quantity, part: part.value, total: all.value, rate: rate.toFixed(quantity.decimals) }];
}

/** 一次通过率, 退回比例, 按时办结率: the count that the same word names. */
const NAMED = /(?:^|[，、；：（])([一-龥]{2,6}?)(?:率|比例)(?:为|是|达到?|约)?$/;

/** 简易程序占85.2%; 最多的是乡村建设规划许可，占65.2%. */
const NAMED_PART = /(?:^|[，、；：（]|最多的是)([一-龥]{2,12}?)的?，?占(?:比|总数的?|全部的?)?(?:为|达)?$/;

/** 审核840篇，一次通过756篇，…，一次通过率90%: of one of the counts before it. */
export function wrongNamed(
  passage: Passage,
  sentence: Sentence,
  index: number,
  previous: Sentence | undefined,
): WrongShare[] {
  const { plain } = passage;
  const quantity = sentence.quantities[index];
  const before = plain.slice(Math.max(sentence.from, (quantity?.from ?? 0) - 18), quantity?.from);
  const name = NAMED.exec(before)?.[1] ?? NAMED_PART.exec(before)?.[1];
  if (!quantity || !name || quantity.value === 100 || quantity.isRough || /增长|[增减升降]幅?$/.test(name)) return [];
  const near = [...(previous?.quantities ?? []), ...sentence.quantities.slice(0, index)].slice(-NEAR);
  const counts = near.filter(({ kind }) => kind === 'count');
  const [part, ...more] = counts.filter(({ from }) => isCalled(plain.slice(Math.max(0, from - 18), from), name));
  if (!part || more.length > 0) return [];
  const totals = counts.filter(
    ({ from, unit, value }) =>
      from < part.from && unit === part.unit && value >= part.value && value > 0 && !isCompared(plain, from),
  );
  const [total] = totals;
  if (!total || totals.some(({ value }) => isRate(quantity, (100 * part.value) / value))) return [];
  const rate = ((100 * part.value) / total.value).toFixed(quantity.decimals);
  return [{ passage, quantity, part: part.value, total: total.value, rate }];
}

/** 其中原创894条 is called 原创, 退回修改32条 退回. */
function isCalled(before: string, name: string): boolean {
  const label = /(?:^|[，、；：（。])(?:其中|已|均)?([^，。；、：（）\d]{2,16})$/.exec(before)?.[1] ?? '';
  return label === name || (label.length <= name.length + 2 && (label.startsWith(name) || label.endsWith(name)));
}
