/** The key that signs session cookies. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Env, SHORTEST_SECRET } from '@/lib/env';
import { namingFaultsOf, StorageError } from '@/lib/store/database/storage-fault';

/**
 * The configured secret, else the one in the data folder, which is made on first use and readable by this user alone.
 * Throws the StorageError `badSecret` where that file is there and holds no whole key: with a new one nobody's second
 * factor could be read any more.
 */
export async function readSecret({ secret, dataDir }: Env): Promise<string> {
  if (secret) return secret;
  const file = path.join(dataDir, 'secret');
  const kept = await readFile(file, 'utf8').catch(unlessMissing);
  const read = (kept ?? (await namingFaultsOf(makeSecret(dataDir, file)))).trim();
  if (read.length < SHORTEST_SECRET) throw new StorageError('badSecret');
  return read;
}

/** Writes a key whole or not at all. The first of several at once counts, and all get what it wrote. */
async function makeSecret(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}-${randomBytes(8).toString('hex')}`;
  try {
    await writeFile(draft, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
    await link(draft, file).catch(async (error: NodeJS.ErrnoException) => {
      // Where files cannot have two names.
      if (error.code !== 'EEXIST') await copyFile(draft, file, constants.COPYFILE_EXCL).catch(unlessExists);
    });
    return await readFile(file, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw new StorageError('notOpened', error);
}

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
