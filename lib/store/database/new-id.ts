/** Names of rows. */
import { randomBytes } from 'node:crypto';

/** Thirty-two signs that cannot be mistaken for one another when read aloud. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 20;

/** A random id of a hundred bits, fit for addresses and file names. */
export function newId(): string {
  return [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}
