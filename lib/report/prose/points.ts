/** Numbered points of a text: （一）, 一、, 1. and （1）, each at the head of a paragraph. Source: GB/T 9704-2012 7.3.3. */

export interface Point {
  /** What the paragraph after it begins with, white space before the number included. */
  readonly next: string;
  /** Whether anything is written behind the number. */
  readonly hasWords: boolean;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const MARKED = new RegExp(`^(\\s*)(（${CHINESE}）|${CHINESE}、|\\d{1,2}[.．、](?!\\d)|（\\d{1,2}）)`);

/** The point that a paragraph is; undefined for one without a number, or with the last that is counted. */
export function pointOf(paragraph: string): Point | undefined {
  const [whole = '', lead = '', mark = ''] = MARKED.exec(paragraph) ?? [];
  const next = nextMark(mark);
  if (!next) return undefined;
  return { next: `${lead}${next}`, hasWords: paragraph.slice(whole.length).trim() !== '' };
}

/** （三） for （二）. */
function nextMark(mark: string): string | undefined {
  const written = /\d+|[一二三四五六七八九十]+/.exec(mark)?.[0];
  if (!written) return undefined;
  const number = /\d/.test(written) ? Number(written) : ordinalOf(written);
  if (!number || number >= LAST) return undefined;
  return mark.replace(written, /\d/.test(written) ? String(number + 1) : ordinal(number + 1));
}

/** No list of a report is longer. */
const LAST = 99;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九 for 1 to 99. */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}

/** Undefined for characters that are no number: 十十. */
function ordinalOf(written: string): number | undefined {
  for (let number = 1; number <= LAST; number += 1) if (ordinal(number) === written) return number;
  return undefined;
}
