/** Lists written line by line: a total at the end of a line, and below it a line for each of its parts. */
import type { Passage, Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';
import { type Breakdown, countsOf, sumOf } from './list-sums';

const MOST_LINES = 30;
/** Ends with a number and what it counts, the colon that opens the list or not. */
const ENDS_WITH_TOTAL = /^[^，。；：\d]{0,12}(：?)\n?$/;
const NUMBERED = '[（(]?[\\d一二三四五六七八九十]{1,2}[)）.．、]|[①-⑩]|[一二三四五六七八九十]是';
const BULLET = '[-—–·•●◆■○▪◦※*►▶→✓√]{1,2}';
/** 1. 县政府网站61条；: a sign for the line, what the part is called, its number, a mark. */
const OF_A_LINE = new RegExp(
  `^(?:${NUMBERED}|${BULLET})?[^，。；：\\d]{1,20}[：有为]?\\d[\\d,]*[^，。；：\\d]{1,12}[；。，]?\\n?$`,
);
const BULLETED = new RegExp(`^${BULLET}`);

/** The list below the sentence at `at`, where it does not add up. */
export function lineLists({ sentences, plain }: Passage, at: number): Breakdown[] {
  const sentence = sentences[at];
  const total = sentence && countsOf(sentence).pop();
  if (!sentence || !total || total.isRough) return [];
  const lines = sentences.slice(at + 1, at + 1 + MOST_LINES);
  const end = ENDS_WITH_TOTAL.exec(plain.slice(total.end, lines[0]?.from ?? total.end));
  if (!end || !sentence.plain.endsWith('\n')) return [];
  const parts = end[1] === '：' ? partsInLines(total, lines) : partsInBullets(total, sentence, lines);
  return parts.length < 2 || parts.some(({ isRough }) => isRough) ? [] : faultOf(total, parts);
}

/** 全年公开120条：, and a line for each part that counts nothing else. */
function partsInLines(total: Quantity, lines: readonly Sentence[]): Quantity[] {
  const parts: Quantity[] = [];
  for (const line of lines) {
    if (line.plain.trim() === '') continue;
    const part = partIn(line, total);
    if (!part) break;
    parts.push(part);
  }
  return parts;
}

/** 行政许可50件, and bullets where the line of the total has none: all of them up to the next line without one. */
function partsInBullets(total: Quantity, { plain }: Sentence, lines: readonly Sentence[]): Quantity[] {
  const sign = BULLETED.exec(lines[0]?.plain ?? '')?.[0];
  if (sign === undefined || BULLETED.test(plain)) return [];
  const parts: Quantity[] = [];
  for (const line of lines) {
    if (line.plain.trim() === '') continue;
    if (!BULLETED.test(line.plain)) break;
    // Another sign: what a part is made of.
    if (!line.plain.startsWith(sign)) continue;
    const part = partIn(line, total);
    if (!part) return [];
    parts.push(part);
  }
  return parts;
}

/** The only number of a line that names a part and counts nothing else. */
function partIn(line: Sentence, { unit }: Quantity): Quantity | undefined {
  const [part, ...more] = countsOf(line);
  return part && more.length === 0 && part.unit === unit && OF_A_LINE.test(line.plain) ? part : undefined;
}

function faultOf(total: Quantity, items: readonly Quantity[]): Breakdown[] {
  const sum = sumOf(items);
  return sum === total.value ? [] : [{ total, items, sum, fault: sum > total.value ? 'more' : 'under' }];
}
