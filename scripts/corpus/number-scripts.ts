/** Numbers in the three scripts that reports use, 218, ２１８ and 二百一十八: read, and written anew in the same one. */
import { readArabic, readChineseNumeral } from '@/lib/report/prose/numerals';

export type NumberScript = 'arabic' | 'fullWidth' | 'chinese';

/** From a half-width character to the full-width one. */
const FULL_WIDTH = 0xfee0;
const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
/** 1000 to 9999 in Chinese; higher numbers are none of a sentence in words. */
const HIGHEST = 9_999;

/** The value and the script; undefined where the text is no number. */
export function readNumber(written: string): { readonly value: number; readonly script: NumberScript } | undefined {
  if (/^[〇零一二两三四五六七八九十百千]+$/.test(written)) {
    const value = readChineseNumeral(written);
    return value === undefined ? undefined : { value, script: 'chinese' };
  }
  const half = written.replace(/[０-９．，]/g, (each) => String.fromCharCode(each.charCodeAt(0) - FULL_WIDTH));
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(half)) return undefined;
  return { value: readArabic(half), script: half === written ? 'arabic' : 'fullWidth' };
}

/** The number in a script; one beyond the script in Arabic digits. */
export function writeNumber(value: number, script: NumberScript): string {
  const arabic = String(Math.round(value * 1e6) / 1e6);
  if (script === 'fullWidth')
    return arabic.replace(/[\d.]/g, (each) => String.fromCharCode(each.charCodeAt(0) + FULL_WIDTH));
  return script === 'chinese' && Number.isInteger(value) && value <= HIGHEST ? chinese(arabic) : arabic;
}

function chinese(arabic: string): string {
  const placed = [...arabic]
    .map((digit, index) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[arabic.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return placed.replace(/^一十/, '十');
}
