/** Phrases that a person keeps for use in any text. */

/** Characters of one. */
export const LONGEST_PHRASE = 300;

/** Of one person; a newer one takes the place of the oldest. */
export const OWN_PHRASES = 30;
