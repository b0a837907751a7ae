/** What styles and lists of a Word file say that matters for reading: heading level, what is hidden, numbers written out. */
import { elementsOf, firstOf, type XmlElement } from '@/lib/import/bytes/read-xml';
import { chineseNumeral } from '@/lib/report/prose/numerals';

export interface Styles {
  /** 1 to 6 for a heading or title. */
  readonly levelOf: (properties: XmlElement | undefined) => number | undefined;
  /** Whether a paragraph (w:pStyle) or run (w:rStyle) with these properties is hidden. */
  readonly isHidden: (properties: XmlElement | undefined, styleElement: 'w:pStyle' | 'w:rStyle') => boolean;
  /** The numbering that a paragraph's style brings along. */
  readonly numberingOf: (properties: XmlElement | undefined) => XmlElement | undefined;
}

/** Styles may rest on each other this deep. */
const DEEPEST = 12;

/** The styles of word/styles.xml; of a file without it, none. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    root ? elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]) : [],
  );
  const declared = new Map<string | undefined, DeclaredStyle>();
  const styleOf = (properties: XmlElement | undefined, element: string) => {
    const id = firstOf(properties, element)?.attributes['w:val'];
    const known = declared.get(id) ?? declaredBy(chainOf(styles, id));
    declared.set(id, known);
    return known;
  };
  return {
    levelOf: (properties) => {
      const own = outlineOf(properties);
      return own === undefined ? styleOf(properties, 'w:pStyle').level : levelAt(own);
    },
    isHidden: (properties, element) => {
      const direct = element === 'w:rStyle' ? firstOf(properties, 'w:vanish') : undefined;
      return direct ? isOn(direct) : styleOf(properties, element).isHidden;
    },
    numberingOf: (properties) => styleOf(properties, 'w:pStyle').numbering,
  };
}

/** What a style and those that it rests on say, worked out once. */
interface DeclaredStyle {
  readonly level: number | undefined;
  readonly isHidden: boolean;
  readonly numbering: XmlElement | undefined;
}

function declaredBy(chain: readonly XmlElement[]): DeclaredStyle {
  const paragraphs = chain.map((style) => firstOf(style, 'w:pPr'));
  const outline = paragraphs.flatMap((each) => outlineOf(each) ?? [])[0];
  const vanish = chain.flatMap((style) => firstOf(firstOf(style, 'w:rPr'), 'w:vanish') ?? [])[0];
  return {
    level: outline !== undefined ? levelAt(outline) : chain.some(isTitle) ? 1 : undefined,
    isHidden: vanish !== undefined && isOn(vanish),
    numbering: paragraphs.flatMap((each) => firstOf(each, 'w:numPr') ?? [])[0],
  };
}

function outlineOf(properties: XmlElement | undefined): string | undefined {
  return firstOf(properties, 'w:outlineLvl')?.attributes['w:val'];
}

/** 1 to 6; a body text has 9 and none. */
function levelAt(outline: string): number | undefined {
  return Number(outline) < 6 ? Number(outline) + 1 : undefined;
}

function isOn({ attributes }: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}

/** A style and those that it rests on. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string | undefined): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let style = id === undefined ? undefined : styles.get(id);
  while (style && found.length < DEEPEST) {
    found.push(style);
    style = styles.get(firstOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return found;
}

function isTitle(style: XmlElement): boolean {
  return /^title$/i.test(firstOf(style, 'w:name')?.attributes['w:val'] ?? '');
}

/** The number in front of a paragraph with these properties; empty for one without. To be asked in reading order. */
export type Numberer = (properties: XmlElement | undefined) => string;

interface Level {
  readonly format: string;
  /** With %1 to %9 for the counters. */
  readonly text: string;
  readonly start: number;
}

interface List {
  /** Lists that count on together have the same one. */
  readonly counters: number[];
  readonly levels: readonly (Level | undefined)[];
}

const LEVELS = 9;

/** The numbering of word/numbering.xml; of a file without it, none. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numberer {
  const lists = root ? readLists(root) : new Map<string, List>();
  return (properties) => {
    const own = firstOf(properties, 'w:numPr');
    const styled = styles.numberingOf(properties);
    const id = valAt(own, 'w:numId') ?? valAt(styled, 'w:numId');
    const list = id === undefined ? undefined : lists.get(id);
    const level = Number(valAt(own, 'w:ilvl') ?? valAt(styled, 'w:ilvl') ?? 0);
    return list ? nextNumber(list, level) : '';
  };
}

function valAt(element: XmlElement | undefined, name: string): string | undefined {
  return firstOf(element, name)?.attributes['w:val'];
}

function readLists(root: XmlElement): Map<string, List> {
  const abstracts = new Map(
    elementsOf(root, 'w:abstractNum').map((each) => {
      const levels: (Level | undefined)[] = [];
      for (const level of elementsOf(each, 'w:lvl')) levels[Number(level.attributes['w:ilvl'] ?? 0)] = levelOf(level);
      return [each.attributes['w:abstractNumId'] ?? '', { levels, counters: [] as number[] }];
    }),
  );
  return new Map(
    elementsOf(root, 'w:num').flatMap((num) => {
      const list = abstracts.get(valAt(num, 'w:abstractNumId') ?? '');
      return list ? [[num.attributes['w:numId'] ?? '', withOverrides(list, num)]] : [];
    }),
  );
}

function levelOf(level: XmlElement): Level {
  return {
    format: valAt(level, 'w:numFmt') ?? 'decimal',
    // A file that went through .rtf has a question mark where the enumeration comma stood.
    text: (valAt(level, 'w:lvlText') ?? '').replace(/\?/g, '、'),
    start: Number(valAt(level, 'w:start') ?? 1),
  };
}

/** A list that starts anew or counts otherwise has counters of its own. */
function withOverrides(list: List, num: XmlElement): List {
  const overrides = elementsOf(num, 'w:lvlOverride');
  if (overrides.length === 0) return list;
  const levels = [...list.levels];
  for (const override of overrides) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const own = firstOf(override, 'w:lvl');
    const level = own ? levelOf(own) : levels[at];
    const start = valAt(override, 'w:startOverride');
    if (level) levels[at] = start === undefined ? level : { ...level, start: Number(start) };
  }
  return { levels, counters: [] };
}

function nextNumber({ levels, counters }: List, at: number): string {
  const level = levels[at];
  if (!level || at < 0 || at >= LEVELS) return '';
  counters[at] = (counters[at] ?? level.start - 1) + 1;
  counters.length = at + 1;
  if (level.format === 'bullet' || level.format === 'none') return '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = levels[index];
    return other ? formatted(counters[index] ?? other.start, other.format) : '';
  });
}

function formatted(count: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese)|^ideograph(?:Digital|Traditional)?$/.test(format)) return chineseNumeral(count);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : String(count);
  if (format === 'upperLetter' || format === 'lowerLetter') return letter(count, format === 'upperLetter' ? 65 : 97);
  return String(count);
}

function letter(count: number, first: number): string {
  return count >= 1 && count <= 26 ? String.fromCharCode(first + count - 1) : String(count);
}
