/** The parts of a list: where it begins and ends, and what in it is no part. */
import { anyOf } from '@/lib/pattern';
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Items, isReached, LONGEST_LIST, namesTheRest, sumOf } from './list-sums';
import { isSameMeasure, OF_INFORMATION, REACH } from './list-totals';

/** A clause with one of these begins a statement of its own. */
const NEW_STATEMENT = anyOf(
  /办结|答复|召开|开展/,
  /组织(?:开展|召开|参加|学习|培训|业务|人员|干部|实施)|举办|收到|(?<!不予)受理|全年累计|，累计/,
  /(?:^|[，；])合计(?!占)|共计|总计|同时|此外|另|全年|同比|上年|去年|制定|制发|印发|，共/,
  /[，；][两三四五六七八九十]{1,2}个[^，。；、\d]{1,6}(?:合计|总计|共计?|加起来|合起来)/,
  /[^其]共(?:采用|推送|转发|编发)|访问量?|采用/,
);
const OPEN_HEAD = /(?:主要|重点)(?:包括|有|是|为|涉及|公开|发布|集中)|例如|比如|涉及|(?<!包)含(?!义)/;
const OPEN_BEHIND = /^等(?!级|待|候)/;
const OPEN_END = /等(?!级|待|候)|例如|比如/;
/** How often something was read, and what else was made, is not a part of the list; only another unit shows it. */
const NOT_A_PART =
  /(?:阅读|点击|浏览|播放|访问|点赞|转发|粉丝|关注|订阅|下载)总?(?:量|数|人数|次数|用户)?(?:[达为约共超]|累计|突破)*$|(?:制作|维护|设置|开设|开通|注销|关停)[^，。；\d]{0,14}$/;
/** What papers are counted in. */
const OF_PAPERS = /^[条件个篇份期则次]$/;
/** 自然人 and 法人, 网络 and 信函: whoever names two such kinds means all of it. */
const COMPLEMENTS = /自然人.*(?:法人|组织)|(?:法人|组织).*自然人|网[上络].*(?:信函|现场|当面|邮寄)|线上.*线下/;

/** The parts behind 其中 up to where the list ends, and what the list says of its being complete. */
export function itemsFrom(
  passage: Passage,
  sentence: Sentence,
  counts: readonly Quantity[],
  at: number,
  total: Quantity,
  end: number,
): Items {
  const { plain } = passage;
  const own = withoutModifiers(plain, outsideBrackets(plain, counts, at, end), total);
  const every = beforeOtherUnits(
    plain,
    partsUpTo(plain, own, at, { total: total.value, end }).filter(
      (each) => !isBeside(plain, each, total) && !isCarriedOver(plain, each),
    ),
    total,
  );
  const alike = every.filter(({ unit }) => isSameMeasure(unit, total.unit));
  const isMixed = alike.length < every.length;
  const saysUnits = /^（[条件个篇份期则次]）/.test(plain.slice(total.end, total.end + 3));
  if (isMixed && (saysUnits || namesTheRest(plain, every)) && every.every(({ unit }) => OF_PAPERS.test(unit))) {
    const items = isReached(plain, total.value, alike) ? alike : every;
    return { items, isOpen: false, isClosed: true, hasOtherUnits: false };
  }
  const isOpen = OPEN_HEAD.test(plain.slice(Math.max(sentence.from, at - 3), at + 12)) || endsOpen(plain, alike, end);
  const last = every[every.length - 1]?.end ?? at;
  const isClosed =
    COMPLEMENTS.test(plain.slice(at, last)) ||
    namesTheRest(plain, alike) ||
    (plain.charAt(at) === '由' && /^(?:等)?[组构]成/.test(plain.slice(last, last + 3)));
  return { items: alike, isOpen, isClosed, hasOtherUnits: isMixed };
}

/** 补贴31条、救助20条，办理许可15件: a comma and another unit end a list that only 、 parted so far. */
function beforeOtherUnits(plain: string, parts: readonly Quantity[], total: Quantity): readonly Quantity[] {
  const at = parts.findIndex(({ unit }) => !isSameMeasure(unit, total.unit));
  if (at < 2 || !/^，/.test(behindPart(plain, parts, at - 1))) return parts;
  const isOneList = parts.slice(0, at - 1).every((_, index) => /^[、和及]/.test(behindPart(plain, parts, index)));
  return isOneList ? parts.slice(0, at) : parts;
}

function behindPart(plain: string, parts: readonly Quantity[], index: number): string {
  const end = parts[index]?.end ?? 0;
  return plain.slice(end, end + 2);
}

/** 不予公开32件（本机关不掌握28件…）: what a bracket right behind a part counts belongs to that part. */
function outsideBrackets(plain: string, counts: readonly Quantity[], at: number, end: number): Quantity[] {
  let inside = 0;
  return counts.filter((each, index) => {
    if (each.from < inside || isExplained(plain, at, each)) return false;
    const before = counts[index - 1];
    const opened = before && before.from >= at ? plain.slice(before.end, each.from).search(/^（/) : -1;
    if (!before || opened < 0) return true;
    const closing = closingOf(plain, before.end, Math.min(end, before.end + LONGEST_LIST));
    inside = closing < 0 ? 0 : closing;
    return closing < 0 || each.from > closing;
  });
}

/** 无法提供（不掌握2件）2件: a bracket right before a number only explains it. */
function isExplained(plain: string, at: number, { from, end }: Quantity): boolean {
  if (!/^[^（）]{0,30}）\d/.test(plain.slice(end, end + 34))) return false;
  const before = plain.slice(at, from);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** In another unit, and said to be of another kind. */
function isBeside(plain: string, { unit, from }: Quantity, total: Quantity): boolean {
  return !isSameMeasure(unit, total.unit) && NOT_A_PART.test(plain.slice(Math.max(0, from - 24), from));
}

/** 其中20件为招生信息；2件结转下年: what is not done yet is no part of what a list takes apart; a case not decided yet is. */
function isCarriedOver(plain: string, { from, end }: Quantity): boolean {
  return (
    /[，；]$/.test(plain.slice(from - 1, from)) &&
    /^(?:已|均|正)?(?:结转|转入|转至|顺延|尚[未在]|正在)(?![^，。；]{0,10}审[理结查])/.test(plain.slice(end, end + 20))
  );
}

/** 18个乡镇1815条: how many offices a part is of is no part itself. */
function withoutModifiers(plain: string, counts: readonly Quantity[], total: Quantity): readonly Quantity[] {
  return counts.filter(({ unit, end }, index) => {
    const next = counts[index + 1];
    const isModifier =
      next !== undefined &&
      /^[个家所名]$/.test(unit) &&
      !isSameMeasure(unit, total.unit) &&
      isSameMeasure(next.unit, total.unit) &&
      /^[一-龥（）]{1,10}$/.test(plain.slice(end, next.from));
    return !isModifier;
  });
}

/** 两项合计占办结总数的51.9%: belongs to the parts before. */
const SHARE = /(?:[两三]项|两者|二者)?(?:合计|相加|合|共)?占[^，；。]{0,14}%/g;

/** 部门财务信息2条（其中预算1条、决算1条），计划5条: what a closed bracket takes apart is over. */
const CLOSED_BRACKET = /（[^（）]*）/g;

/** 公告20条，解读及回应共计11条: 共计 behind the label of a part adds up that part, as long as the total is not reached. */
const PART_IN_ALL = /^[，、；][^，。；：\d共合总]{2,12}(?:信息)?(?:共计|合计)$/;

/** 其中上年结转1件；予以公开6件: behind a semicolon what became of all begins. */
const RESULT = /(?:予以|部分|不予|同意)公开|无法提供|不予处理|其他处理/;

/** 县政府收到47件、乡镇收到24件: the verb of the first part stands before each of them. */
function goesOn(plain: string, first: Quantity | undefined, { from }: Quantity): boolean {
  const verb = plain.slice(from - 2, from);
  return first !== undefined && SHARED_VERB.test(verb) && plain.slice(first.from - 2, first.from) === verb;
}

const SHARED_VERB = /收到|受理|印发|制发|制定|办结|答复|采用/;

/** The parts of a list in whatever unit. The parts of a part belong to that part alone. */
function partsUpTo(
  plain: string,
  counts: readonly Quantity[],
  at: number,
  { total, end }: { readonly total: number; readonly end: number },
): Quantity[] {
  const parts: Quantity[] = [];
  let last = at;
  /** What is still missing of the part whose own parts are being listed; 0 outside of such a list. */
  let open = 0;
  const isLed = LED.test(plain.slice(at, counts[0]?.from));
  for (const each of counts) {
    const between = plain.slice(last, each.from).replace(SHARE, '').replace(CLOSED_BRACKET, '');
    const isOwn = (PART_IN_ALL.test(between) && sumOf(parts) < total) || goesOn(plain, parts[0], each);
    const isNew = (!isOwn && beginsStatement(between, isLed)) || beginsResults(between, plain.slice(at, last));
    if (each.from > end || (parts.length > 0 && isNew)) break;
    last = each.end;
    open = openIn(open, between, parts[parts.length - 1]);
    if (open > 0) open -= each.value;
    else parts.push(each);
  }
  return parts;
}

/** 其中2件已办结，6件为重复申请: a list whose parts begin with their numbers, and what is told of one before the next. */
const LED = /^(?:其中|当中)[，：]?有?$/;
const TOLD_OF_PART = /^[^，。；\d]{1,20}[，；](?:有|另有?)?$/;

function beginsStatement(between: string, isLed: boolean): boolean {
  return NEW_STATEMENT.test(between) && !(isLed && TOLD_OF_PART.test(between));
}

function beginsResults(between: string, before: string): boolean {
  return between.includes('；') && RESULT.test(between) && !RESULT.test(before);
}

/** 其中 behind a part opens its list; a semicolon closes it, and so does reaching the part. */
function openIn(open: number, between: string, parent: Quantity | undefined): number {
  if (parent && /其中|（(?:含|包括)[^）]*$/.test(between)) return parent.value;
  return /[；）]/.test(between) ? 0 : Math.max(0, open);
}

/** Where a list ends if a semicolon ends it, and if not. A list in brackets ends with them. */
export function endsOfList(
  plain: string,
  at: number,
  sentence: Sentence,
  counts: readonly Quantity[],
): readonly [near: number, far: number] {
  const near = Math.max(sentence.from, at - REACH);
  const found = plain.slice(near, at).lastIndexOf('（');
  const opened = near + found;
  const isInside = found >= 0 && !plain.slice(opened, at).includes('）');
  const bracket = isInside ? closingOf(plain, opened, Math.min(sentence.to, opened + LONGEST_LIST)) : -1;
  if (bracket > 0) return [bracket, bracket];
  const [one, two, three] = counts;
  const isSemicolon =
    one && two && three && (isSetOff(plain, one) || (isParted(plain, one, two) && isParted(plain, two, three)));
  const most = Math.min(sentence.to, at + LONGEST_LIST);
  const far = beforeNewTotal(plain, at, most, counts);
  const first = plain.slice(at, far).indexOf('；');
  if (first >= 0 && isSibling(plain, at, at + first)) return [at + first, at + first];
  const semicolon = isSemicolon ? -1 : first;
  if (semicolon >= 0 && isStatement(plain, at + semicolon, counts)) return [at + semicolon, at + semicolon];
  return [semicolon < 0 ? far : at + semicolon, far];
}

const DONE_OTHERWISE =
  /推送|发布|公开|转发|编发|开展|召开|举办|回应|解读|办理|制作|受理|收到|接受|组织|答复|更新|印发|处理/;

/** Two parts at least stand before the semicolon, none parted by one, and behind it something else is done. */
function isStatement(plain: string, semicolon: number, counts: readonly Quantity[]): boolean {
  const before = counts.filter(({ end }) => end <= semicolon);
  const next = counts[before.length];
  if (!OF_INFORMATION.test(next?.unit ?? '')) return false;
  return before.length > 1 && next !== undefined && DONE_OTHERWISE.test(plain.slice(semicolon, next.from));
}

const KIND_OF_RESULT = '(?:部分公开|不予公开|无法提供|(?:本机关)?不掌握|不予处理|其他处理)';
const OF_RESULT = new RegExp(`${KIND_OF_RESULT}[^，。；]{0,8}[，（]?$`);
const NEXT_RESULT = new RegExp(`^；“?${KIND_OF_RESULT}`);

/** 不予公开4件，其中行政执法案卷2件；无法提供4件: the next kind of result is no part of this one. */
function isSibling(plain: string, at: number, semicolon: number): boolean {
  return (
    OF_RESULT.test(plain.slice(Math.max(0, at - 20), at)) && NEXT_RESULT.test(plain.slice(semicolon, semicolon + 12))
  );
}

const OPENS_ANOTHER = /^(?:[，：]?(?:其中|包括|分别|分为|具体|（)|：[一-龥]{1,16}\d)/;

/** The semicolon behind which a new total begins a list of its own: …102条；机构信息1条，包括…. */
function beforeNewTotal(plain: string, at: number, most: number, counts: readonly Quantity[]): number {
  let last = at;
  for (const { from, end } of counts) {
    const semicolon = plain.slice(last, from).lastIndexOf('；');
    if (semicolon >= 0 && end < most && OPENS_ANOTHER.test(plain.slice(end, end + 20))) return last + semicolon;
    last = end;
  }
  return most;
}

/** The first mark behind a part is a semicolon. */
function isSetOff(plain: string, { end }: Quantity): boolean {
  return /[，、；。]/.exec(plain.slice(end, end + 30))?.[0] === '；';
}

/** A semicolon stands between two parts, whatever else does: 54条，占67.5%；11条. */
function isParted(plain: string, { end }: Quantity, { from }: Quantity): boolean {
  return from - end < 60 && plain.slice(end, from).includes('；');
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

/** 等 behind one of the parts, or at the end of the list; 教育、卫生等信息220条 is one part. */
function endsOpen(plain: string, items: readonly Quantity[], end: number): boolean {
  const last = items[items.length - 1];
  if (!last) return false;
  return (
    /[，；](?:其余|余下|剩余|剩下)的?[^，。；\d]{1,20}[，。；]/.test(
      `${plain.slice(last.end, Math.min(end, last.end + 48))}。`,
    ) ||
    items.some((item) => OPEN_BEHIND.test(plain.slice(item.end, item.end + 2))) ||
    OPEN_END.test(plain.slice(last.end, Math.min(end, last.end + 12)))
  );
}
