/** What stands on a page of an OFD file: pieces of text and ruled lines, in points from its upper left corner. */
import type { XmlElement } from '@/lib/import/bytes/read-xml';
import { NESTING_DEPTH, PDF_PAGE_RULES, PDF_PAGE_STEPS } from '@/lib/import/limits';
import type { PdfPage, PlacedText, Rule } from '@/lib/import/pdf/page';
import { allIn, localName, numbersIn, offsetsIn } from './ofd-xml';

/** OFD measures in millimetres. */
const POINTS = 72 / 25.4;
/** A gap between two characters from this share of the type on parts them: they stand in different cells. */
const GAP = 1.2;
/** A filled bar up to this height or width, in millimetres, is drawn as a line. */
const THIN = 1;
const LONGEST_TEXT = 10_000;

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [number, number, number, number];

/** The content of a page; what lies beyond the limits is left out. `content` is the page's part, `box` its size in millimetres. */
export function ofdPage(content: XmlElement, box: Box): PdfPage {
  const objects = objectsIn(content).slice(0, PDF_PAGE_STEPS);
  const texts = objects.flatMap((object) => (localName(object) === 'TextObject' ? textsOf(object, box) : []));
  const rules = objects.flatMap((object) => (localName(object) === 'PathObject' ? rulesOf(object, box) : []));
  return {
    width: box[2] * POINTS,
    height: box[3] * POINTS,
    texts: texts.slice(0, PDF_PAGE_STEPS),
    rules: rules.length > PDF_PAGE_RULES ? [] : rules,
  };
}

/** Text and paths of all layers and blocks, in their order. */
function objectsIn(element: XmlElement, depth = 0): XmlElement[] {
  if (depth > NESTING_DEPTH || element.attributes['Visible'] === 'false') return [];
  return element.elements.flatMap((child) => {
    const name = localName(child);
    if (name === 'TextObject' || name === 'PathObject') return [child];
    return ['Content', 'Layer', 'PageBlock'].includes(name) ? objectsIn(child, depth + 1) : [];
  });
}

/** From inside an object to the page, in points. */
function placer(
  { attributes }: XmlElement,
  [left, top]: Box,
): ((x: number, y: number) => [number, number]) | undefined {
  const boundary = numbersIn(attributes['Boundary'], 4);
  const [a, b, c, d, e, f] = matrixOf(attributes['CTM']);
  const [x0 = 0, y0 = 0] = boundary ?? [];
  if (!boundary) return undefined;
  return (x, y) => [(x0 - left + a * x + c * y + e) * POINTS, (y0 - top + b * x + d * y + f) * POINTS];
}

function matrixOf(text: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(text, 6) ?? [];
  return [a, b, c, d, e, f];
}

function textsOf(object: XmlElement, box: Box): PlacedText[] {
  const place = placer(object, box);
  const size = Number(object.attributes['Size']);
  if (!place || !(size > 0) || object.attributes['Visible'] === 'false') return [];
  const [a, , , d] = matrixOf(object.attributes['CTM']);
  const scale = { x: Math.abs(a) * (Number(object.attributes['HScale'] ?? 1) || 1), y: Math.abs(d) };
  return allIn(object, 'TextCode').flatMap((code) =>
    piecesOf(code, size).flatMap(({ text, x, y, width }) => {
      const [left, base] = place(x, y);
      if (text.trim() === '' || !Number.isFinite(left + base)) return [];
      return [{ text, x: left, y: base, width: width * scale.x * POINTS, height: size * (scale.y || 1) * POINTS }];
    }),
  );
}

interface Piece {
  text: string;
  readonly x: number;
  readonly y: number;
  width: number;
}

/** A run of characters, cut where the next one stands far off or on another line. */
function piecesOf({ attributes, text }: XmlElement, size: number): Piece[] {
  const signs = [...text].slice(0, LONGEST_TEXT);
  const right = offsetsIn(attributes['DeltaX'], signs.length);
  const down = offsetsIn(attributes['DeltaY'], signs.length);
  const isPlaced = right.length + down.length > 0;
  let [x, y] = [Number(attributes['X'] ?? 0), Number(attributes['Y'] ?? 0)];
  const pieces: Piece[] = [];
  let isCut = true;
  for (const [at, sign] of signs.entries()) {
    const own = widthOf(sign) * size;
    const last = pieces[pieces.length - 1];
    if (isCut || !last) pieces.push({ text: sign, x, y, width: own });
    else {
      last.text += sign;
      last.width = x + own - last.x;
    }
    const step = { x: right[at] ?? (isPlaced ? 0 : own), y: down[at] ?? 0 };
    isCut = isFar(step, own, size);
    x += step.x;
    y += step.y;
  }
  return pieces;
}

function isFar(step: { readonly x: number; readonly y: number }, own: number, size: number): boolean {
  return step.x > own + GAP * size || step.x < 0 || Math.abs(step.y) > size / 2;
}

/** As a share of the type: Chinese signs fill their square, others about half of it. */
function widthOf(sign: string): number {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—]/.test(sign) ? 1 : 0.5;
}

/** The straight lines of a path along one axis, and bars so thin that they are meant as lines. */
function rulesOf(object: XmlElement, box: Box): Rule[] {
  const place = placer(object, box);
  const data = allIn(object, 'AbbreviatedData')[0]?.text;
  if (!place || !data || object.attributes['Visible'] === 'false') return [];
  const outlines = outlinesOf(data);
  if (object.attributes['Fill'] === 'true') {
    const bars = outlines.flatMap((points) => barOf(points.map(([x, y]) => place(x, y))));
    if (bars.length > 0 || object.attributes['Stroke'] === 'false') return bars;
  }
  return outlines.flatMap((points) =>
    points.slice(1).flatMap(([x, y], at) => {
      const [fromX = x, fromY = y] = points[at] ?? [];
      return ruleBetween(place(fromX, fromY), place(x, y));
    }),
  );
}

type Point = readonly [number, number];

/** The corners of each outline; curves count by their ends. Source: GB/T 33190-2016, 9.1, table 36. */
function outlinesOf(data: string): Point[][] {
  const outlines: Point[][] = [];
  for (const [, command = '', numbers = ''] of data.matchAll(/([SMLQBAC])([^SMLQBAC]*)/g)) {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = values.slice(-2);
    const open = outlines[outlines.length - 1];
    if (command === 'C' && open?.[0]) open.push(open[0]);
    else if (x === undefined || y === undefined || !Number.isFinite(x + y)) continue;
    else if (command === 'M' || command === 'S' || !open) outlines.push([[x, y]]);
    else open.push([x, y]);
  }
  return outlines;
}

/** Points within a tenth of a point of each other are at one place. */
const STRAIGHT = 0.1;

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  if (Math.abs(y1 - y2) < STRAIGHT && Math.abs(x1 - x2) > STRAIGHT) {
    return [{ axis: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (Math.abs(x1 - x2) < STRAIGHT && Math.abs(y1 - y2) > STRAIGHT) {
    return [{ axis: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}

/** The middle of a filled bar. */
function barOf(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THIN * POINTS && width > height)
    return ruleBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (width <= THIN * POINTS && height > width)
    return ruleBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}
