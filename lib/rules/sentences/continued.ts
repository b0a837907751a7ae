/** What a sentence goes on about: the one before it, or the heading above its line. */
import type { Sentence } from './passage';

const GOES_ON =
  /^(?:其中|经(?:办理|审查|依法办理)|(?:办理|审理|处理|复议|诉讼|应诉|裁判|判决|案件|审结|办案)(?:结果|情况|结论)|从(?:审理|办理|处理)?结果|结果[：为是]|目前)/;
/** （3）规范性文件。 */
const HEADING = /^\n?(?:（?[\d一二三四五六七八九十]{1,3}[）、.]*)?[一-龥]{2,10}。$/;

/** The sentence whose subject the one at `index` shares without naming it. */
export function continuedBy(sentences: readonly Sentence[], index: number): Sentence | undefined {
  const [previous, sentence] = [sentences[index - 1], sentences[index]];
  if (!previous || !sentence) return undefined;
  if (previous.plain.endsWith('\n')) return headingAbove(sentences, index);
  return GOES_ON.test(sentence.plain) || HEADING.test(previous.plain) ? previous : undefined;
}

/** So many lines under a heading are read. */
const MOST_LINES = 12;
const LONGEST_HEADING = 16;

/** 3.规范性文件 above 3.1 制发2件, 3.2 废止1件: the next line above that is marked in another way, where it is a heading. */
function headingAbove(sentences: readonly Sentence[], index: number): Sentence | undefined {
  const own = markOf(sentences[index]);
  if (own === '') return undefined;
  for (let at = index - 1; at >= Math.max(0, index - MOST_LINES); at -= 1) {
    const line = sentences[at];
    const isLine = at === 0 || sentences[at - 1]?.plain.endsWith('\n');
    if (!line || !isLine || line.plain.trim() === '' || markOf(line) === own) continue;
    return isHeading(line) ? line : undefined;
  }
  return undefined;
}

function isHeading({ plain, quantities }: Sentence): boolean {
  return plain.length <= LONGEST_HEADING && quantities.every(({ kind }) => kind !== 'count');
}

const MARKS = [
  ['decimal', /^\d{1,2}[.．]\d/],
  ['number', /^\d{1,2}[.．、)）]/],
  ['bracket', /^[（(]\d{1,2}[)）]/],
  ['chinese', /^[（(]?[一二三四五六七八九十]{1,3}[)）、]/],
  ['circle', /^[①-⑩]/],
  ['bullet', /^[-—·•●◆■○▪◦※*►▶]/],
] as const;

function markOf(line: Sentence | undefined): string {
  return MARKS.find(([, pattern]) => pattern.test(line?.plain ?? ''))?.[0] ?? '';
}
