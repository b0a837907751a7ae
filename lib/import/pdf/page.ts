/** What stands on a page of a PDF: pieces of text and ruled lines, in points from its upper left corner. */
import { PDF_PAGE_STEPS } from '@/lib/import/limits';

export interface PlacedText {
  readonly text: string;
  /** Left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly height: number;
}

/** A line along one axis: `at` on the other one. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
}

/** As the library tells it; what is not understood here stays `unknown`. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers by which the library calls the steps of a drawing. */
export interface Steps {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly endPath: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6 && value.every((each) => Number.isFinite(each));
}

/** `inner` is applied first. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A piece of text, or nothing where it is white space, stands slanted or upright, or has no size. */
export function placeText(
  item: { readonly str: string; readonly transform: readonly unknown[]; readonly width: number },
  view: readonly number[],
): PlacedText | undefined {
  if (!item.str.trim() || !isMatrix(item.transform) || !isMatrix(view)) return undefined;
  const [a, b, , d, x, y] = times(view, item.transform);
  const height = Math.abs(d);
  const isLevel = a > 0 && Math.abs(b) < a / 10;
  return isLevel && height > 0 ? { text: item.str, x, y, width: item.width, height } : undefined;
}

/** The ruled lines of a drawing: lines that are stroked, and boxes that are filled but too thin to be boxes. */
export function rulesOf({ fnArray, argsArray }: Drawing, steps: Steps, view: readonly number[]): Rule[] {
  const rules: Rule[] = [];
  const space = new UserSpace(view);
  for (const [index, step] of fnArray.slice(0, PDF_PAGE_STEPS).entries()) {
    const args = argsArray[index];
    if (step === steps.constructPath) rules.push(...rulesOfPath(args, steps, space.matrix));
    else space.follow(step, args, steps);
  }
  return rules;
}

/** The matrix in force, as a drawing changes, saves and restores it. */
class UserSpace {
  matrix: Matrix;
  private readonly saved: Matrix[] = [];

  constructor(view: readonly number[]) {
    this.matrix = isMatrix(view) ? view : IDENTITY;
  }

  follow(step: number, args: unknown, steps: Steps): void {
    if (step === steps.save) this.saved.push(this.matrix);
    else if (step === steps.transform) this.enter(args);
    else if (step === steps.paintFormXObjectBegin) {
      this.saved.push(this.matrix);
      this.enter(Array.isArray(args) ? args[0] : undefined);
    } else if (step === steps.restore || step === steps.paintFormXObjectEnd)
      this.matrix = this.saved.pop() ?? this.matrix;
  }

  private enter(matrix: unknown): void {
    if (isMatrix(matrix)) this.matrix = times(this.matrix, matrix);
  }
}

function rulesOfPath(args: unknown, steps: Steps, matrix: Matrix): Rule[] {
  if (!Array.isArray(args) || args[0] === steps.endPath || !Array.isArray(args[1])) return [];
  const [paint, [data]] = args;
  if (!(data instanceof Float32Array)) return [];
  const outlines = outlinesOf(data).map((points) => points.map((point) => placed(point, matrix)));
  if (paint === steps.fill || paint === steps.eoFill) return outlines.flatMap(thinBox);
  return outlines.flatMap((points) => points.slice(1).flatMap((point, index) => straight(points[index], point)));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function placed({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How many numbers follow each code of a path: start, line, cubic and quadratic curve, closing. */
const NUMBERS = [2, 2, 6, 4, 0];
const START = 0;
const CLOSE = 4;

/** The corners of every outline of a path; a curve counts as the line between its ends. */
function outlinesOf(data: Float32Array): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at] ?? CLOSE;
    // An unknown code ends the path: what follows it cannot be distinguished from codes.
    at += 1 + (NUMBERS[code] ?? data.length);
    const [first] = outline;
    const corner = code === CLOSE ? first : { x: data[at - 2] ?? 0, y: data[at - 1] ?? 0 };
    if (code === START) {
      outline = [];
      outlines.push(outline);
    }
    if (corner) outline.push(corner);
  }
  return outlines;
}

/** In points: how thick a filled box may be to count as a line, and how far a line may slant. */
const THICKEST = 3;
const SLANT = 0.5;

function straight(from: Point | undefined, to: Point): Rule[] {
  if (!from) return [];
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return ruleOfBox(left, right, top, bottom, SLANT);
}

function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return ruleOfBox(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), THICKEST);
}

function ruleOfBox(left: number, right: number, top: number, bottom: number, thickest: number): Rule[] {
  if (bottom - top <= thickest && right - left > bottom - top)
    return [{ axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right }];
  if (right - left <= thickest && bottom - top > right - left)
    return [{ axis: 'vertical', at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
