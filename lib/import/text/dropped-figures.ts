/** Figures of another font that a dump set on a line of their own, since they stand lower than the words around them. */

const YEAR = /^((?:19|20)\d{2})$/;
const DATE = /^((?:19|20)\d{2})\s+(\d{1,2})\s+(\d{1,2})$/;
/** So many lines behind the words may the figures stand. */
const NEAR = 4;

/** The lines with the year before 年, and the figures of a date between 年月日, from lines that hold nothing else. */
export function withFiguresBack(lines: readonly string[]): readonly string[] {
  const found = [...lines];
  for (const [at, line] of lines.entries()) {
    const form = formOf(line);
    const from = form ? nearest(found, at, form) : -1;
    const [, year = '', month, day] = form?.exec(found[from]?.trim() ?? '') ?? [];
    if (year === '') continue;
    found[at] = month ? `${year}年${month}月${day}日` : line.replace('年', `${year}年`);
    found[from] = GONE;
  }
  return found;
}

/** What figures the line lacks. */
function formOf(line: string): RegExp | undefined {
  const words = line.replace(/\s/g, '');
  if (words === '年月日') return DATE;
  return /^年[^\d]/.test(words) ? YEAR : undefined;
}

/** The line before, or one of the next, that is of this form. */
function nearest(lines: readonly string[], at: number, form: RegExp): number {
  const places = [at - 1, ...Array.from({ length: NEAR }, (_, step) => at + step + 1)];
  return places.find((place) => form.test(lines[place]?.trim() ?? '')) ?? -1;
}

/** Stands where the figures stood: not even a gap that would end a paragraph. */
const GONE = '\f';
