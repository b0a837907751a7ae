/** Where a comment is pinned, and where that place is after the text around it was edited. */

import { fieldName } from '@/lib/report/field-name';
import { type Draft, draftText } from '@/lib/report/report';
import type { CellId, DraftKey, FactKey, PartKey, ProseKey } from '@/lib/template/keys';
import { rowName } from '@/lib/template/names';
import { isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { type Sentence, sentenceEnd, sentencesOf } from './sentences';

/** `part` without a part key is what stands around the six parts: title, preface, sign-off. */
export type Anchor =
  | { readonly kind: 'cell'; readonly cell: CellId }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'fact'; readonly fact: FactKey }
  | { readonly kind: 'part'; readonly part: PartKey | 'frame' }
  | SentenceAnchor;

/** A sentence as it was read, with the words around it, by which it is found again. */
export interface SentenceAnchor {
  readonly kind: 'sentence';
  readonly key: ProseKey;
  readonly quote: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** So many characters on each side tell one place from another that reads the same. */
const CONTEXT = 24;

/** Pins the characters `from` to `to` of a text. */
export function anchorSentence(key: ProseKey, text: string, from: number, to: number): SentenceAnchor {
  return {
    kind: 'sentence',
    key,
    quote: text.slice(from, to),
    at: from,
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
  };
}

/** `same`: it reads as it did; `changed`: the words between its neighbours are others; `gone`: not to be found. */
export type Whereabouts =
  | { readonly state: 'same' | 'changed'; readonly from: number; readonly to: number }
  | { readonly state: 'gone' };

/** Where the pinned sentence is in the text as it reads now. Of several alike, the one with the most familiar words around it. */
export function locate(anchor: SentenceAnchor, text: string): Whereabouts {
  const { quote, at } = anchor;
  const [best] = occurrences(text, quote)
    .map((from) => ({ from, known: familiarity(anchor, text, from), away: Math.abs(from - at) }))
    .sort((a, b) => b.known - a.known || a.away - b.away);
  return best ? { state: 'same', from: best.from, to: best.from + quote.length } : between(anchor, text);
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); quote && at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** How many characters before and after the place are as they were. */
function familiarity({ quote, before, after }: SentenceAnchor, text: string, from: number): number {
  const to = from + quote.length;
  let known = 0;
  for (let i = 1; i <= before.length && text[from - i] === before[before.length - i]; i += 1) known += 1;
  for (let i = 0; i < after.length && text[to + i] === after[i]; i += 1) known += 1;
  return known;
}

/** What stands where the sentence stood, found by what stood before and after it. */
function between({ before, after }: SentenceAnchor, text: string): Whereabouts {
  if (!before && !after) return { state: 'gone' };
  const from = before ? text.indexOf(before) + before.length : 0;
  const to = after ? text.indexOf(after, from) : text.length;
  const isKnown = (!before || text.includes(before)) && to > from;
  return isKnown ? { state: 'changed', from, to } : { state: 'gone' };
}

/** The fields that the place is made of, or that the sentence stands in, in the order of the form. */
export function fieldsOf(template: Template, anchor: Anchor): readonly DraftKey[] {
  switch (anchor.kind) {
    case 'cell':
      return [anchor.cell];
    case 'fact':
      return [anchor.fact];
    case 'sentence':
      return [anchor.key];
    case 'row':
      return [...template.cells.values()]
        .filter(({ table, row, terms }) => table.key === anchor.table && row.key === anchor.row && !terms)
        .map(({ id }) => id);
    case 'part':
      return partKeys(template, anchor.part);
  }
}

/** What the place said, so that later it can be known whether it was changed. */
export function wordsAt(template: Template, draft: Draft, anchor: Anchor): string {
  if (anchor.kind !== 'sentence') {
    const texts = fieldsOf(template, anchor).map((key) => draftText(draft, key));
    return texts.join('\u001f');
  }
  const text = draftText(draft, anchor.key);
  const place = locate(anchor, text);
  return place.state === 'gone' ? '' : text.slice(place.from, place.to);
}

function partKeys(template: Template, key: PartKey | 'frame'): DraftKey[] {
  const part = template.parts.find((each) => each.key === key);
  if (!part) return [...template.facts, 'preface'];
  const cells = [...template.cells.values()].filter(({ table, terms }) => table.key === part.table && !terms);
  return [...part.prose, ...cells.map(({ id }) => id)];
}

/** The place in words: 表三“本年新收”自然人列; 依申请公开：“…”; 标题、前言和落款. */
export function anchorName(template: Template, anchor: Anchor): string {
  switch (anchor.kind) {
    case 'cell':
      return fieldName(template, anchor.cell);
    case 'fact':
      return fieldName(template, anchor.fact);
    case 'row': {
      const table = template.tables.find(({ key }) => key === anchor.table);
      const row = table?.rows.find(({ key }) => key === anchor.row);
      return table && row ? `${table.name}“${rowName(table, row)}”整行` : anchor.row;
    }
    case 'sentence':
      return `${fieldName(template, anchor.key)}：“${anchor.quote}”`;
    case 'part':
      return template.parts.find(({ key }) => key === anchor.part)?.heading ?? '标题、前言和落款';
  }
}

/**
 * The place that a form names, as `cell:t3/received/person`, `row:t3/received`, `fact:title`, `part:overview` or
 * `sentence:problems:12` (where it begins), seen in the draft; undefined where the report has no such place.
 */
export function readAnchor(template: Template, draft: Draft, text: string): Anchor | undefined {
  const [kind, key = '', at = ''] = text.split(':');
  switch (kind) {
    case 'cell': {
      const spec = isCellId(key) ? template.cells.get(key) : undefined;
      return spec && { kind, cell: spec.id };
    }
    case 'row': {
      const spec = [...template.cells.values()].find(({ table, row }) => `${table.key}/${row.key}` === key);
      return spec && { kind, table: spec.table.key, row: spec.row.key };
    }
    case 'fact': {
      const fact = template.facts.find((each) => each === key);
      return fact && { kind, fact };
    }
    case 'part': {
      if (key === 'frame') return { kind, part: 'frame' };
      const part = template.parts.find((each) => each.key === key);
      return part && { kind, part: part.key };
    }
    case 'sentence': {
      const prose = template.prose.find((each) => each.key === key);
      const whole = prose ? draftText(draft, prose.key) : '';
      const sentence = sentencesOf(whole).find(({ from }) => String(from) === at);
      return prose && sentence && anchorSentence(prose.key, whole, sentence.from, sentenceEnd(sentence));
    }
    default:
      return undefined;
  }
}

/** The place as a form names it, where it is in the draft now; undefined for a sentence that is gone. What `readAnchor` reads. */
export function currentPlace(draft: Draft, anchor: Anchor): string | undefined {
  switch (anchor.kind) {
    case 'cell':
      return `cell:${anchor.cell}`;
    case 'row':
      return `row:${anchor.table}/${anchor.row}`;
    case 'fact':
      return `fact:${anchor.fact}`;
    case 'part':
      return `part:${anchor.part}`;
    case 'sentence': {
      const text = draftText(draft, anchor.key);
      const place = locate(anchor, text);
      const sentence = sentencesOf(text).find((each) => place.state !== 'gone' && sentenceEnd(each) > place.from);
      return sentence && sentencePlace(anchor.key, sentence);
    }
  }
}

/** How a form names a sentence: by its box and where it begins. */
export function sentencePlace(key: ProseKey, { from }: Sentence): string {
  return `sentence:${key}:${from}`;
}
