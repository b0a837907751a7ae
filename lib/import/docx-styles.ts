/** What paragraph and character styles of a Word file say that matters for reading: heading level, numbering, hidden. */
import { elementsOf, firstOf, type XmlElement } from './read-xml';

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

/** What a style says, with what it rests on. */
interface Resolved {
  /** Of w:outlineLvl, from 0. */
  readonly outline: string | undefined;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
  readonly numbering: XmlElement | undefined;
}

const NOTHING: Resolved = { outline: undefined, isTitle: false, isHidden: false, numbering: undefined };

/** The styles of word/styles.xml; of a file without it, none. Each is looked through once, however often it is used. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    root ? elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]) : [],
  );
  const known = new Map<string, Resolved>();
  const styleOf = (properties: XmlElement | undefined, element: string): Resolved => {
    const id = firstOf(properties, element)?.attributes['w:val'];
    if (id === undefined) return NOTHING;
    const resolved = known.get(id) ?? resolve(chainOf(styles, id));
    known.set(id, resolved);
    return resolved;
  };
  return {
    levelOf: (properties) => {
      const style = styleOf(properties, 'w:pStyle');
      const outline = firstOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? style.outline;
      if (outline !== undefined) return Number(outline) < 6 ? Number(outline) + 1 : undefined;
      return style.isTitle ? 1 : undefined;
    },
    isHidden: (properties, element) => {
      const direct = element === 'w:rStyle' ? firstOf(properties, 'w:vanish') : undefined;
      return direct ? isOn(direct) : styleOf(properties, element).isHidden;
    },
    numberingOf: (properties) => styleOf(properties, 'w:pStyle').numbering,
  };
}

/** The style and those that it rests on. */
function chainOf(styles: ReadonlyMap<string, XmlElement>, id: string): XmlElement[] {
  const found: XmlElement[] = [];
  let style = styles.get(id);
  while (style && found.length < DEEPEST) {
    found.push(style);
    const base: string | undefined = firstOf(style, 'w:basedOn')?.attributes['w:val'];
    style = base === undefined ? undefined : styles.get(base);
  }
  return found;
}

function resolve(chain: readonly XmlElement[]): Resolved {
  const paragraph = chain.map((style) => firstOf(style, 'w:pPr'));
  const vanish = chain.flatMap((style) => firstOf(firstOf(style, 'w:rPr'), 'w:vanish') ?? [])[0];
  return {
    outline: paragraph.flatMap((each) => firstOf(each, 'w:outlineLvl')?.attributes['w:val'] ?? [])[0],
    isTitle: chain.some(isTitle),
    isHidden: vanish !== undefined && isOn(vanish),
    numbering: paragraph.flatMap((each) => firstOf(each, 'w:numPr') ?? [])[0],
  };
}

function isOn({ attributes }: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}

function isTitle(style: XmlElement): boolean {
  return /^title$/i.test(firstOf(style, 'w:name')?.attributes['w:val'] ?? '');
}
