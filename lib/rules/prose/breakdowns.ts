/** Lists of parts beside the total that they should add up to: 共69条（其中，…）, nested ones too. */
import type { Passage, Sentence } from './passage';
import type { Quantity } from './quantities';

export interface Breakdown {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  /** `over`: the parts exceed the total. `under`: they fall short although the list looks complete. `sum`: 共 behind the parts differs from them. */
  readonly fault: 'over' | 'under' | 'sum';
  readonly sum: number;
}

const OPENING = /其中|分别[为是]|具体[为是]|分为|包括/g;
/** A clause with one of these begins a statement of its own. */
const NEW_STATEMENT =
  /办结|答复|结转|召开|开展|组织|举办|收到|受理|累计|合计|共计|总计|同时|此外|另|全年|同比|上年|去年|制定|制发|印发|，共/;
const OPEN = /等(?!级|待|候)|(?:主要|重点)(?:包括|有|是|为|涉及|公开|发布|集中)|例如|比如|含(?!义)/;
/** A number of another year, or one by which something grew, is nobody’s total. */
const COMPARED = /[较比]|同比|上年|去年|增加|减少/;
/** A list that comes to less than this share of the total only names examples. */
const COMPLETE_SHARE = 0.5;
/** 自然人 and 法人, 网络 and 信函: whoever names two such kinds means all of it. */
const COMPLEMENTS = /自然人.*(?:法人|组织)|(?:法人|组织).*自然人|网[上络].*(?:信函|现场|当面|邮寄)|线上.*线下/;

/** Every list of a passage that does not add up. */
export function brokenBreakdowns(passage: Passage): Breakdown[] {
  return passage.sentences.flatMap((sentence, index) => [
    ...openedLists(passage, sentence, passage.sentences[index - 1]),
    ...closedLists(passage, sentence),
  ]);
}

function openedLists(passage: Passage, sentence: Sentence, previous: Sentence | undefined): Breakdown[] {
  const found: Breakdown[] = [];
  const counts = countsOf(sentence);
  let first = 0;
  for (const match of sentence.plain.matchAll(OPENING)) {
    const at = sentence.from + match.index;
    while ((counts[first]?.from ?? at) < at) first += 1;
    const item = counts[first];
    const total =
      item && totalBefore(passage, counts.slice(Math.max(0, first - MOST_ITEMS), first), at, item, previous);
    if (total)
      found.push(...judged(total, itemsFrom(passage, sentence, counts.slice(first, first + MOST_ITEMS), at, total)));
  }
  return found;
}

function countsOf({ quantities }: Sentence): Quantity[] {
  return quantities.filter(({ kind }) => kind === 'count');
}

/** Longer lists are not read on. */
const LONGEST_LIST = 800;
const MOST_ITEMS = 60;
/** Fewer parts are not set off by semicolons. */
const LEAST_PARTED = 3;
/** How far before 其中 its total may stand. */
const REACH = 60;

/** The last quantity in the unit of the list; for a sentence that begins with 其中, the one that the sentence before ends with. */
function totalBefore(
  { plain }: Passage,
  before: readonly Quantity[],
  at: number,
  item: Quantity,
  previous: Sentence | undefined,
) {
  const candidates = before.length > 0 || !previous ? before : countsOf(previous);
  const alike = candidates.filter(({ unit, from }) => unit === item.unit && !COMPARED.test(clauseBefore(plain, from)));
  const total = alike[alike.length - 1];
  return total && at - total.end <= REACH && !total.isRough ? total : undefined;
}

function clauseBefore(plain: string, at: number): string {
  return (
    plain
      .slice(Math.max(0, at - 24), at)
      .split(/[，。；：（）\n]/)
      .pop() ?? ''
  );
}

interface Items {
  readonly items: readonly Quantity[];
  readonly words: string;
  readonly hasOtherUnits: boolean;
}

/** The parts behind 其中 up to where the list ends. The parts of a part belong to that part alone. */
function itemsFrom(
  passage: Passage,
  sentence: Sentence,
  counts: readonly Quantity[],
  at: number,
  total: Quantity,
): Items {
  const { plain } = passage;
  const end = endOfList(plain, at, sentence, counts);
  const items: Quantity[] = [];
  let last = at;
  let hasOtherUnits = false;
  /** What is still missing of the part whose own parts are being listed; 0 outside of such a list. */
  let open = 0;
  for (const each of counts) {
    const between = plain.slice(last, each.from);
    if (each.from > end || (items.length > 0 && NEW_STATEMENT.test(between))) break;
    last = each.end;
    open = openIn(open, between, items[items.length - 1]);
    if (open > 0) open -= each.value;
    else if (each.unit === total.unit) items.push(each);
    else hasOtherUnits = true;
  }
  return { items, words: plain.slice(Math.max(sentence.from, at - 3), Math.min(end, last + 12)), hasOtherUnits };
}

/** 其中 behind a part opens its list; a semicolon closes it, and so does reaching the part. */
function openIn(open: number, between: string, parent: Quantity | undefined): number {
  if (parent && /其中|（含|（包括/.test(between)) return parent.value;
  return /[；）]/.test(between) ? 0 : Math.max(0, open);
}

/** A list in brackets ends with them; one set off by semicolons goes on over them; any other ends at the first. */
function endOfList(plain: string, at: number, sentence: Sentence, counts: readonly Quantity[]): number {
  const near = Math.max(sentence.from, at - REACH);
  const found = plain.slice(near, at).lastIndexOf('（');
  const opened = near + found;
  const isInside = found >= 0 && !plain.slice(opened, at).includes('）');
  const bracket = isInside ? closingOf(plain, opened, Math.min(sentence.to, opened + LONGEST_LIST)) : -1;
  if (bracket > 0) return bracket;
  const first = counts[0];
  const isShort = counts.length < LEAST_PARTED;
  const separator = first && !isShort ? /[，、；。]/.exec(plain.slice(first.end, first.end + 30))?.[0] : undefined;
  const most = Math.min(sentence.to, at + LONGEST_LIST);
  const semicolon = separator === '；' ? -1 : plain.slice(at, most).indexOf('；');
  return semicolon < 0 ? most : at + semicolon;
}

function closingOf(plain: string, opened: number, most: number): number {
  let depth = 0;
  for (let index = opened; index < most; index += 1) {
    if (plain.charAt(index) === '（') depth += 1;
    if (plain.charAt(index) === '）') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function judged(total: Quantity, { items, words, hasOtherUnits }: Items): Breakdown[] {
  if (items.length === 0 || hasOtherUnits || items.some(({ isRough }) => isRough)) return [];
  let sum = 0;
  let isReached = false;
  for (const { value } of items) {
    sum += value;
    isReached ||= sum === total.value;
  }
  if (isReached) return [];
  if (sum > total.value) return [{ total, items, sum, fault: 'over' }];
  if (OPEN.test(words) || items.length < 2) return [];
  const isComplete = sum >= total.value * COMPLETE_SHARE || COMPLEMENTS.test(words);
  return isComplete ? [{ total, items, sum, fault: 'under' }] : [];
}

const TOTAL_BEHIND = /(?:^|[，；、])(?:共|共计|合计|总计|总共)(?:为|是)?$/;

/** A 92 条，B 66 条，共 158 条. */
function closedLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index): Breakdown[] => {
    if (!TOTAL_BEHIND.test(plain.slice(Math.max(sentence.from, total.from - 6), total.from))) return [];
    const before = counts.slice(Math.max(0, index - 20), index);
    const near = Math.max(sentence.from, total.from - LONGEST_LIST);
    const start = near + plain.slice(near, total.from).lastIndexOf('；');
    const items = before.filter(({ unit, from }) => unit === total.unit && from > start);
    if (items.length < 2 || items.some(({ isRough }) => isRough) || items.length < before.length) return [];
    let sum = 0;
    for (const { value } of [...items].reverse()) {
      sum += value;
      if (sum === total.value) return [];
    }
    return [{ total, items, sum, fault: 'sum' }];
  });
}
