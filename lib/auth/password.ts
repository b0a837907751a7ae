/** What a password must be, and its hash. */
import { hashPassword as hash } from 'better-auth/crypto';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** The library's own scrypt hash, salted. Takes about a tenth of a second: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password);
}
