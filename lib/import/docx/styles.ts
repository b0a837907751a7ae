/** What paragraph and character styles of a Word file say that matters for reading: heading level, numbering, hidden. */
import { elementsOf, firstOf, type XmlElement } from '@/lib/import/bytes/read-xml';

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
