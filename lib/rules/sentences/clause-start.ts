/** Where the clause begins whose words belong to a number. */
import type { Sentence } from './passage';
import type { Quantity } from './quantities';
import { beforeReason } from './remarks';

/** No clause is longer; a sentence without punctuation stays cheap to read. */
export const LONGEST_CLAUSE = 60;
const SEPARATOR = /[，。；：（）【】！？—\n]/;

/** The start of the clause of a number: behind the mark or the number before it, or of what a colon or a comma introduces. */
export function startOfClause(plain: string, sentence: Sentence, quantity: Quantity, index: number): number {
  const earliest = Math.max(sentence.from, quantity.from - LONGEST_CLAUSE);
  const head = beforeReason(plain, earliest, quantity.from);
  const least = behindPrevious(plain, sentence, index, head, earliest);
  const start = backToSeparator(plain, isAlone(plain, quantity, head) ? head - 1 : head, least);
  const lead = plain.slice(start, quantity.from);
  const isIntroduced =
    (plain.charAt(start - 1) === '：' &&
      lead.length <= LONGEST_VERB &&
      !NAMES_RESULT.test(lead) &&
      !NAMES_NOTHING.test(plain.slice(least, start - 1))) ||
    (plain.charAt(start - 1) === '，' && (/^[计为是]$/.test(lead) || isSetApart(plain, sentence, quantity, start)));
  return isIntroduced ? backToSeparator(plain, start - 1, least) : start;
}

/** 供给端：办结38件: a heading that says nothing of what is counted. */
const NAMES_NOTHING = /(?:^|[，。；\n])[一-龥]{1,4}(?:端|侧|环节|阶段|方面|口径)$/;

/** 去年剩下，1份。 The number and its noun are a sentence of their own. */
function isSetApart(plain: string, { from, to }: Sentence, { from: at, end }: Quantity, start: number): boolean {
  const noun = plain.slice(from, start - 1);
  return start === at && SET_APART.test(noun) && end < to && /[，。；]/.test(plain.charAt(end));
}

const SET_APART = /^\n?[一-龥]{2,14}$/;

/** 自然人（38件）、企业（7件，占14%）: a bracket with nothing but the number counts what stands before it. */
function isAlone(plain: string, { from, end }: Quantity, head: number): boolean {
  return (
    head === from && plain.charAt(from - 1) === '（' && /^(?:，?占[^（）]{0,16})?）/.test(plain.slice(end, end + 20))
  );
}

/** Where the quantity before ends, if that is not earlier; dates belong to the clause. */
function behindPrevious(
  plain: string,
  { quantities }: Sentence,
  index: number,
  head: number,
  earliest: number,
): number {
  for (let each = index - 1; each >= 0; each -= 1) {
    const previous = quantities[each];
    if (!previous || previous.end < earliest) break;
    if (previous.kind !== 'date' && previous.from < head) return behindItsNoun(plain, previous.end, head);
  }
  return earliest;
}

/** 1件维持、1件未审结: what stands between a number and the mark before the next one belongs to the first. */
const OWN_NOUN = /^[^，。；：（）！？\n、]{1,12}、$/;

function behindItsNoun(plain: string, end: number, head: number): number {
  return head - end <= LONGEST_NOUN && OWN_NOUN.test(plain.slice(end, head)) ? head : end;
}

const LONGEST_NOUN = 13;

/** Behind the last mark before a place, not before `least`. */
export function backToSeparator(plain: string, from: number, least: number): number {
  let start = from;
  while (start > least && !SEPARATOR.test(plain.charAt(start - 1))) start -= 1;
  return start;
}

/** 行政处罚：作出24件: what a colon introduces with so few characters before the number is named before the colon. */
const LONGEST_VERB = 4;
/** 各行依次为：予以公开63件: names what is counted itself. */
const NAMES_RESULT = /公开|掌握|维持|纠正/;
