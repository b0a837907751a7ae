/** What a password must be, and its hash. */
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** The library's own scrypt hash, salted. Takes about a tenth of a second: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password);
}

/** Whether the password has the hash. Takes as long as hashing. */
export async function verifyPassword(given: { readonly hash: string; readonly password: string }): Promise<boolean> {
  return await verify(given);
}

/** Hashes at a time: the library computes on the few threads that files and other sign-ins wait for too. */
const LANES = 2;

/** The hashes of many passwords, in their order. Other requests are served meanwhile. */
export async function hashPasswords(passwords: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  const lane = async (first: number) => {
    for (let at = first; at < passwords.length; at += LANES) hashes[at] = await hashPassword(passwords[at] ?? '');
  };
  await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
  return hashes;
}
