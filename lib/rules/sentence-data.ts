/** Sentences with {names} in them, and the data that fills them in. */

/** The numbers and names that a message speaks of. */
export type FindingData = Readonly<Record<string, string | number>>;

/** The {names} in a sentence. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Data that has every name of the sentence. It may have more: what only tells one finding from another. */
export type DataFor<Sentence extends string> = FindingData & Readonly<Record<NamesIn<Sentence>, string | number>>;

/** The sentence with its names filled in; what the data of an older finding does not have is left open. */
export function fillIn(sentence: string, data: FindingData): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '…'));
}
