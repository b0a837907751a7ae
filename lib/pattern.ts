/** Expressions and lists of words put together from parts, so that each part stands on a line of its own. */

/** Matches what one of the parts matches; of two that match at the same place the one named first. Flags of the parts are not taken over. */
export function anyOf(...parts: readonly RegExp[]): RegExp {
  return new RegExp(`(?:${parts.map(({ source }) => source).join('|')})`, unicodeOf(parts));
}

/** Matches the parts one behind the other. Flags of the parts are not taken over. */
export function inOrder(...parts: readonly RegExp[]): RegExp {
  return new RegExp(parts.map(({ source }) => `(?:${source})`).join(''), unicodeOf(parts));
}

/** What the part matches, kept as a group of the match. */
export function captured(part: RegExp): RegExp {
  return new RegExp(`(${part.source})`, unicodeOf([part]));
}

/** The part once, or several times one behind the other. */
export function oneOrMore(part: RegExp): RegExp {
  return new RegExp(`(?:${part.source})+`, unicodeOf([part]));
}

/** The same expression with these flags: `g`, `gm`. */
export function withFlags(flags: string, pattern: RegExp): RegExp {
  return new RegExp(pattern.source, flags + unicodeOf([pattern]));
}

/** The words of a list that is written with blanks between them, over as many lines as it needs. */
export function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Parts that name characters by their property are nothing without the flag. */
function unicodeOf(parts: readonly RegExp[]): string {
  return parts.some(({ unicode }) => unicode) ? 'u' : '';
}
