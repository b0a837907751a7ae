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

/** The styles of word/styles.xml; of a file without it, none. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    root ? elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]) : [],
  );
  const chains = new Map<string, readonly XmlElement[]>();
  const chain = (id: string | undefined) => {
    const known = chains.get(id ?? '') ?? chainOf(styles, id);
    chains.set(id ?? '', known);
    return known;
  };
  const styleOf = (properties: XmlElement | undefined, element: string) =>
    chain(firstOf(properties, element)?.attributes['w:val']);
  return {
    levelOf: (properties) => {
      const own = [properties, ...styleOf(properties, 'w:pStyle').map((style) => firstOf(style, 'w:pPr'))];
      const outline = own.flatMap((each) => firstOf(each, 'w:outlineLvl')?.attributes['w:val'] ?? [])[0];
      if (outline !== undefined) return Number(outline) < 6 ? Number(outline) + 1 : undefined;
      return styleOf(properties, 'w:pStyle').some(isTitle) ? 1 : undefined;
    },
    isHidden: (properties, element) => {
      const direct = element === 'w:rStyle' ? [properties] : [];
      const styled = styleOf(properties, element).map((style) => firstOf(style, 'w:rPr'));
      const vanish = [...direct, ...styled].flatMap((each) => firstOf(each, 'w:vanish') ?? [])[0];
      return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '');
    },
    numberingOf: (properties) =>
      styleOf(properties, 'w:pStyle').flatMap((style) => firstOf(firstOf(style, 'w:pPr'), 'w:numPr') ?? [])[0],
  };
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
