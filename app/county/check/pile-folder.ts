/** Where files of piles lie until they are read. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { newId } from '@/lib/store/database/new-id';
import { piledPaths } from '@/lib/store/piles/pile-work';

const FOLDER = 'piles';

/** So old is a file that is being sent at most, in milliseconds: until then it belongs to no row. */
const SENDING = 60 * 60 * 1000;

/** The absolute path of one that is kept under this name. */
export function piledPath(name: string): string {
  return path.join(env().dataDir, FOLDER, name);
}

/** A name under which nothing is kept, beginning with the time; the folder is made where there is none. */
export async function newPiledName(now: number): Promise<string> {
  await mkdir(path.join(env().dataDir, FOLDER), { recursive: true, mode: 0o700 });
  return `${now}-${newId()}`;
}

/** The names of what lies here: with several servers each has its own. */
export async function piledHere(): Promise<string[]> {
  return await readdir(path.join(env().dataDir, FOLDER)).catch(() => []);
}

/** Removes what no file waits for any more. What is being sent now stays. */
export async function sweepPiled(now: number): Promise<void> {
  const names = await piledHere();
  const waiting = await piledPaths();
  for (const name of names) {
    if (!waiting.has(name) && now - Number(name.split('-')[0]) > SENDING) await rm(piledPath(name), { force: true });
  }
}

/** Removes one unless a file still waits for it: a packed folder stays until its last entry is read. */
export async function releasePiled(name: string): Promise<void> {
  if (name && !(await piledPaths()).has(name)) await rm(piledPath(name), { force: true });
}
