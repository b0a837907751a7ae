/** The typography of a profile as CSS. */
import type { CSSProperties } from 'react';
import type { FontChain, TextLook } from '@/lib/render/profile';

const PIXELS_PER_TWIP = 96 / 1440;

/** Twentieths of a point as pixels. */
export function pixels(twips: number): number {
  return twips * PIXELS_PER_TWIP;
}

/** Latin letters first, so that digits are set as in Word. */
function family({ latin, font }: TextLook): string {
  const names = ({ name, alternatives }: FontChain) => [name, ...alternatives].map((each) => `"${each}"`);
  return [...names(latin), ...names(font), font.generic].join(', ');
}

/** A paragraph set in the look. */
export function styleOf(look: TextLook): CSSProperties {
  const size = look.size / 2;
  return {
    fontFamily: family(look),
    fontSize: `${size}pt`,
    fontWeight: look.bold ? 700 : 400,
    lineHeight: `${look.line / 20}pt`,
    textAlign: look.align === 'both' ? 'justify' : look.align,
    textIndent: `${((look.firstLine ?? 0) / 100) * size}pt`,
    paddingTop: pixels(look.before ?? 0),
    paddingBottom: pixels(look.after ?? 0),
    ...(look.color && { color: `#${look.color}` }),
    margin: 0,
  };
}
