/** Phrases that a person keeps for use in any box, in this browser. */

const PLACE = 'nianbao.phrases';
const MOST = 30;
/** Characters of one. */
export const LONGEST_PHRASE = 300;

/** The phrases, newest first; none where the browser keeps nothing. */
export function ownPhrases(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a phrase; returns all of them. */
export function keepPhrase(phrase: string): readonly string[] {
  return write([phrase, ...ownPhrases().filter((each) => each !== phrase)].slice(0, MOST));
}

/** Forgets a phrase; returns the others. */
export function dropPhrase(phrase: string): readonly string[] {
  return write(ownPhrases().filter((each) => each !== phrase));
}

function write(phrases: readonly string[]): readonly string[] {
  try {
    localStorage.setItem(PLACE, JSON.stringify(phrases));
  } catch {
    // They hold for as long as the page is open.
  }
  return phrases;
}
