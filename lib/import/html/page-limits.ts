/** Whether a page is within the limits, estimated from its bare text: what is beyond them takes a parser very long. */

import { ATTRIBUTES, ATTRIBUTES_OF_ONE, ELEMENTS, NESTING_DEPTH } from '@/lib/import/limits';
import { wordsOf } from '@/lib/pattern';

/** Nested deeper, more elements or more attributes than any real page has. */
export function isBeyondLimits(html: string): boolean {
  return isNestedTooDeep(html) || hasTooManyTags(html);
}

/** Elements that may stay open in a sound page, or never have content. */
const NEED_NO_END = new Set(
  wordsOf(`
    area base body br col colgroup dd dt embed head hr html img input li link meta option p param rp rt source
    tbody td tfoot th thead tr track wbr
  `),
);

/** Parsing takes time that grows with the square of the depth. */
function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][\w:-]*)(?:[^<>]*?(\/?)>)?/gi)) {
    if (NEED_NO_END.has(name.toLowerCase()) || end) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > NESTING_DEPTH) return true;
  }
  return false;
}

/** Parsing takes time that grows with the square of the attributes of one element. */
function hasTooManyTags(html: string): boolean {
  let elements = 0;
  let attributes = 0;
  for (const count of attributeCounts(html)) {
    elements += 1;
    attributes += count;
    if (count > ATTRIBUTES_OF_ONE || elements > ELEMENTS || attributes > ATTRIBUTES) return true;
  }
  return false;
}

/** Elements in which a tag is none. */
const RAW_TEXT = new Map(
  ['script', 'style', 'textarea', 'title'].map((name) => [name, new RegExp(`</${name}`, 'gi')] as const),
);

/** How many attributes each tag has, in the order of the page. */
function* attributeCounts(html: string): Generator<number> {
  const piece = /<!--(?:-?>|[\s\S]*?(?:-->|$))|<([a-z][^\s/>]*)/gi;
  for (let found = piece.exec(html); found; found = piece.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) continue;
    const { count, end } = attributesAt(html, piece.lastIndex);
    yield count;
    const close = RAW_TEXT.get(name);
    piece.lastIndex = close ? endOfRawText(html, close, end) : end;
  }
}

function endOfRawText(html: string, close: RegExp, from: number): number {
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The attributes that follow the name of a tag, and where they end. */
function attributesAt(html: string, from: number): { readonly count: number; readonly end: number } {
  const attribute = /[\s/]*(?:=|[^\s/>=])[^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?/y;
  attribute.lastIndex = from;
  let count = 0;
  let end = from;
  while (count <= ATTRIBUTES_OF_ONE && attribute.test(html)) {
    count += 1;
    end = attribute.lastIndex;
  }
  return { count, end };
}
