/** The key that signs session cookies. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Env } from '@/lib/env';

/** The configured secret, else the one in the data folder, which is made on first use and readable by this user alone. */
export async function readSecret({ secret, dataDir }: Env): Promise<string> {
  if (secret) return secret;
  const file = path.join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // With `wx` the first of several processes writes, and all read what it wrote.
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(unlessExists);
  return (await readFile(file, 'utf8')).trim();
}

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
