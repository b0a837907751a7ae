/** Hashes that cost nothing, for all unit tests: the library's take a tenth of a second each, by design. */
import { createHash, randomUUID } from 'node:crypto';
import { vi } from 'vitest';

const digest = (salt: string, password: string) =>
  createHash('sha256')
    .update(`${salt}:${password.normalize('NFKC')}`)
    .digest('hex');

vi.mock('better-auth/crypto', async (importActual) => ({
  ...(await importActual<typeof import('better-auth/crypto')>()),
  hashPassword: async (password: string) => {
    const salt = randomUUID();
    return `${salt}:${digest(salt, password)}`;
  },
  verifyPassword: async ({ hash, password }: { readonly hash: string; readonly password: string }) => {
    const [salt = '', key] = hash.split(':');
    return digest(salt, password) === key;
  },
}));
