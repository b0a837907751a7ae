/** Labels and headings as they are compared: what differs from printer to printer is taken off. */

import { anyOf, inOrder } from '@/lib/pattern';

/** Texts that need no work: most cells of a table are such. */
const PLAIN = /^[!-~]*$/;
/** Has one width already: no full-width signs, no compatibility characters. */
const NARROW = /^[\t\n -~、。《》“”\u4e00-\u9fff]*$/;
const NUMERALS = /^[\d.,/-]*$/;
const TRIM = /^[!-~\u4e00-\u9fff（）、，。“”]*$/;

/** One width, no white space or invisible characters at all. */
export function squeeze(text: string): string {
  if (PLAIN.test(text)) return text;
  return (NARROW.test(text) ? text : text.normalize('NFKC')).replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');
}

const ENUMERATION = inOrder(
  /^/u,
  anyOf(
    /第[一二三四五六七八九十]+(?:部分|章|节)[、.:,]?/u,
    /\([一二三四五六七八九十\d]+\)[、.]?/u,
    /[一二三四五六七八九十]{1,3}[、.,]/u,
    /\d{1,2}(?:[、.)](?!\d)|(?=\p{Script=Han}))[、.]?|[①-⑳][、.]?/u,
  ),
);

/** A squeezed text without its leading number: 一、, （一）, 1., 第一部分. */
export function withoutEnumeration(squeezed: string): string {
  return squeezed.replace(ENUMERATION, '');
}

/** Whether a squeezed text begins with a number of some kind. */
export function isEnumerated(squeezed: string): boolean {
  return ENUMERATION.test(squeezed);
}

/** The words of a label alone: Chinese and Latin letters after the leading number; 其它 reads as 其他. */
export function bareLabel(text: string): string {
  if (NUMERALS.test(text)) return '';
  return withoutEnumeration(squeeze(text))
    .replace(/[^\p{Script=Han}A-Za-z]/gu, '')
    .replace(/其它/g, '其他');
}

/** What remains equal when only white space, bracket width, the mark after a number and the kind of quotes differ. */
export function plainWording(label: string): string {
  return squeeze(label)
    .replace(/^(\d+)[.、]/, '$1.')
    .replace(/["“”„]/g, '"');
}

/** Text of a cell or line without white space and invisible characters around it, on one line. */
export function oneLine(text: string): string {
  if (TRIM.test(text)) return text;
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
