/** Lists without a word that opens them: one whose last part is 其他, and one with its total behind it. */

import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import { type Breakdown, breakdownsOf, countsOf, LONGEST_LIST, namesTheRest, OPENING } from './list-sums';

const TOTAL_BEFORE =
  /(?:共|共计|合计|总计|总共|累计)[^，。；：（）\d]{0,16}$|(?:公开|发布)[^，。；：（）\d]{0,10}(?:信息|内容|稿件|消息)[^，。；：（）\d]{0,4}$/;

/** 共 70 条，动态 66 条，其他 4 条: a list without a word that opens it, whose last part says that it is complete. */
export function plainLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((last, index): Breakdown[] => {
    const before = counts[index - 1];
    if (!before || !namesTheRest(plain, [before, last])) return [];
    const near = counts.slice(Math.max(0, index - 20), index);
    const [total, ...parts] = near.filter(({ unit }) => unit === last.unit);
    if (!total || parts.length === 0 || near.length > parts.length + 1 || total.value < last.value) return [];
    const between = plain.slice(total.end, last.from);
    if (
      between.search(OPENING) >= 0 ||
      !TOTAL_BEFORE.test(plain.slice(Math.max(sentence.from, total.from - 24), total.from))
    )
      return [];
    return breakdownsOf(total, { items: [...parts, last], isOpen: false, isClosed: true, hasOtherUnits: false });
  });
}

/** Longer brackets are not read on. */
const LONGEST_BRACKET = 200;
const OPEN_BRACKET = /^（[^（）]{0,2}(?:含|其中|分别|包括|主要|比|较)|等[^，；\d]{0,6}）$|例如|比如/;

/** 共60条（A 40条；B 20条）: every count of the bracket in the unit of the total, so that nothing else is counted there. */
export function bracketLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index): Breakdown[] => {
    const bracket = /^（[^（）]*）/.exec(
      plain.slice(total.end, Math.min(sentence.to, total.end + LONGEST_BRACKET)),
    )?.[0];
    if (bracket === undefined || total.isRough || OPEN_BRACKET.test(bracket)) return [];
    const next = counts.slice(index + 1, index + 20);
    const inside = next.filter(({ end }) => end <= total.end + bracket.length);
    if (inside.length < 2 || inside.some(({ unit, end }) => unit !== total.unit || plain.startsWith('等', end)))
      return [];
    return breakdownsOf(total, { items: inside, isOpen: false, isClosed: false, hasOtherUnits: false });
  });
}

/** 共96条：动态60条，公告36条。 The colon opens the list, which goes on to the end of the sentence and counts nothing else. */
export function colonLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  const [total, ...parts] = counts;
  if (!total || parts.length < 2 || counts.length > 20 || plain.charAt(total.end) !== '：' || total.isRough) return [];
  const list = plain.slice(total.end, Math.min(sentence.to, total.end + LONGEST_LIST));
  if (parts.some(({ unit }) => unit !== total.unit) || /等|例如|比如|主要|其中|同比|[较比]/.test(list)) return [];
  return breakdownsOf(total, { items: parts, isOpen: false, isClosed: false, hasOtherUnits: false });
}

const TOTAL_BEHIND =
  /(?:^|[，；、])(?:共|共计|合计|总计|总共)(?:为|是)?$|(?:^|[，；、])(?:合计|总计|总共)(?:公开|发布|推送)(?:各类)?(?:政府)?(?:信息)?$/;

/** A 92 条，B 66 条，共 158 条. */
export function closedLists({ plain }: Passage, sentence: Sentence): Breakdown[] {
  const counts = countsOf(sentence);
  return counts.flatMap((total, index): Breakdown[] => {
    if (!TOTAL_BEHIND.test(plain.slice(Math.max(sentence.from, total.from - 14), total.from))) return [];
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
