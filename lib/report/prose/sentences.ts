/** Running text as sentences: the unit in which people read, remark and compare. */

export interface Sentence {
  /** With its closing mark, without white space around it. */
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** Up to a full stop with the closing quotes and brackets after it, or up to the end of a paragraph. */
const SENTENCE = /[^。！？；\n]*(?:[。！？；]+[”’』」）》]*|\n|$)/g;

/** The sentences of a text in their order. Empty for blank text. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { 0: raw, index } of text.matchAll(SENTENCE)) {
    const trimmed = raw.trim();
    if (trimmed) sentences.push({ text: trimmed, from: index + raw.indexOf(trimmed) });
  }
  return sentences;
}

/** Where it ends in the whole text. */
export function sentenceEnd({ text, from }: Sentence): number {
  return from + text.length;
}
