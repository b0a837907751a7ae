/** Reading one typed number: full-width digits, thousands separators and units are understood, nothing is guessed. */
import type { Column } from '@/lib/template/types';

/**
 * A number is an integer of the column's smallest unit (件; 0.000001 万元). `blank` is never 0; `notApplicable` is a
 * printed “/” or “—”; `unreadable` is any other text, a negative number where none can be, or a fraction of a 件.
 */
export type CellValue = number | 'blank' | 'notApplicable' | 'unreadable';

/** Why a text did not read plainly. `normalised` and `longNumber` come with a number, the others without. */
export type RemarkCode = 'notApplicable' | 'unreadable' | 'negative' | 'fraction' | 'normalised' | 'longNumber';

export interface Reading {
  readonly value: CellValue;
  readonly remark?: RemarkCode;
}

const PLAIN = /^(?:0|[1-9]\d{0,6})$/;
const NOT_APPLICABLE = /^(?:[/\\—–\-.。·]+|无|没有|N\/A)$/i;
/** The measure words that may stand behind a count. */
export const COUNT_UNITS = '件宗条次个人起例项';
const COUNT_UNIT = new RegExp(`\\s*[${COUNT_UNITS}]$`);
const AMOUNT_UNIT = /\s*(万?元)$/;
const GROUPED = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/** More than this many digits before the point is asked about. */
export const USUAL_DIGITS = 7;
/** So many digits stay exact in a number, six decimals included. */
const MOST_DIGITS = 9;
/** 1 万元 = 10⁴ 元. */
const YUAN_SHIFT = 4;

/** What the typed text of a cell means. Whitespace alone is blank. */
export function readNumber(text: string, column: Column): Reading {
  if (text === '') return { value: 'blank' };
  if (PLAIN.test(text)) return { value: Number(text) * 10 ** column.decimals };
  const cleaned = text.normalize('NFKC').replace(/−/g, '-').trim();
  if (cleaned === '') return { value: 'blank' };
  if (NOT_APPLICABLE.test(cleaned)) return { value: 'notApplicable', remark: 'notApplicable' };
  return readDecimal(cleaned, text, column);
}

function readDecimal(cleaned: string, text: string, column: Column): Reading {
  const { bare, decimals } = withoutUnit(cleaned, column);
  const [, sign, whole, fraction = ''] = NUMBER.exec(GROUPED.test(bare) ? bare.replace(/[, ]/g, '') : bare) ?? [];
  if (whole === undefined) return unreadable('unreadable');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const places = fraction.replace(/0+$/, '');
  if (places.length > decimals) return unreadable(column.kind === 'count' ? 'fraction' : 'unreadable');
  if (digits.length > MOST_DIGITS) return unreadable('unreadable');
  const value = Number(digits + places.padEnd(decimals, '0'));
  if (sign && value !== 0) return column.signed ? { value: -value } : unreadable('negative');
  const remark = remarkOn(text, whole);
  return remark ? { value, remark } : { value };
}

function unreadable(remark: RemarkCode): Reading {
  return { value: 'unreadable', remark };
}

/** What to say about a text that did read as a number; `whole` is its part before the point. */
function remarkOn(text: string, whole: string): RemarkCode | undefined {
  if (/^0\d/.test(whole) || whole.length > USUAL_DIGITS) return 'longNumber';
  return /^\d+(?:\.\d+)?$/.test(text) ? undefined : 'normalised';
}

/** Decimal places left for the bare number: an amount given in 元 is four places smaller than one in 万元. */
function withoutUnit(cleaned: string, column: Column): { bare: string; decimals: number } {
  if (column.kind === 'count') return { bare: cleaned.replace(COUNT_UNIT, ''), decimals: column.decimals };
  const unit = AMOUNT_UNIT.exec(cleaned)?.[1];
  const shift = unit === '元' && column.unit === '万元' ? YUAN_SHIFT : 0;
  return { bare: cleaned.replace(AMOUNT_UNIT, ''), decimals: column.decimals - shift };
}

/** The number with its decimal point, no separators, no trailing zeros: 1077.892534, 18468, -3. */
export function formatNumber(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** The text with full-width digits and points as plain ones, in as many characters. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
