/** A prose text cut into sentences, with its quantities; read once per text and kept while the text stays the same. */
import { memo, memoPair } from '@/lib/memo';
import { type Draft, draftText } from '@/lib/report/report';
import type { Inspection, Place } from '@/lib/rules/types';
import type { ProseKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type CleanText, cleanText } from './clean-text';
import { type Quantity, quantitiesIn } from './quantities';
import { type Label, type Token, tokensIn } from './words';

/** From full stop to full stop, or a line. Offsets are those of the clean text. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Addresses and titles of papers blotted out. */
  readonly plain: string;
  readonly quantities: readonly Quantity[];
  /** Its known words; none where nothing is counted, unless it is as short as a heading. */
  readonly tokens: readonly Token[];
  /** What its words name anywhere. */
  readonly labels: ReadonlySet<Label>;
}

export interface Passage extends CleanText {
  readonly part: ProseKey;
  readonly sentences: readonly Sentence[];
}

/** So many texts are remembered: more than one report has, so that typing in a table never reads prose again. */
const REMEMBERED = 48;
const remembered = new Map<string, Passage>();
/** The texts of a report that hold anything, in the order of the format. */
export function passagesOf({ template, report: { draft } }: Inspection): readonly Passage[] {
  return opened(draft, template);
}

const opened = memoPair((draft: Draft, template: Template): readonly Passage[] =>
  template.prose
    .filter(({ key }) => draftText(draft, key).trim() !== '')
    .map(({ key }) => passageOf(template, key, draftText(draft, key))),
);

/** One text, read or remembered. */
function passageOf(template: Template, part: ProseKey, raw: string): Passage {
  const key = `${template.id}\n${part}\n${raw}`;
  const known = remembered.get(key);
  if (known) return known;
  const passage = readPassage(template, part, raw);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, passage);
  return passage;
}

function readPassage(template: Template, part: ProseKey, raw: string): Passage {
  const clean = cleanText(raw);
  const quantities = quantitiesIn(clean.plain);
  let next = 0;
  const sentences = boundsOf(clean.text).map(([from, to]): Sentence => {
    const first = next;
    while ((quantities[next]?.from ?? to) < to) next += 1;
    const own = quantities.slice(first, next);
    const plain = clean.plain.slice(from, to);
    const isCounting = own.some(({ kind }) => kind !== 'date');
    const isHeading = plain.length <= LONGEST_HEADING;
    const tokens = isCounting || isHeading ? tokensIn(template, plain, from) : [];
    return { from, to, plain, quantities: own, tokens, labels: new Set(tokens.map(({ label }) => label)) };
  });
  return { ...clean, part, sentences };
}

/** A sentence of so few characters may say what the next one counts: 行政许可。作出决定30件. */
const LONGEST_HEADING = 14;

/** A bracket longer than this is one that was never closed. */
const LONGEST_BRACKET = 600;

type Matches = readonly RegExpExecArray[];

const found = memo((_: Passage) => ({ text: new Map<RegExp, Matches>(), plain: new Map<RegExp, Matches>() }));

/** Every match of a pattern with the flag g in the text, found once per text. Addresses and titles of papers are blotted out. */
export function matchesOf(passage: Passage, pattern: RegExp, within: 'text' | 'plain' = 'plain'): Matches {
  const known = found(passage)[within];
  const matches = known.get(pattern) ?? allMatches(passage[within], pattern);
  known.set(pattern, matches);
  return matches;
}

const NONE: Matches = [];

/** As matchAll finds them, which makes a copy of the pattern for every text: hundreds of patterns look at each. */
function allMatches(text: string, pattern: RegExp): Matches {
  if (!pattern.global) throw new TypeError(`${pattern} finds one place only`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}

/** Start and end of every sentence: full stops inside brackets that close on the same line do not end one. */
function boundsOf(text: string): [number, number][] {
  const closed = bracketPairs(text).filter(([open, close]) => close - open <= LONGEST_BRACKET);
  const inside = new Set(closed.flat());
  const bounds: [number, number][] = [];
  let [from, depth] = [0, 0];
  for (const { index, 0: char } of text.matchAll(/[（）。！？\n]/g)) {
    if (inside.has(index)) depth += char === '（' ? 1 : -1;
    if (char === '（' || char === '）' || (char !== '\n' && depth > 0)) continue;
    bounds.push([from, index + 1]);
    from = index + 1;
  }
  if (from < text.length) bounds.push([from, text.length]);
  return bounds;
}

/** Where every round bracket opens and closes that is closed on its line, the inner ones first. */
export function bracketPairs(text: string): (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open: number[] = [];
  for (const { index, 0: char } of text.matchAll(/[（）\n]/g)) {
    if (char === '\n') open = [];
    if (char === '（') open.push(index);
    const start = char === '）' ? open.pop() : undefined;
    if (start !== undefined) pairs.push([start, index]);
  }
  return pairs;
}

/** The characters as typed behind a stretch of the clean text. */
export function placeIn({ part, at }: Passage, from: number, to: number): Extract<Place, object> {
  const last = at[Math.max(from, to - 1)] ?? 0;
  return { part, from: at[from] ?? last, to: last + (to > from ? 1 : 0) };
}

/** The sentence that holds the character at an offset of the clean text; the last one for an offset behind all. */
export function sentenceAt({ sentences }: Passage, at: number): Sentence | undefined {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** Longer sentences are quoted around the place only. */
const LONGEST_QUOTE = 60;

/** The sentence around a stretch as typed, cut where it is long. */
export function quoteOf(passage: Passage, from: number, to: number): string {
  const { raw, at } = passage;
  const around = sentenceAt(passage, from) ?? { from: 0, to: raw.length };
  const start = Math.max(around.from, Math.min(from - 20, around.to - LONGEST_QUOTE));
  const end = Math.min(Math.max(around.to, to), Math.max(to + 12, start + LONGEST_QUOTE));
  const text = raw.slice(at[start], at[end]).replace(/\s+/g, ' ').trim();
  return `${start > around.from ? '…' : ''}${text}${end < around.to ? '…' : ''}`;
}

/** The text with a stretch replaced, as a patch of its box. */
export function replaced({ part, raw }: Passage, { from, to }: { from: number; to: number }, text: string) {
  return { [part]: raw.slice(0, from) + text + raw.slice(to) };
}
