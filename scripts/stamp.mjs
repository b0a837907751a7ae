/** Stamps: small files that say from what something was made, so that it is made again only when that changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * A digest of files and folders (relative to the project, missing ones included as such) and of anything else that
 * matters. `isCounted` leaves files out by their path.
 */
export function digest(entries, more = [], isCounted = () => true) {
  const hash = createHash('sha256');
  for (const text of more) hash.update(`${text}\0`);
  for (const file of entries.flatMap(filesIn).filter(isCounted)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Whether the stamp file holds the digest. */
export function isStamped(file, wanted) {
  try {
    return readFileSync(path.join(root, file), 'utf8') === wanted;
  } catch {
    return false; // No stamp: made by nobody, or not to its end.
  }
}

/** Writes the stamp, to be called after what it vouches for is whole. */
export function stamp(file, wanted) {
  writeFileSync(path.join(root, file), wanted);
}

function filesIn(entry) {
  const stats = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [entry];
  const names = readdirSync(path.join(root, entry)).sort();
  return names.flatMap((name) => filesIn(`${entry}/${name}`));
}
