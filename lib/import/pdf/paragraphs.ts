/** Paragraphs from the lines of a PDF, which knows no paragraph ends: told by margins, indents and size of type. */
import type { TextLine } from './lines';

/** Where running text stands on the pages of a document. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of the type that most characters are set in. */
  readonly height: number;
}

/** Reads margins and size off the lines themselves. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const height = mostCommon(lines.map((line) => [Math.round(line.height * 2) / 2, line.text.length]));
  const body = lines.filter((line) => Math.abs(line.height - height) <= 1);
  const long = body.filter((line) => line.right - line.left > 10 * height);
  return {
    left: Math.min(...long.map((line) => line.left)),
    right: Math.max(...long.map((line) => line.right)),
    height,
  };
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
    if (last && text !== undefined && goesOn(last, line, measure)) paragraphs[index] = joined(text, line.text);
    else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

/** Two Latin words need the space that the line end stood for. */
function joined(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;
}

function goesOn(last: TextLine, line: TextLine, measure: Measure): boolean {
  if (Math.abs(last.height - line.height) > 1) return false;
  if (isTitle(last, measure) && isTitle(line, measure)) return true;
  const { left, right, height } = measure;
  return last.right > right - 2.5 * height && line.left < left + height;
}

/** Larger than running text: such lines are one title over several lines. */
function isTitle(line: TextLine, { height }: Measure): boolean {
  return line.height > height * 1.2;
}
