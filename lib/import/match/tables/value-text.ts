/** Telling the texts of value cells from labels, and numbers from remarks behind them. */
import { COUNT_UNITS } from '@/lib/report/read-number';
import { oneLine } from './normalise-label';

const DIGITS = /^\d+$/;
const UNIT = `(?:万?元|[${COUNT_UNITS}])?`;
/** A number of one or two digits with a dot behind it is the number of a row, not its value. */
const NUMBER = new RegExp(`^(?!\\d{1,2}[.,]$)[-−+]?\\d[\\d,. ]*${UNIT}$`);
const MARK = /^(?:[/\\—–―\-.。·]+|无|没有|N\/A)$/i;

/** Whether a text can stand in a value cell: a number, perhaps with its unit, or a mark for nothing. */
export function isValueText(text: string): boolean {
  if (DIGITS.test(text)) return true;
  const plain = oneLine(text.normalize('NFKC'));
  return NUMBER.test(plain) || MARK.test(plain);
}

/** Whether a text is 0. */
export function isZero(text: string): boolean {
  return /^0+(?:\.0+)?$/.test(oneLine(text.normalize('NFKC')));
}

/** Whether a text is a value, or a number with a remark behind it. */
export function holdsValue(text: string): boolean {
  return isValueText(text) || remarkedValue(text) !== undefined;
}

const REMARK = '(?:[（(][^（）()]{1,60}[)）]|[*＊※①-⑳]{1,3}|注\\d?)';
const REMARKED = new RegExp(`^([-−+]?\\d[\\d,]*(?:\\.\\d+)?)\\s*${UNIT}\\s*${REMARK}[。；]?$`);

/**
 * The number that a remark stands behind, as in 22（含上年结转3件）, 5件*, 12①; undefined for a plain number and for a label
 * that begins with its own number.
 */
export function remarkedValue(text: string): string | undefined {
  if (!/^[-−+]?\d/.test(text) || text.length > 80 || isValueText(text)) return undefined;
  return REMARKED.exec(text.trim())?.[1];
}
