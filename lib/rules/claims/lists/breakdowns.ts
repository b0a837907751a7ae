/** Lists of parts beside the total that they should add up to: 共69条（其中，…）, nested ones too. */
import { memo } from '@/lib/memo';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { countedSums } from './counted-sums';
import { enumeratedLists } from './enumerated-lists';
import { followingLists } from './following-lists';
import { lineLists } from './line-lists';
import { endsOfList, itemsFrom } from './list-items';
import {
  type Breakdown,
  breakdownsOf,
  type Counted,
  countsOf,
  isReached,
  LONGEST_LIST,
  OPENING,
  sumOf,
} from './list-sums';
import { carriedBefore, OF_INFORMATION, totalsBefore } from './list-totals';
import { nearLists } from './near-lists';
import { bareLists, bracketLists, closedLists, colonLists, plainLists } from './plain-lists';
import { runLists } from './run-lists';

const MOST_ITEMS = 60;

/** Every list of a passage that does not add up; kept while the text stays the same. */
export const brokenBreakdowns = memo((passage: Passage): readonly Breakdown[] =>
  passage.sentences.flatMap((sentence, index) => {
    const known = [
      ...openedLists(passage, sentence, countedBefore(passage, sentence, index), 'count'),
      ...openedLists(passage, sentence, countedBefore(passage, sentence, index), 'money'),
      ...closedLists(passage, sentence, passage.sentences[index - 1]),
      ...plainLists(passage, sentence),
      ...bracketLists(passage, sentence),
      ...bareLists(passage, sentence),
      ...colonLists(passage, sentence),
    ];
    known.push(...lineLists(passage, index));
    for (const read of [
      (of: Passage, at: number) => nearLists(of, sentence, at),
      countedSums,
      enumeratedLists,
      followingLists,
    ])
      known.push(
        ...read(passage, index).filter(
          ({ total }) => !known.some((each) => each.total === total || each.items.includes(total)),
        ),
      );
    return [...known, ...runLists(passage, sentence, known)];
  }),
);

/** The sentence before; for one that begins with 其中 the one before that where that one counts nothing. */
function countedBefore({ sentences }: Passage, { plain }: Sentence, index: number): Sentence | undefined {
  const previous = sentences[index - 1];
  const isBare =
    previous &&
    /^(?:其中|在(?:已|所|主动)?(?:公开|发布))/.test(plain) &&
    previous.quantities.length === 0 &&
    !previous.plain.endsWith('\n');
  return isBare ? sentences[index - 2] : previous;
}

function openedLists(passage: Passage, sentence: Sentence, previous: Sentence | undefined, of: Counted): Breakdown[] {
  const found: Breakdown[] = [];
  const counts = countsOf(sentence, of);
  if (counts.length === 0) return found;
  const earlier = previous ? countsOf(previous, of) : [];
  let first = 0;
  for (const match of sentence.plain.matchAll(OPENING)) {
    const at = sentence.from + match.index;
    while ((counts[first]?.from ?? at) < at) first += 1;
    const item = counts[first];
    const before = counts.slice(Math.max(0, first - MOST_ITEMS), first);
    const near = isSorting(match) ? [] : earlier;
    const likely = totalsOf(passage, before, at, item, near);
    const parts = counts.slice(first, first + MOST_ITEMS);
    const totals = likely.length > 0 ? likely : totalsOf(passage, before, at, amongPapers(parts), near);
    if (totals.length > 0) found.push(...readBothWays(passage, sentence, parts, at, totals));
  }
  return found;
}

/** 406条，其中公文7件、补贴类信息135条: papers in their own unit may stand before the parts in that of the total. */
function amongPapers(parts: readonly Quantity[]): Quantity | undefined {
  const at = parts.slice(0, MOST_PAPERS).findIndex(({ unit }) => OF_INFORMATION.test(unit));
  return at > 0 && parts.slice(0, at).every(({ unit }) => OF_PAPERS.test(unit)) ? parts[at] : undefined;
}

const MOST_PAPERS = 4;
const OF_PAPERS = /^[件份个]$/;

/** 目录中年报1条，机构4条，其他3条，共发布8条: a list with its own total behind it is not one of the total before. */
function isOwnTotalBehind(plain: string, sentence: Sentence, items: readonly Quantity[]): boolean {
  const last = items[items.length - 1];
  const next = last && countsOf(sentence).find(({ from }) => from >= last.end);
  return (
    next !== undefined &&
    next.value === sumOf(items) &&
    /^，(?:共计?|合计|小计)[^，。；\d]{0,4}$/.test(plain.slice(last?.end, next.from))
  );
}

/** 意见征集3、预算1条: what the parts without a measure word come to. */
function withoutUnit({ quantities }: Sentence, at: number, items: readonly Quantity[]): number {
  const end = items[items.length - 1]?.end ?? at;
  return sumOf(quantities.filter(({ kind, from }) => kind === 'bare' && from >= at && from < end));
}

function totalsOf(
  passage: Passage,
  before: readonly Quantity[],
  at: number,
  item: Quantity | undefined,
  earlier: readonly Quantity[],
): Quantity[] {
  return item ? totalsBefore(passage, before, at, item, earlier) : [];
}

/** 按内容分: of a total in the same sentence, or of all that was counted, which sorted-lists know. */
function isSorting({ 0: opening }: RegExpMatchArray): boolean {
  return /^(?:按|分布|构成|组成|明细|来源|去向|由)/.test(opening);
}

/** Up to the first semicolon and over all of them: only what is wrong both ways is wrong. */
function readBothWays(
  passage: Passage,
  sentence: Sentence,
  counts: readonly Quantity[],
  at: number,
  totals: readonly Quantity[],
): Breakdown[] {
  const { plain } = passage;
  const [total] = totals;
  if (!total || total.isRough) return [];
  const [near, far] = endsOfList(plain, at, sentence, counts);
  const short = itemsFrom(passage, sentence, counts, at, total, near);
  const farther = far === near ? short : itemsFrom(passage, sentence, counts, at, total, far);
  const long = farther.hasOtherUnits ? short : farther;
  if (long.items.some(({ from }) => plain.charAt(from - 1) === '各')) return [];
  const carried = carriedBefore(passage, sentence, at);
  const isFitting = (value: number) => isReached(plain, value, short.items) || isReached(plain, value, long.items);
  if (isFitting(total.value + carried) || totals.some(({ value }) => isFitting(value))) return [];
  // 其他19条（甲13条、乙6条） may be the last part and not the head of the next list.
  const all = itemsFrom(passage, sentence, counts, at, total, Math.min(sentence.to, at + LONGEST_LIST));
  if (sumOf(all.items) === total.value || isOwnTotalBehind(plain, sentence, short.items)) return [];
  if (sumOf(long.items) + withoutUnit(sentence, at, long.items) === total.value) return [];
  const faults = breakdownsOf(plain, total, long);
  return long.isClosed || breakdownsOf(plain, total, short)[0]?.fault === faults[0]?.fault ? faults : [];
}
