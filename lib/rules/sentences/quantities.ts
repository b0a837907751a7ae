/** The quantities of a text: value, unit, and how firmly they are stated. Subjects are read elsewhere. */
import { myriadOf, readArabic, readChineseNumeral } from '@/lib/report/prose/numerals';

/** `date`: years, months, days, document numbers; `bare`: digits without a unit. */
export type QuantityKind = 'count' | 'money' | 'percent' | 'date' | 'bare';

/** Offsets are those of the clean text. */
export interface Quantity {
  /** The number itself, 万 and 亿 included. */
  readonly from: number;
  readonly to: number;
  /** Behind unit and hedge. */
  readonly end: number;
  readonly value: number;
  /** Digits behind the point, as written. */
  readonly decimals: number;
  readonly unit: string;
  readonly kind: QuantityKind;
  /** 约, 近, 余, 多, 以上: not meant exactly. */
  readonly isRough: boolean;
}

const COUNTED =
  '件次|条次|人次|篇次|场次|批次|封|件|条|宗|次|起|份|篇|期|人|项|个(?!工作日|自然日|月|小时|季度|年)|例|户|名|场|部(?!分)|处|类|批|张|本|册|家|则|幅|种|台|套|支|位|轮|块|座|所|间|门|卷|版|字|栏|笔';
const DATED = '年|全年|月|日|号|时|天|周|季度|小时|分钟|岁|届|倍|页|亩|公里|分(?!别)|平方米|章|款|级|度|米|楼|室|层|路';
const QUANTITY = new RegExp(
  `(百分之)?(?:(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|([〇零一二两三四五六七八九十百千]+))([余多几])?([万亿])?([余多])?(?:(个百分点|%|％)|(元)|(${COUNTED})|(${DATED}))?`,
  'g',
);
const ROUGH_BEFORE = /(?:大约|将近|接近|超过|不少于|不低于|至少|不到|不足|约|近|逾|超|突破)$/;
const ROUGH_AFTER = /^(?:以上|左右|以下|以内|上下|余|多)/;
/** 第3期, 〔3〕, 3-5件, 2.1.3: not a count of anything. */
const NO_QUANTITY_BEFORE = /(?:[第A-Za-z\-–~～.*№每逐]|(?<!—)—)$/;
const NO_QUANTITY_AFTER = /^[A-Za-z\-–~～.*]?\d|^[*A-Za-z]/;

/** 两项合计占…, 三类共…: names parts counted before, and counts nothing itself. */
const SUM_OF_PARTS = /^[项类]$/;
const IS_SUM = /^(?:[均皆都合]|共|相加|之和|总)/;

/** 一宗申请往往含十余项内容: of any one, as an article. */
const IS_ANY = /^[^，。；：\d]{0,6}?(?:往往|通常|动辄|常常|时常|常(?=[含有涉要会需包被因由]))/;
const LONGEST_NOUN = 10;

/** Every quantity of `plain`, in order. */
export function quantitiesIn(plain: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const quantity = readMatch(match, plain);
    if (quantity) found.push(quantity);
  }
  return found;
}

function readMatch(match: RegExpMatchArray, plain: string): Quantity | undefined {
  const [
    written,
    hundredth = '',
    arabic,
    chinese = '',
    few = '',
    myriad = '',
    few2 = '',
    percent,
    yuan,
    counted,
    dated,
  ] = match;
  const start = match.index ?? 0;
  const end = start + written.length;
  const value = arabic === undefined ? chineseValue(chinese, myriad) : readArabic(arabic, myriad);
  const kind = kindOf({ percent: percent || hundredth, yuan, counted, dated });
  const before = plain.slice(Math.max(0, start - 4), start);
  const behind = plain.slice(end, end + 2);
  const isCounting = isQuantity(kind, arabic === undefined, myriad, before, behind);
  if (chinese === '一' && IS_ANY.test(plain.slice(end, end + LONGEST_NOUN))) return undefined;
  if (value === undefined || !isCounting || isOfName(arabic ?? chinese, counted, behind)) return undefined;
  const from = start + hundredth.length;
  return {
    from,
    to: from + (arabic ?? chinese).length + (few ? 0 : myriad.length),
    end,
    value,
    decimals: decimalsOf(arabic),
    unit: [percent, yuan, counted, dated].find(Boolean) ?? hundredth.replace(/.+/, '%'),
    kind,
    isRough: isRough(few + few2, before, behind),
  };
}

/** 两项合计, 三类内部事务信息, 2.0版: belongs to what something is called. */
function isOfName(written: string, unit: string | undefined, behind: string): boolean {
  if (unit === '版') return written.includes('.');
  const isChinese = !/\d/.test(written);
  return isChinese && SUM_OF_PARTS.test(unit ?? '') && (IS_SUM.test(behind) || KIND_OF_REASON.test(behind));
}

const KIND_OF_REASON = /^(?:内部|过程)/;

/** Chinese digits without a unit, and numbers that are part of a name or a longer sign, count nothing. */
function isQuantity(kind: QuantityKind, isChinese: boolean, myriad: string, before: string, behind: string): boolean {
  if (kind === 'bare' && (isChinese || myriad !== '')) return false;
  // 3笔2230元: a unit ends the number before it.
  const isEnded = kind !== 'bare' && /^\d/.test(behind);
  return kind === 'date' || !isNoQuantity(before, isEnded ? '' : behind, isChinese);
}

function decimalsOf(arabic = ''): number {
  return arabic.split('.')[1]?.length ?? 0;
}

function isRough(few: string, before: string, behind: string): boolean {
  return few !== '' || ROUGH_BEFORE.test(before) || ROUGH_AFTER.test(behind);
}

function chineseValue(chinese: string | undefined, myriad: string | undefined): number | undefined {
  const value = readChineseNumeral(chinese ?? '');
  return value === undefined ? undefined : value * myriadOf(myriad);
}

function isNoQuantity(before: string, after: string, isChinese: boolean): boolean {
  if (NO_QUANTITY_BEFORE.test(before) || NO_QUANTITY_AFTER.test(after)) return true;
  // 就一件答复申请复议: one of them, as an article.
  return isChinese && /[百千万几数十]$|[就这那某同每]$|(?:没有?|[无未]有?)$/.test(before);
}

function kindOf(units: Record<'percent' | 'yuan' | 'counted' | 'dated', string | undefined>): QuantityKind {
  if (units.percent) return units.percent === '个百分点' ? 'date' : 'percent';
  if (units.yuan) return 'money';
  if (units.counted) return 'count';
  return units.dated ? 'date' : 'bare';
}
