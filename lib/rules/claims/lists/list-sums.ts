/** A list of parts beside its total: does it add up, and if not, in which way. */
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import type { Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

export interface Breakdown {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  /** `over`: the parts exceed the total. `more`: they do, though nothing says that they are its parts. `under`: they fall short although the list looks complete. `sum`: 共 behind the parts differs from them. */
  readonly fault: 'over' | 'more' | 'under' | 'sum';
  readonly sum: number;
}

/** Parts as they were read, and what the list says of its being complete. */
export interface Items {
  readonly items: readonly Quantity[];
  /** Does not say that it is all. */
  readonly isOpen: boolean;
  /** Says that it is all. */
  readonly isClosed: boolean;
  readonly hasOtherUnits: boolean;
}

/** Words that open a list of parts. */
export const OPENING = withFlags(
  'g',
  anyOf(
    /其中(?:包括)?|当中/,
    /在(?:已|所|主动)?(?:公开|发布)的?(?:政府)?信息中|分别[为是]|具体[为是]|分为/,
    /按[^，。；：\d]{1,6}分(?=[：，])/,
    /(?:分布|构成|组成|明细|来源|去向)(?:为|是|如下|情况)?(?=：)|包[括含]|涵盖/,
    /计有(?<=[，：]计有)/,
    /由(?=[^。；\n]{2,120}(?:组成|构成))/,
    /——(?<=[条件宗篇份次起期项个场]——)/,
    /[即含](?<=，.)(?=[一-龥]{1,12}\d)/,
    /中(?<=\d[条件宗篇份次起期项个场][^，。；、\d]{0,12}中)(?=[，：][^，。；]{0,14}\d)/,
    /涉(?<=[，；]涉)及(?=(?!第三方|国家|商业|个人)[^，。；：\d]{1,14}\d+[条件宗篇份次项个])/,
  ),
);
/** Longer lists are not read on. */
export const LONGEST_LIST = 800;
const THE_REST = /^[，、；]?其(?:[它余]|他(?!处理|结果))/;
/** A list that comes to less than this share of the total only names examples. */
const COMPLETE_SHARE = 0.5;

/** What lists are made of: so many things, or sums of money. */
export type Counted = 'count' | 'money';

/** The counts of a sentence, or its amounts. */
export function countsOf({ quantities }: Sentence, of: Counted = 'count'): Quantity[] {
  return quantities.filter(({ kind }) => kind === of);
}

/** The last part is 其他: nothing is left out. */
export function namesTheRest(plain: string, items: readonly Quantity[]): boolean {
  const last = items[items.length - 1];
  const before = items[items.length - 2];
  return last !== undefined && before !== undefined && THE_REST.test(plain.slice(before.end, last.from));
}

/** The sum of some quantities, free of what binary fractions add. */
export function sumOf(items: readonly Quantity[]): number {
  return Math.round(items.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;
}

/** The parts add up to the total, all of them or the first ones where what follows is no part of the same list. */
export function isReached(plain: string, total: number, items: readonly Quantity[]): boolean {
  const behind = countReaching(total, items);
  if (behind === items.length) return true;
  return (behind > 0 && surplusFrom(plain, total, items, behind).length === 0) || sumOfOutermost(items) === total;
}

/** How many of the first parts come to the total; 0 where none do. */
function countReaching(total: number, items: readonly Quantity[]): number {
  for (let count = 1; count <= items.length; count += 1) {
    if (sumOf(items.slice(0, count)) === total) return count;
  }
  return 0;
}

/** Parts that go on in the same list behind the point where the total is reached. */
function surplusFrom(plain: string, total: number, items: readonly Quantity[], behind: number): readonly Quantity[] {
  const rest = items.slice(behind);
  if (sumOf(rest) === total) return [];
  if (behind === 1 && isOfOtherKind(plain, items)) return rest.slice(0, 1);
  const marks = new Set(items.slice(1, behind).map((item, index) => linkBetween(plain, items[index], item)?.mark));
  const surplus: Quantity[] = [];
  for (const item of rest) {
    const previous = items[behind + surplus.length - 1];
    const link = linkBetween(plain, previous, item);
    const isAlike = link && (behind === 1 ? link.mark === '、' : marks.size === 1 && marks.has(link.mark));
    if (!previous || !isAlike || !isSameAspect(plain, items[0], previous, link.label)) break;
    surplus.push(item);
  }
  return sumOf(surplus) === 0 ? [] : surplus;
}

/** Kinds besides which the same application has no other. */
const KINDS = [
  [/网[上络]|在线|线上|电子邮件|邮箱/, /信函|信件|邮寄|挂号/, /当面|现场|窗口/],
  [/自然人|公民|个人/, /法人|企业|公司|社会组织/],
] as const;

/** 24件，其中24件信函申请，1件现场申请: a first part that is all leaves nothing for another of the same kinds. */
function isOfOtherKind(plain: string, [one, other]: readonly Quantity[]): boolean {
  if (!one || !other || other.value === 0 || !/^[件宗起份例]$/.test(one.unit)) return false;
  const [first, second] = [clauseAround(plain, one), clauseAround(plain, other)];
  return KINDS.some((kinds) => {
    const [kind, next] = [first, second].map((clause) => kinds.filter((words) => words.test(clause)));
    return kind?.length === 1 && next?.length === 1 && kind[0] !== next[0];
  });
}

/** The clause that a number stands in. */
function clauseAround(plain: string, { from, end }: Quantity): string {
  const before =
    plain
      .slice(Math.max(0, from - LONGEST_LABEL), from)
      .split(/[，、；。：（]|其中/)
      .pop() ?? '';
  return before + (plain.slice(end, end + LONGEST_LABEL).split(/[，、；。：）]/, 1)[0] ?? '');
}

/** What stands beside a part and belongs to it: its amount, its share, a remark in brackets. */
const BESIDE = /^(?:\d[\d,.]*万?元|，?(?:约?占|占比)[^，、；。]{0,14}%|（[^（）]{0,60}）)*/;
const LONGEST_LABEL = 16;
/** 、解读12条: in a list a verb alone is what a part is called. */
const SHORT_LABEL = 2;
/** Begins a statement of its own. */
const STATEMENT = anyOf(
  /^(?:并|还|另|共|又|也|累计|同时|全年|本年|均|已|将)/,
  inOrder(
    /^/,
    anyOf(
      /发布|推送|开展|回应|制作|转发|编发|召开|举办|组织|收到|受理|办结|答复|更新/,
      /公开(?!栏|目录|指南|年报|制度|清单)|新增|上传|接受|完成|印发|制定|制发|报送|采用|编印|发放|张贴/,
      /撰写|解读|维护|设置|设立|通过|利用|在|对|为|较|比|同比|回复|接待|接听|走访|删除|清理|整改|采写|推荐/,
    ),
  ),
  /其中|：/,
);

/** The mark between two parts and what the second one is called; undefined where it begins a statement of its own. */
export function linkBetween(plain: string, one: Quantity | undefined, other: Quantity) {
  if (!one) return undefined;
  const between = plain.slice(one.end, other.from).replace(BESIDE, '');
  const [, mark = '', named = ''] = /^(，?(?:以及|和|及(?!时))|[、，；])(.*)$/.exec(between) ?? [];
  // 政务（工作）动态: a bracket within what a part is called.
  const label = named.replace(/（[^（）\d]{1,12}）(?=.)/, '');
  const isStatement = STATEMENT.test(label) && !(mark === '、' && label.length <= SHORT_LABEL);
  if (mark === '' || label.length > LONGEST_LABEL || /[，。；（）\n]/.test(label) || isStatement) return undefined;
  return { mark: /[和及]$/.test(mark) ? '、' : mark, label };
}

/** Applicants, channels and results each divide the same applications: 自然人 9, 企业 2, 网络 7. */
const ASPECTS = [
  /自然人|企业|组织|机构|公民|法人|个人/,
  /网[络上]|信函|当面|邮寄|邮件|在线|现场|传真|线[上下]/,
  /予以公开|部分公开|不予|无法|处理|答复|维持|纠正|审结|撤/,
];

function isSameAspect(plain: string, first: Quantity | undefined, previous: Quantity, label: string): boolean {
  if (!/^[件宗起]/.test(previous.unit)) return true;
  const before = plain.slice(Math.max(0, (first?.from ?? 0) - LONGEST_LABEL), previous.end);
  const aspect = ASPECTS.findIndex((words) => words.test(label));
  return aspect < 0 ? true : ASPECTS[aspect]?.test(before) === true;
}

/** Parts whose own parts follow without a word, 复议7件，维持6件，未审结1件；诉讼4件…, are counted once. */
function sumOfOutermost(items: readonly Quantity[]): number {
  let sum = 0;
  for (let at = 0; at < items.length; ) {
    const value = items[at]?.value ?? 0;
    sum += value;
    at = behindPartsOf(items, at, value);
  }
  return sum;
}

/** Where the list goes on behind the parts of a part: two at least that come to it exactly. */
function behindPartsOf(items: readonly Quantity[], at: number, value: number): number {
  let sum = 0;
  for (let next = at + 1; next < items.length && sum < value; next += 1) {
    sum += items[next]?.value ?? 0;
    if (sum === value && next > at + 1) return next + 1;
  }
  return at + 1;
}

/** The fault of a list; none where it adds up, or may be incomplete. */
export function breakdownsOf(
  plain: string,
  total: Quantity,
  { items: all, isOpen, isClosed, hasOtherUnits }: Items,
): Breakdown[] {
  if (all.length === 0 || hasOtherUnits || all.some(({ isRough }) => isRough)) return [];
  if (isChangedInto(plain, total, all[0])) return [];
  if (isReached(plain, total.value, all)) return [];
  const reaching = countReaching(total.value, all);
  const items = reaching === 0 ? all : all.slice(0, reaching + surplusFrom(plain, total.value, all, reaching).length);
  const sum = sumOf(items);
  if (sum > total.value) return [{ total, items, sum, fault: 'over' }];
  if (isOpen || items.length < 2) return [];
  const isWhole = isClosed || sum >= total.value * COMPLETE_SHARE || areAllKinds(plain, total, items);
  return isWhole ? [{ total, items, sum, fault: 'under' }] : [];
}

/** 专栏由4类细分为5类: what became of a number is no part of it. */
function isChangedInto(plain: string, { from, end }: Quantity, next: Quantity | undefined): boolean {
  return /[由从]/.test(plain.charAt(from - 1)) && /^[^，。；\d]{0,6}[为成至到]$/.test(plain.slice(end, next?.from));
}

/** 公告34期，其中合格公告22期、不合格公告12期; 其中部门14场、街道9场: kinds of what the total is of. */
function areAllKinds(plain: string, total: Quantity, items: readonly Quantity[]): boolean {
  const labels = items.map(({ from }, index) => {
    const least = Math.max(items[index - 1]?.end ?? total.end, from - LONGEST_LABEL);
    return (
      plain
        .slice(least, from)
        .split(/[，、；：]|其中|和|及/)
        .pop() ?? ''
    );
  });
  const noun = /[一-龥]{2}$/.exec(plain.slice(Math.max(0, total.from - 2), total.from))?.[0];
  const isNamed =
    noun !== undefined &&
    !/信息|文件|内容|材料|稿件|公开/.test(noun) &&
    labels.every((label) => label.length > 2 && label.endsWith(noun));
  return (
    isNamed ||
    (labels.length === 2 && OPPOSITES.some((pair) => pair.every((kind) => labels.some((each) => kind.test(each)))))
  );
}

/** Two kinds besides which there are no others. */
const OPPOSITES = [
  [/^不合格/, /^合格/],
  [/^(?:[省市县区]直)?(?:各)?部门$/, /^(?:各)?(?:乡镇|镇街|街道|乡镇（街道）)$/],
  [/^线上/, /^线下/],
  [/^建议/, /^提案/],
];
