/** Finds words given as patterns by looking only at those that can begin with the character at hand. */

/** Words of a label: patterns of literals, `(?:…)`, `[…]`, `\d`, `?`, `+`, `{n}` and `(?!…)`, and nothing else. */
export type WordGroup<L extends string> = readonly [label: L, words: readonly string[]];

export interface FoundWord<L extends string> {
  readonly label: L;
  readonly from: number;
  readonly to: number;
}

/** A finder of the words of all groups; where several begin at one character the earlier alternative wins. */
export function wordFinder<L extends string>(groups: readonly WordGroup<L>[]): (text: string) => FoundWord<L>[] {
  const alternatives = groups.flatMap(([label, words]) =>
    words.map((source) => ({ label, source, starts: startsOf(source) })),
  );
  const byChar = new Map<number, { pattern: RegExp; labels: readonly L[] } | undefined>();
  const finderFor = (code: number) => {
    if (byChar.has(code)) return byChar.get(code);
    const char = String.fromCharCode(code);
    const mine = alternatives.filter(({ starts }) => starts.has(char));
    const made =
      mine.length === 0
        ? undefined
        : {
            pattern: new RegExp(mine.map(({ source }) => `(${source})`).join('|'), 'y'),
            labels: mine.map(({ label }) => label),
          };
    byChar.set(code, made);
    return made;
  };
  return (text) => {
    const found: FoundWord<L>[] = [];
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at, finderFor(text.charCodeAt(at)));
      if (word) found.push(word);
      at = word?.to ?? at + 1;
    }
    return found;
  };
}

function wordAt<L extends string>(
  text: string,
  at: number,
  finder: { pattern: RegExp; labels: readonly L[] } | undefined,
): FoundWord<L> | undefined {
  if (!finder) return undefined;
  finder.pattern.lastIndex = at;
  const match = finder.pattern.exec(text);
  const label = match && finder.labels.find((_, index) => match[index + 1] !== undefined);
  return label && match[0] !== '' ? { label, from: at, to: at + match[0].length } : undefined;
}

const PIECE = /\(\?!|\(\?:|\)|\||\[[^\]]*\]|\\d|[?+]|\{[\d,]+\}|[^()|[\]\\?+{}]/gu;
const DIGITS = [...'0123456789'];

/** The characters with which a word can begin. Throws for a pattern that is made of anything else than words may be. */
function startsOf(source: string): ReadonlySet<string> {
  const pieces = source.match(PIECE) ?? [];
  if (pieces.join('') !== source) throw new Error(`no pattern of words: ${source}`);
  return new Set(readAlternatives(pieces, { at: 0 }).starts);
}

interface Begun {
  readonly starts: readonly string[];
  /** May match nothing, so that what follows can begin instead. */
  readonly isOptional: boolean;
}

/** Reads up to the closing bracket, or the end. */
function readAlternatives(pieces: readonly string[], cursor: { at: number }): Begun {
  const starts: string[] = [];
  let [isOptional, isOpen] = [false, true];
  while (cursor.at < pieces.length && pieces[cursor.at] !== ')') {
    if (pieces[cursor.at] === '|') {
      isOptional ||= isOpen;
      isOpen = true;
      cursor.at += 1;
      continue;
    }
    const piece = readPiece(pieces, cursor);
    if (isOpen) starts.push(...piece.starts);
    isOpen &&= piece.isOptional;
  }
  return { starts, isOptional: isOptional || isOpen };
}

function readPiece(pieces: readonly string[], cursor: { at: number }): Begun {
  const piece = pieces[cursor.at] ?? '';
  cursor.at += 1;
  let begun: Begun = { starts: charactersOf(piece), isOptional: false };
  if (piece === '(?:' || piece === '(?!') {
    const inner = readAlternatives(pieces, cursor);
    cursor.at += 1;
    begun = piece === '(?!' ? { starts: [], isOptional: true } : inner;
  }
  const next = pieces[cursor.at] ?? '';
  if (next !== '?' && next !== '+' && !next.startsWith('{')) return begun;
  cursor.at += 1;
  return next === '?' ? { ...begun, isOptional: true } : begun;
}

function charactersOf(piece: string): readonly string[] {
  if (piece === '\\d') return DIGITS;
  if (!piece.startsWith('[')) return [piece];
  const inside = piece.slice(1, -1);
  return inside.includes('\\d') || inside.includes('-')
    ? [...inside.replace(/\\d|\d-\d/g, ''), ...DIGITS]
    : [...inside];
}
