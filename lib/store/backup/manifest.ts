/** What a backup says of itself, in a file beside its copies: enough to tell whether it is whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Counts } from './counts';

export const MANIFEST_FILE = 'backup.json';

export interface CopiedFile {
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

export interface Manifest {
  readonly format: 1;
  /** ISO time at which it was begun. */
  readonly madeAt: string;
  /** Every file of the backup by its name. */
  readonly files: Readonly<Record<string, CopiedFile>>;
  readonly counts: Counts;
  /** The end of the audit record in it. */
  readonly audit: { readonly entries: number; readonly digest: string };
  /** Traces of changes by hand that its logs show; they were in the database when it was copied. */
  readonly faults: number;
}

const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  files: z.record(z.string().regex(/^[\w.]+$/), z.object({ bytes: z.int(), digest: z.string() })),
  counts: z.object({ units: z.int(), reports: z.int(), patches: z.int(), entries: z.int(), auditEntries: z.int() }),
  audit: z.object({ entries: z.int(), digest: z.string() }),
  faults: z.int(),
});

/** The manifest of a folder; undefined where it is no backup, or not a whole one. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Size and digest of a file as it stands on the disk. */
export async function describeFile(file: string): Promise<CopiedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, digest: hash.digest('hex') };
}

/** The files of a backup that are gone or no longer what they were. */
export async function changedFiles(folder: string, { files }: Manifest): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const [name, wanted] of Object.entries(files)) {
    const found = await describeFile(path.join(folder, name)).catch(() => undefined);
    if (found?.digest !== wanted.digest) changed.push(name);
  }
  return changed;
}
