/** Lists that take apart by channel or by matter what a sentence before counted: 从渠道看，…; 按内容分：…. */
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import type { Claim } from '@/lib/rules/claims/claim';
import { applications } from '@/lib/rules/claims/tallies';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import type { Inspection } from '@/lib/rules/types';
import { type Breakdown, breakdownsOf, countsOf, namesTheRest, sumOf } from './list-sums';

/** 申请方式方面，…; 从内容看，…; 途径：…; 按体裁分，…. */
const HEAD = withFlags(
  'g',
  inOrder(
    /(?<=^|[。；，\n])(?:\d{1,2}[.．、]?|（\d）){0,3}/,
    anyOf(
      /(结构|类别|内容|体裁|主题|栏目|来源|渠道|构成)(?:上|来|分布上)看/,
      /[若如]?[从按拿以分](?:申请|收件|提交|受理)?的?([一-龥]{2,4})(?:来|上|类型)?(?:[看分讲说](?:类|则)?[是为]?|(?=：))/,
      /(?:申请|收件|提交|受理|接收|递交|承办|办理|答复|来件|逐个?|逐一|各)?(渠道|方式|途径|形式|内容|事项|类型|领域|机关)(?:方面|分布|明细|数|统计)?(?:主要)?(?:涉及|包括)?/,
    ),
    /(?:(?<=涉及|包括)|[：，为是])/,
  ),
);
const OF_CHANNEL = /渠道|方式|途径|形式|机关|载体/;
/** Kinds of applicant and of result are held against the table itself. */
const OF_COLUMNS = /申请人|(?<!发布)主体|身份|结果|答复|办理/;
/** Longer lists are not read on, totals that stand farther before not looked for. */
const MOST_ITEMS = 20;
const FARTHEST = 200;
const ASIDE = /其中|同比|[较比]|结转|办结|答复|不予|无法|各|共|合计|(?<!其)余/;

/** Every such list of a passage that comes to none of the counts before it. `claims` are those of the report. */
export function sortedLists(inspection: Inspection, passage: Passage, claims: readonly Claim[]): Breakdown[] {
  if (!passage.part.startsWith('overview/')) return [];
  const applied = claims.filter(({ kind, context }) => kind === 'count' && context.passage === passage);
  return passage.sentences.flatMap((sentence) => [
    ...headedLists(inspection, passage, sentence, applied),
    ...channelLists(inspection, passage, sentence, applied),
    ...bodyLists(inspection, passage, sentence, applied),
  ]);
}

function headedLists(inspection: Inspection, passage: Passage, sentence: Sentence, applied: readonly Claim[]) {
  return [...sentence.plain.matchAll(HEAD)].flatMap((head): Breakdown[] => {
    const by = head.slice(1).find(Boolean) ?? '';
    const at = sentence.from + head.index + head[0].length;
    if (OF_COLUMNS.test(by)) return [];
    const how = /涉及|包括/.test(head[0]) ? 'open' : OF_CHANNEL.test(by) ? 'complete' : 'unsaid';
    return broken(inspection, passage, itemsBehind(passage, sentence, at), at, applied, how);
  });
}

/** 经由网络提交29件、邮政寄送15件、当面提交2件. */
function channelLists(inspection: Inspection, passage: Passage, sentence: Sentence, applied: readonly Claim[]) {
  if (passage.part !== 'overview/onRequest') return [];
  return runsOfChannels(passage, countsOf(sentence)).flatMap((run): Breakdown[] => {
    const at = run[0]?.from ?? 0;
    return run.length < 2 || isHeaded(passage, at) ? [] : broken(inspection, passage, run, at, applied, 'complete');
  });
}

/** 县政府18件、县直部门41件、乡镇（街道）17件: every kind of office that receives applications, so all of them. */
function bodyLists(inspection: Inspection, passage: Passage, sentence: Sentence, applied: readonly Claim[]) {
  if (passage.part !== 'overview/onRequest') return [];
  return runs(passage, countsOf(sentence), isBody).flatMap((run): Breakdown[] => {
    const at = run[0]?.from ?? 0;
    const isWhole = run.length > 1 && !isHeaded(passage, at) && namesEveryBody(passage.plain, run);
    return isWhole ? broken(inspection, passage, run, at, applied, 'complete') : [];
  });
}

const BODY = /(?:政府|政府办|办公室|部门|乡镇|街道|苏木镇?|[乡镇]）?)(?:（[^（）]{1,8}）)?(?:承办|办理|收到|受理)?$/;
const HIGHER = /政府|直部门|各部门|区部门|县部门|市部门/;
const LOWER = /乡镇|街道|苏木|[镇乡]/;

function isBody(label: string, unit: string): boolean {
  return BODY.test(label) && /^[件宗份起例]$/.test(unit) && !ASIDE.test(label.replace(/各部门|各街道|各乡镇/, ''));
}

function namesEveryBody(plain: string, run: readonly Quantity[]): boolean {
  const labels = run.map(({ from }, index) =>
    plain.slice(Math.max(run[index - 1]?.end ?? 0, from - LONGEST_LABEL), from),
  );
  return labels.some((label) => HIGHER.test(label)) && labels.some((label) => LOWER.test(label));
}

/** Counts one behind another, each called by a channel. A list of which one is called otherwise is none. */
function runsOfChannels(passage: Passage, counts: readonly Quantity[]): Quantity[][] {
  return [
    ...runs(passage, counts, isChannel),
    ...runs(passage, counts, isChannel, /^；/).filter((run) => run.length > 1),
  ];
}

function runs(
  { plain }: Passage,
  counts: readonly Quantity[],
  isMeant: (label: string, unit: string) => boolean,
  link = /^[，、和及]/,
): Quantity[][] {
  const labels = counts.map(({ from }, index) => {
    const previous = counts[index - 1]?.end ?? 0;
    // 29件（69%），信函: the share of the part before.
    const end = previous + (/^（[\d.]+%）/.exec(plain.slice(previous, previous + LONGEST_LABEL))?.[0].length ?? 0);
    return { text: plain.slice(Math.max(end, from - LONGEST_LABEL), from), isNext: from - end <= LONGEST_LABEL };
  });
  const lists: number[][] = [];
  labels.forEach(({ text, isNext }, index) => {
    const before = labels[index - 1]?.text ?? '';
    const isTotal = TOTAL.test(before) && !CHANNEL.test(before);
    if (isNext && !isTotal && link.test(text)) lists[lists.length - 1]?.push(index);
    else lists.push([index]);
  });
  return lists
    .filter((list) => list.every((index) => isMeant(labels[index]?.text ?? '', counts[index]?.unit ?? '')))
    .map((list) => list.flatMap((index) => counts[index] ?? []));
}

const TOTAL = /申请|收|受理|登记/;

function isChannel(label: string, unit: string): boolean {
  return CHANNEL.test(label) && /^[件宗份起例]$/.test(unit) && !ASIDE.test(label);
}

function isHeaded({ plain }: Passage, at: number): boolean {
  return /[看分：][一-龥]{0,8}$/.test(plain.slice(Math.max(0, at - 12), at));
}

const CHANNEL = /网络|网上|在线|信函|邮寄|邮政|邮件|EMS|当面|现场|窗口|来信|快递|传真|网$|平台$/;
const LONGEST_LABEL = 14;

/** Nothing where the parts come to a count before them, or to a total of the table. */
function broken(
  inspection: Inspection,
  passage: Passage,
  items: readonly Quantity[],
  at: number,
  applied: readonly Claim[],
  how: 'complete' | 'open' | 'unsaid',
): Breakdown[] {
  const [first] = items;
  if (!first || items.length < 2) return [];
  const before = applied.length > 0 ? countedBefore(applied, at, first) : publishedBefore(passage, at, first);
  const known = [...totalsOf(inspection), ...before.map(({ value }) => value)];
  const total = before.find(({ value }) => totalsOf(inspection).includes(value)) ?? before[0];
  if (!total || known.includes(sumOf(items))) return [];
  const isClosed = how === 'complete' || namesTheRest(passage.plain, items);
  return breakdownsOf(passage.plain, total, { items, isOpen: how === 'open', isClosed, hasOtherUnits: false });
}

/** All that were received, with and without those carried over. */
function totalsOf(inspection: Inspection): number[] {
  return [
    applications(inspection, '', ['received']),
    applications(inspection, '', ['received', 'carriedIn']),
    applications(inspection, '', ['concluded']),
  ].flatMap((tally) => (tally ? [tally.value] : []));
}

/** Counts of applications before the list in its unit, the nearest first. */
function countedBefore(applied: readonly Claim[], at: number, { unit }: Quantity): Quantity[] {
  return applied
    .map(({ context }) => context.quantity)
    .filter((each) => each.end <= at && each.unit === unit && at - each.end < FARTHEST)
    .reverse();
}

/** What was published before the list, counted in its unit, the nearest first. */
function publishedBefore({ plain, sentences }: Passage, at: number, { unit }: Quantity): Quantity[] {
  return sentences
    .flatMap((sentence) => countsOf(sentence))
    .filter((each) => each.end <= at && each.unit === unit && at - each.end < FARTHEST && !each.isRough)
    .filter(({ from }) => /(?:公开|发布)[^，。；]{0,14}$/.test(plain.slice(Math.max(0, from - 20), from)))
    .reverse();
}

/** Counts up to the semicolon or the end of the sentence, all in one unit, nothing else among them. */
function itemsBehind({ plain }: Passage, sentence: Sentence, at: number): Quantity[] {
  const counts = countsOf(sentence).filter(({ from }) => from >= at);
  const [first] = counts;
  if (!first) return [];
  const semicolon = plain.slice(at, sentence.to).indexOf('；');
  const isParting = /^(?:，占[^，；]{1,8})?；/.test(plain.slice(first.end, first.end + 12));
  const most = semicolon < 0 || isParting ? sentence.to : at + semicolon;
  // 门户网站8365条，公报953条，两种口径同为9318条: what closes the list is no part of it.
  const closing = plain.slice(at, most).search(/，[两三四]种口径/);
  const end = closing < 0 ? most : at + closing;
  const items = counts.filter(({ to }) => to <= end).slice(0, MOST_ITEMS);
  const isAlike = items.every(({ unit, isRough }) => unit === first.unit && !isRough);
  return isAlike && !ASIDE.test(plain.slice(at, end)) ? items : [];
}
