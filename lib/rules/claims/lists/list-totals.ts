/** Which number before a list is the total that it takes apart. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

/** What pieces of information are counted in. */
export const OF_INFORMATION = /^(?:条次?|篇次?|则)$/;
/** A number of another year, or one by which something grew, is nobody’s total. */
const COMPARED = /[较比]|同比|(?<!结转)上年|去年|增加|减少|^(?:19|20)\d\d年(?:同期)?(?:为|是)?$/;
/** 十一个村各有公开栏一处: what each of several has. */
const OF_EACH = /各(?:设|自)?有[^，。；\d]{0,8}$/;
/** How far before 其中 its total may stand. */
export const REACH = 60;

const CARRIED = /(?<!含[^（）]{0,8})(?:结转|转结|转入)[^，。；（）\d]{0,12}(\d{1,6})(?:件|宗|起|份)/;

/** 收到9件，上年结转1件，其中… or a sentence that begins with 其中: the list may be of both together; 含上年结转1件 is in the total already. */
export function carriedBefore({ plain }: Passage, { from }: Sentence, at: number): number {
  const begins = /[^\s]/.test(plain.slice(from, at)) ? from : 0;
  return Number(CARRIED.exec(plain.slice(Math.max(begins, at - REACH), at))?.[1] ?? 0);
}

/** A sentence of so many counts has no single total for the next one to take apart: 网站275条，互动52条; but 收到10件，办结9件. */
const several = (unit: string) => (OF_INFORMATION.test(unit) ? 2 : 3);

/**
 * The quantities that the list may take apart, the likeliest first: the last one in its unit, then those before it
 * (复议5件、诉讼0件，其中…). For a sentence that begins with 其中 they stand in the sentence before.
 */
export function totalsBefore(
  { plain }: Passage,
  before: readonly Quantity[],
  at: number,
  item: Quantity,
  earlier: readonly Quantity[],
): Quantity[] {
  const candidates = before.length > 0 ? before : earlier;
  const near: Quantity[] = [];
  for (let each = candidates.length - 1; each >= 0; each -= 1) {
    const candidate = candidates[each];
    if (!candidate || at - candidate.end > REACH) break;
    if (isTotal(plain, candidate, item, at)) near.push(candidate);
  }
  const isOfMany = before.length === 0 && new Set(near.map(({ value }) => value)).size >= several(item.unit);
  if (isOfMany) return [];
  const likely = near.find(({ unit }) => unit === item.unit) ?? near[0];
  return likely ? [likely, ...near.filter((each) => each !== likely && !isOfListBefore(plain, each, likely))] : [];
}

/** 100条，其中动态60条，公告40条；公众号30条，其中…: a part of the list before the semicolon is no total of this one. */
function isOfListBefore(plain: string, one: Quantity, total: Quantity): boolean {
  return (
    plain.slice(one.end, total.from).includes('；') &&
    /其中|包括|分别/.test(plain.slice(Math.max(0, one.from - REACH), one.from))
  );
}

function isTotal(plain: string, { unit, from, end }: Quantity, item: Quantity, at: number): boolean {
  const isOfOthers = /；[^，。；\d其]{2,16}$/.test(plain.slice(end, at)) && plain.startsWith('包', at);
  const isOfEach = OF_EACH.test(plain.slice(Math.max(0, from - 12), from));
  if (isOfOthers || isOfEach) return false;
  return isSameMeasure(unit, item.unit) && !isCompared(plain, from) && !isAside(plain, from, end, at);
}

/** A number of another year, or by which something grew. */
export function isCompared(plain: string, from: number): boolean {
  return COMPARED.test(clauseBefore(plain, from));
}

/** What applications and cases are counted in. */
const OF_CASES = /^[件例宗起]$/;

/** 条, 条次, 篇, 则 all count things published; 29例 and 25件 are both applications. */
export function isSameMeasure(one: string, other: string): boolean {
  return one === other || [OF_INFORMATION, OF_CASES].some((kind) => kind.test(one) && kind.test(other));
}

/** Stands in a bracket that is closed before the list: 10件（含上年结转的1件），其中. */
export function isAside(plain: string, from: number, end: number, at: number): boolean {
  const before = plain.slice(Math.max(0, from - 24), from);
  return before.lastIndexOf('（') > before.lastIndexOf('）') && plain.slice(end, at).includes('）');
}

function clauseBefore(plain: string, at: number): string {
  return (
    plain
      .slice(Math.max(0, at - 24), at)
      .split(/[，。；：（）\n]/)
      .pop() ?? ''
  );
}
