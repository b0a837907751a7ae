/** Typed text made fit to be printed: paragraphs and single lines without what no file format carries. */

import { withoutUnprintable } from '@/lib/printable';

/** Needs no cleaning: what nearly every cell of a table holds. */
const PLAIN = /^[!-~]*$/;
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** The paragraphs of a text: one per line break, trimmed; blank ones are gone. */
export function paragraphsOf(text: string): string[] {
  return text.split(LINE_BREAK).map(printable).filter(Boolean);
}

/** The same with the stretch of the text that each is printed from. */
export function paragraphsWithin(
  text: string,
): { readonly text: string; readonly from: number; readonly to: number }[] {
  let from = 0;
  return text.split(new RegExp(`(${LINE_BREAK.source})`)).flatMap((line) => {
    const to = from + line.length;
    const paragraph = { text: printable(line), from, to };
    from = to;
    return paragraph.text ? [paragraph] : [];
  });
}

/** The text on a single line; line breaks become spaces. */
export function singleLine(text: string): string {
  return PLAIN.test(text) ? text : paragraphsOf(text).join(' ');
}

function printable(line: string): string {
  return withoutUnprintable(line.replace(/\t/g, ' ')).trim();
}

/** How wide a text is set, in halves of a Chinese character: Latin letters and digits take one, all else two. */
export function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '~' ? 1 : 2;
  return width;
}
