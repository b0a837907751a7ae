/** Lists that their form shows to be whole: a total, words or a mark that open the list, and parts of one shape in its unit. */
import { anyOf } from '@/lib/pattern';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, breakdownsOf, countsOf, isReached, sumOf } from './list-sums';
import { isCompared, REACH } from './list-totals';
import { dividesPlainly, isRowOfAlike, isRowOfCarriers, type Named } from './partitions';

/** The words between a total and its first part, what the total is of before them, and the label of the first part behind. */
const NOUN = '[^，。；：、（）\\d]{0,12}';
const LABEL = '[^，。；：、（）\\d]{0,16}';
const BY = '(?:按|从|以)[^，。；：\\d]{1,8}(?:分|划分|看|来看|统计)';
const SAYS_WHOLE = [
  `[，。：（]?(?:其中)?(?:分别|依次)(?:为|是|有|计|达|系)?：?`,
  `[，。；（]?具体(?:情况)?(?:为|是|有|如下|包括|分布)?[：，]?`,
  `[，。；（]?(?:可)?细?分(?:为|成)[^，。；：\\d]{0,4}：?`,
  `[，。；（]?(?:其)?(?:构成|组成|分布|明细|来源|去向)(?:情况)?(?:为|是|如下)?[：，]?`,
  `[，。（]${BY}(?:为|是|有)?[，：（]?`,
  `[，（]即：?`,
  `——`,
  `：`,
  `（`,
];
const OPENS_WHOLE = new RegExp(`^(?<noun>${NOUN})(?:${SAYS_WHOLE.join('|')})(?<label>${LABEL}（?)$`);
/** 36期，简报和专刊分别24期、12期: the names stand before, the numbers behind. */
const OPENS_NUMBERS = new RegExp(
  `^${NOUN}[，：；（](?:其中)?[^，。；：（）\\d]{3,60}(?:分别|依次)(?:为|是|有|计|达)?$`,
);
/** 36期简报中，简报24期、专刊12期. */
const OPENS_WITHIN = new RegExp(`^[^，。；：、（）\\d]{1,12}中[，：](?<label>${LABEL}（?)$`);
/** What 其中 and 包括 open is read elsewhere, and passed over here. */
const OPENS_PART = new RegExp(`^${NOUN}[，。；：（](?:其中|包括|涵盖)[，：]?(?<label>${LABEL}（?)$`);
/** 含, 涉及 may name but some of the parts. */
const OPENS_SOME = new RegExp(
  `^${NOUN}[，。；：（](?:含|涉及(?!第三方|国家|商业|个人)|有)[，：]?(?<label>${LABEL}（?)$`,
);
/** A comma alone: only parts that say so themselves divide a total. */
const OPENS_PLAINLY = new RegExp(`^${NOUN}[，。](?<label>${LABEL}（?)$`);
const OPENERS = [
  ['whole', OPENS_WHOLE],
  ['whole', OPENS_NUMBERS],
  ['whole', OPENS_WITHIN],
  ['elsewhere', OPENS_PART],
  ['some', OPENS_SOME],
  ['plain', OPENS_PLAINLY],
] as const;
type Opening = (typeof OPENERS)[number][0];
const LONGEST_OPENING = 90;

/** What stands between two parts: the noun behind the one, a mark, the label before the other. */
const GAP =
  /^(?<after>[^，。；、：（）\d]{0,16}|）)(?<mark>，以及|以及|，和|，及|[、，；和及与])(?:（\d{1,2}）|\d{1,2}[.．]|[一二三四五六七八九十]是)?(?<label>[^，。；、：（）\d]{0,18}（?)$/;
/** Begins or makes a statement of its own; none of it is what a part is called. */
const STATEMENT = anyOf(
  /^(?:并|还|另|共|又|也|累计|同时|全年|本年|均|已|将|同比|较|比|其中|有效|含|包括|涉及|主要)/,
  /发布|推送|开展|回应|转发|编发|召开|举办|组织|收到|受理|办结|答复|更新|新增|上传|接受|完成|印发|制定/,
  /制发|报送|(?<!不予|未)采用|发放|张贴|结转/,
  /转[入至到]?(?:次|下|明|20)|占(?=.)|上年|去年|同比|增加|减少|合计|共计|总计|小计/,
);
/** Of the parts of a list 其余 names the last. */
const NAMES_THE_REST = /^(?:其[它余他]|剩[下余]|余下|余)/;
const PREDICATE = /^(?:为|是|系|属于|属)./;
const ENDS_RUN =
  /^[^，。；、：（）\d]{0,16}(?:（[^（）\d]{0,30}）)?(?:[。；\n）！]|$|(?:组成|构成)|，[比较与](?:上|去|20)|，(?!其中|包括|含)[^，。；\d]{0,30}(?:[。；，]|$))/;
const MOST_PARTS = 24;
const MOST_BEFORE = 8;

/** A part with what stands beside it: the mark and the label before, the noun behind. */
interface Part extends Named {
  readonly after: string;
}

interface List {
  readonly total: Quantity;
  readonly parts: readonly Part[];
  readonly opening: Opening;
}

/** Every such list that does not add up. `known` are those that other readers speak of. */
export function runLists(passage: Passage, sentence: Sentence, known: readonly Breakdown[]): Breakdown[] {
  const counts = countsOf(sentence);
  const found: Breakdown[] = [];
  for (let index = 0; index < counts.length - 1; index += 1) {
    const list = listBehind(passage, sentence, counts, index);
    if (!list) continue;
    if (!known.some(({ total, items }) => total.from === list.total.from || items.includes(list.total)))
      found.push(...judged(passage, counts.slice(Math.max(0, index - MOST_BEFORE), index + 1), list));
    index += list.parts.length;
    const again = listAgain(passage, sentence, counts, list, index);
    if (!again) continue;
    found.push(...judged(passage, [list.total], again));
    index += again.parts.length;
  }
  return found;
}

/** 按门类分（…），按种类分（…）: the same total, divided anew. */
function listAgain(
  { plain }: Passage,
  sentence: Sentence,
  counts: readonly Quantity[],
  { total }: List,
  index: number,
): List | undefined {
  const [last, first] = [counts[index], counts[index + 1]];
  if (!last || !first || first.unit !== total.unit) return undefined;
  const match = OPENS_AGAIN.exec(plain.slice(last.end, first.from));
  if (!match) return undefined;
  const label = match.groups?.['label'] ?? '';
  const end = endOfList(plain, sentence, first, match[0].slice(1).includes('（'));
  const inside = counts.slice(index + 1, index + 1 + MOST_PARTS).filter(({ to }) => to <= end);
  const parts = partsFrom(plain, inside, label);
  return parts.length > 1 && isWhole(plain, parts, inside[parts.length])
    ? { total, parts, opening: 'whole' }
    : undefined;
}

const OPENS_AGAIN = new RegExp(`^[^，。；：（）\\d]{0,12}）?[，；]${BY}(?:为|是|有)?[，：（]?(?<label>${LABEL})$`);

function listBehind(
  passage: Passage,
  sentence: Sentence,
  counts: readonly Quantity[],
  index: number,
): List | undefined {
  const { plain } = passage;
  const [total, first] = [counts[index], counts[index + 1]];
  if (!total || !first || first.unit !== total.unit || first.from - total.end > LONGEST_OPENING) return undefined;
  const found = openingOf(plain.slice(total.end, first.from));
  if (!found || isCompared(plain, total.from)) return undefined;
  const { opening, label } = found;
  const end = endOfList(plain, sentence, first, found.isBracket);
  const clause = clauseBefore(plain, sentence, total);
  if (opening === 'plain' && !isCalledAll(clause)) return undefined;
  const inside = counts.slice(index + 1, index + 1 + MOST_PARTS).filter(({ to }) => to <= end);
  const parts = partsFrom(plain, inside, label);
  if (opening === 'plain' && isRow(clause, total, parts)) return undefined;
  const isDivision = meansDivision(passage, opening, parts, counts.slice(0, index + 1));
  const isList = parts.length > 1 && isWhole(plain, parts, inside[parts.length]) && isDivision;
  return isList ? { total, parts, opening } : undefined;
}

/** The number is the first of a row and no total. */
function isRow(clause: string, total: Quantity, parts: readonly Part[]): boolean {
  return isRowOfCarriers(clause, parts) || isRowOfResults(clause, parts) || isRowOfAlike(clause, total, parts);
}

/** “同意公开”3件，“部分公开”0件、“不予公开”2件: the first is a result as the others are, not all of them. */
function isRowOfResults(clause: string, parts: readonly Part[]): boolean {
  return /公开”?(?:的|为|共)*$/.test(clause) && parts.some(({ label }) => IS_RESULT.test(label));
}

const IS_RESULT = /(?:部分|不予|予以|同意)公开|无法提供|不予处理|其他处理/;

/** What a bracket opens it closes. */
function endOfList(plain: string, { to }: Sentence, { end }: Quantity, isBracket: boolean): number {
  const closing = isBracket ? plain.slice(end, to).indexOf('）') : -1;
  return closing < 0 ? to : end + closing;
}

/** A part of a list, or a carrier alone, has no verb and no word for all. */
const CALLED_ALL =
  /共|总|累计|全年|全部|刊发|来信|账号|下发|查[出询阅]|参[加训与]|考核|测评|访问|审[核查]|提出|意见|接听|培训|来电|检查|抽查|问题|发布|公开|推出|举办|召开|组织|开展|编发|编印|发放|梳理|设置|设立|维护|公布|公示|办理|承办|接待|收到|转来|制作|更新|审计|下发|受理|办结/;

function isCalledAll(clause: string): boolean {
  return CALLED_ALL.test(clause) && !/占|合计/.test(clause);
}

function clauseBefore(plain: string, { from }: Sentence, total: Quantity): string {
  return (
    plain
      .slice(Math.max(from, total.from - 40), total.from)
      .split(/[，。；：、（]/)
      .pop() ?? ''
  );
}

interface Opened {
  readonly opening: Opening;
  readonly label: string;
  /** The list stands in a bracket behind its total. */
  readonly isBracket: boolean;
}

function openingOf(between: string): Opened | undefined {
  for (const [opening, pattern] of OPENERS) {
    const match = pattern.exec(between);
    const label = match?.groups?.['label'] ?? '';
    if (!match || STATEMENT.test(label)) continue;
    return { opening, label, isBracket: between.slice(0, between.length - label.length).includes('（') };
  }
  return undefined;
}

/** Parts one behind another, as far as they have one unit and one shape. */
function partsFrom(plain: string, counts: readonly Quantity[], first: string): Part[] {
  const parts: Part[] = [];
  let before: Pick<Part, 'mark' | 'label'> | undefined = { mark: '', label: first };
  for (const [index, quantity] of counts.entries()) {
    if (!before) break;
    const gap: Gap | undefined = gapBetween(plain, quantity, counts[index + 1]);
    const after = gap ? (gap['after'] ?? '') : nounBehind(plain, quantity);
    parts.push({ quantity, ...before, after });
    const label = gap?.['label'] ?? '';
    const mark = gap?.['mark'] ?? '';
    // A semicolon parts all of the list or ends it.
    const isSameLevel: boolean = mark !== '；' || parts.length === 1 || before.mark === '；';
    const goesOn: boolean = isSameLevel && gap !== undefined && !STATEMENT.test(label) && isAlike(first, label);
    before = goesOn ? { mark, label } : undefined;
  }
  return parts;
}

type Gap = Readonly<Record<string, string>>;

function gapBetween(plain: string, one: Quantity, other: Quantity | undefined): Gap | undefined {
  if (!other || other.unit !== one.unit || other.isRough) return undefined;
  return GAP.exec(plain.slice(one.end, other.from).replace(BESIDE, ''))?.groups;
}

function nounBehind(plain: string, { end }: Quantity): string {
  return /^[^，。；、：（）\d]{0,16}/.exec(plain.slice(end, end + 20))?.[0] ?? '';
}

/** A share in or without brackets, or an amount, belongs to the part before it. */
const BESIDE = /^(?:（占?[^（）]{0,12}%）|，?占(?:比|总数的?|全部的?)?[\d.]+%|\d[\d,.]*万?元)/;

/** All labels before the numbers, or none of them. */
function isAlike(one: string, other: string): boolean {
  return (one === '') === (other === '') || NAMES_THE_REST.test(other);
}

/** The list ends with its sentence, its bracket, or a clause that counts nothing; a semicolon ends those that none parts. */
function isWhole(plain: string, parts: readonly Part[], next: Quantity | undefined): boolean {
  const last = parts[parts.length - 1];
  if (!last) return false;
  if (IS_SHARED.test(plain.slice(last.quantity.end, last.quantity.end + LONGEST_END))) return true;
  const behind = plain.slice(last.quantity.end, last.quantity.end + LONGEST_END);
  const isParted = parts.some(({ mark }) => mark === '；');
  const end = ENDS_RUN.exec(behind);
  // 三件 in the clause behind: another part, in words.
  const goesOn = end !== null && next !== undefined && next.from < last.quantity.end + end[0].length;
  return end !== null && !goesOn && !(isParted && /^[^。，；\n）]{0,16}；(?!\n)/.test(behind));
}

/** 一般的7个，优良率86.5%; …，分别占20%、80%; 建议类65封，按期办结1271封: what all of them came to. */
const IS_SHARED =
  /^(?:（占?[\d.]+%）|，占比?[^，。；\d]{0,8}[\d.]+%)?，(?:[^，。；、\d]{1,10}(?:率|比例)(?:为|达)?[\d.]+%|(?:分别|依次|三者)|(?:按期|按时|已|均已|全部)(?:办结|答复|整改|回复)[^，。；、]{1,8}[，。；])/;
const LONGEST_END = 52;
/** Whether parts behind a comma say themselves that they divide the total. */
function meansDivision(passage: Passage, opening: Opening, parts: readonly Part[], upTo: readonly Quantity[]): boolean {
  if (opening !== 'plain') return true;
  if (parts[0]?.label === '') return NAMES_THE_REST.test(parts[parts.length - 1]?.label ?? '') || parts.every(saysKind);
  return dividesPlainly(passage, upTo, parts);
}

/** 14宗为工业用地. */
function saysKind({ label, after }: Part): boolean {
  return label === '' && PREDICATE.test(after);
}

/** 等 behind the last part or in mid-list: they are not all. */
const OPEN = /^等(?!级|待|候)/;

const OF_RESULT = /公开$|不予|无法|处理$/;

function judged({ plain }: Passage, before: readonly Quantity[], { total, opening, parts }: List): Breakdown[] {
  const items = parts.map(({ quantity }) => quantity);
  if (opening === 'elsewhere') return [];
  const isOfSome = opening === 'some';
  if (total.isRough || items.some(({ isRough }) => isRough) || (isOfSome && parts.some(({ mark }) => mark === '；')))
    return [];
  const near = before.filter(({ unit, end }) => unit === total.unit && total.from - end < REACH);
  const sums = [...near.map(({ value }) => value), ...near.slice(0, -1).map(({ value }) => value + total.value)];
  if (sums.some((value) => isReached(plain, value, items))) return [];
  const isOpen = isOfSome || items.some(({ end }) => OPEN.test(plain.slice(end, end + 2)));
  const last = items[items.length - 1];
  // 构成是公开6件、部分公开1件；…: what stands behind the semicolon may be more of the results.
  const isOfResults = parts.some(({ label, after }) => OF_RESULT.test(label + after));
  const goesOn = isOfResults && last !== undefined && plain.charAt(last.end) === '；';
  if (goesOn && sumOf(items) < total.value) return [];
  return breakdownsOf(plain, total, { items, isOpen, isClosed: !isOfSome, hasOtherUnits: false });
}
