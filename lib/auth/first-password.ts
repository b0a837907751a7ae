/** First passwords that are printed and handed over: easy to read and to type, and of all kinds of signs. */
import { randomInt } from 'node:crypto';

/** Without signs that look alike on paper, and without vowels, so that no word comes about. */
const SIGNS = ['BCDFGHJKMNPQRTVWXYZ', 'bcdfghjkmnpqrtvwxyz', '2346789'] as const;
const GROUPS = 3;

/** Three groups of a capital, a small letter, a digit and one more small letter: Km7r-Rt4x-Hq9w. About 42 bits. */
export function firstPassword(): string {
  return Array.from({ length: GROUPS }, group).join('-');
}

function group(): string {
  const [capitals, small, digits] = SIGNS;
  return sign(capitals) + sign(small) + sign(digits) + sign(small);
}

function sign(signs: string): string {
  return signs.charAt(randomInt(signs.length));
}
