/** Paragraphs from the lines of a PDF, which knows no paragraph ends: recognised by margins, indents and size of type. */
import type { TextLine } from './lines';

/** Where running text stands on the pages of a document. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of the type that most characters are set in. */
  readonly height: number;
  /** From one base line to the next inside a paragraph; infinite where no paragraph has two lines. */
  readonly pitch: number;
}

/** Ends of full lines so far apart, in heights of the type, are one margin: what does not fit goes to the next line. */
const MARGIN = 2.5;

/** Reads margins, pitch and size off the lines themselves; `width` is that of the pages. */
export function measureOf(lines: readonly TextLine[], width: number): Measure {
  const height = mostCommon(lines.map((line) => [Math.round(line.height * 2) / 2, line.text.length]));
  const body = lines.filter((line) => Math.abs(line.height - height) <= 1);
  const long = body.filter((line) => line.right - line.left > 10 * height);
  const left = Math.min(...long.map((line) => line.left));
  const longest = Math.max(...long.map((line) => line.right));
  const isFull = ({ right }: TextLine) => right > longest - MARGIN * height;
  // One line alone shows no margin: text that never fills a line has the one that is as wide as the left one.
  const right = long.filter(isFull).length > 1 ? longest : Math.max(longest, width - left);
  const pitches = lines.slice(1).flatMap((line, index): [number, number][] => {
    const last = lines[index];
    return last && isFull(last) && line.y > last.y ? [[Math.round(line.y - last.y), 1]] : [];
  });
  return { left, right, height, pitch: mostCommon(pitches) || Number.POSITIVE_INFINITY };
}

/** The value of the greatest weight; 0 of none. */
function mostCommon(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The paragraphs of lines that follow each other, on one page or over its end. */
export function paragraphsOf(lines: readonly TextLine[], measure: Measure): string[] {
  const paragraphs: string[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const index = paragraphs.length - 1;
    const text = paragraphs[index];
    const own = withoutStretching(line, measure);
    if (last && text !== undefined && goesOn(last, line, measure)) paragraphs[index] = joined(text, own);
    else paragraphs.push(own);
    last = line;
  }
  return paragraphs;
}

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\u3000-\\u303f“”‘’…—]';
const STRETCHED = new RegExp(`(?<=${WIDE}) (?=${WIDE})`, 'g');
const FEWEST_GAPS = 3;

/** The text of a line that was stretched to fill its measure: gaps between its signs are no spaces. */
function withoutStretching({ text, right: end }: TextLine, { right, height }: Measure): string {
  const isStretched = end > right - MARGIN * height && (text.match(STRETCHED) ?? []).length >= FEWEST_GAPS;
  return isStretched ? text.replace(STRETCHED, '') : text;
}

/** Two Latin words need the space that the line end stood for. */
function joined(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function goesOn(last: TextLine, line: TextLine, measure: Measure): boolean {
  if (Math.abs(last.height - line.height) > 1) return false;
  if (isTitle(last, measure) && isTitle(line, measure)) return true;
  const { left, right, height, pitch } = measure;
  if (line.y - last.y > pitch * WIDE_PITCH || isHeadingAfter(last, line)) return false;
  return last.right > right - MARGIN * height && line.left < left + height;
}

/** A line so much lower than the usual one is a paragraph of its own. */
const WIDE_PITCH = 1.3;

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)/;

/** Whether a line begins with the number of a heading behind the end of a sentence, or behind such a heading alone. */
function isHeadingAfter(last: TextLine, line: TextLine): boolean {
  return NUMBERED.test(line.text) && (/[。！？；：.!?;:]$/.test(last.text) || NUMBERED.test(last.text));
}

/** Larger than running text: such lines are one title over several lines. */
function isTitle(line: TextLine, { height }: Measure): boolean {
  return line.height > height * 1.2;
}
