/** Which sentences of last year's text stand in this year's as they were. */
import { type Sentence, sentenceEnd, sentencesOf } from '@/lib/report/prose/sentences';

/** A piece of last year's text; all pieces together are the whole of it. */
export interface ComparedPiece {
  readonly text: string;
  /** Whether this year's text has the same sentence, white space aside. */
  readonly isSame: boolean;
}

/** Last year's text in pieces. */
export function sameSentences(before: string, now: string): ComparedPiece[] {
  const present = new Set(sentencesOf(now).map(bare));
  const sentences = sentencesOf(before);
  return sentences.map((sentence, at) => {
    const from = at === 0 ? 0 : sentence.from;
    const next = sentences[at + 1]?.from ?? before.length;
    return { text: before.slice(from, Math.max(next, sentenceEnd(sentence))), isSame: present.has(bare(sentence)) };
  });
}

function bare({ text }: Sentence): string {
  return text.replace(/\s/g, '');
}
