/** What no file format and no database can hold: control characters, halves of surrogate pairs, the two that XML forbids. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The text without signs that cannot be stored or printed. Line ends and tabs stay. */
export function withoutUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
