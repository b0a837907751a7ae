/** Getting at the files of a pile, which lie on disk: single ones, and the entries of packed folders one at a time. */
import { open, readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { ARCHIVE_BYTES, FILE_BYTES, RATIO_FREE_BYTES, UNPACKED_RATIO } from '@/lib/import/limits';
import { entryName, isArchiveName, isLeftBehind, isOtherArchive } from '@/lib/import/pile/entry-name';
import type { PileRefusal } from '@/lib/import/pile/refusals';
import { PILE_FILES } from '@/lib/report/limits/pending-imports';

export interface PiledPath {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** Which entry of a packed folder, counted from 0 over all of its directory; null for a file by itself. */
  readonly entry: number | null;
}

/** What was sent turns out to be: one file, or a packed folder with the entries that people put there. */
export type Opened =
  | { readonly ok: true; readonly kind: 'file' }
  | {
      readonly ok: true;
      readonly kind: 'archive';
      readonly entries: readonly { readonly index: number; readonly name: string; readonly isArchive: boolean }[];
      /** All files in it, where they are more than `entries`. */
      readonly files: number;
    }
  | { readonly ok: false; readonly code: PileRefusal };

type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly code: PileRefusal };

/** Files that are packed themselves: their parts are none of the pile's files. */
const PACKED_DOCUMENT = /^(?:word\/|xl\/|OFD\.xml$|\[Content_Types\]\.xml$)/;

/** Looks what a file is and lists what is in it; nothing is unpacked. Only so many entries are listed. */
export async function openPiled({ path, name }: Pick<PiledPath, 'path' | 'name'>): Promise<Opened> {
  const head = await headOf(path);
  if (!head) return { ok: false, code: 'lost' };
  if (isOtherArchive(head)) return { ok: false, code: 'otherArchive' };
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const isNamedZip = /\.zip$/i.test(name);
  if (!isZip) return isNamedZip ? { ok: false, code: 'damagedZip' } : { ok: true, kind: 'file' };
  const zip = await opened(path);
  if (!zip) return isNamedZip ? { ok: false, code: 'damagedZip' } : { ok: true, kind: 'file' };
  return await listing(zip, isNamedZip);
}

/** What people put into the folder, cut off at so many files. A Word file is such a folder too. */
async function listing(zip: ZipFile, isNamedZip: boolean): Promise<Opened> {
  const entries: { index: number; name: string; isArchive: boolean }[] = [];
  let files = 0;
  let index = -1;
  let wasRead = true;
  try {
    for await (const entry of zip.eachEntry()) {
      index += 1;
      const name = nameOf(entry);
      if (!isNamedZip && PACKED_DOCUMENT.test(name)) return { ok: true, kind: 'file' };
      if (isLeftBehind(name)) continue;
      files += 1;
      if (files <= PILE_FILES) entries.push({ index, name, isArchive: isArchiveName(name) });
    }
  } catch {
    // What stands before the damage can still be read.
    wasRead = index >= 0;
  } finally {
    zip.close();
  }
  if (files > 0) return { ok: true, kind: 'archive', entries, files };
  return refusedZip(wasRead);
}

function refusedZip(wasRead: boolean): Opened {
  return { ok: false, code: wasRead ? 'emptyZip' : 'damagedZip' };
}

/** The bytes of the file, unpacked within the limits whatever the folder states about its size. */
export async function piledBytes({ path, entry }: PiledPath): Promise<Bytes> {
  if (entry !== null) return await entryBytes(path, entry);
  try {
    return { ok: true, bytes: await readFile(path) };
  } catch {
    return { ok: false, code: 'lost' };
  }
}

async function entryBytes(path: string, wanted: number): Promise<Bytes> {
  const zip = await opened(path);
  if (!zip) return { ok: false, code: 'lost' };
  try {
    let index = -1;
    for await (const entry of zip.eachEntry()) {
      index += 1;
      if (index === wanted) return await unpacked(zip, entry);
    }
    return { ok: false, code: 'damaged' };
  } catch {
    return { ok: false, code: 'damaged' };
  } finally {
    zip.close();
  }
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Bytes> {
  if (entry.isEncrypted()) return { ok: false, code: 'encryptedZip' };
  const byRatio = Math.max(RATIO_FREE_BYTES, entry.compressedSize * UNPACKED_RATIO);
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > Math.min(FILE_BYTES, byRatio)) {
      stream.destroy();
      return { ok: false, code: size > byRatio ? 'unsafe' : 'tooLarge' };
    }
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

async function opened(path: string): Promise<ZipFile | undefined> {
  // Names are decoded here: the package knows nothing of GBK.
  return await openPromise(path, { decodeStrings: false, autoClose: false }).catch(() => undefined);
}

/** A name that some programs add in UTF-8 beside the one in GBK. */
const UNICODE_PATH = 0x7075;

function nameOf({ fileNameRaw, generalPurposeBitFlag: flags, extraFields = [] }: Entry): string {
  const isDoubled = extraFields.some(({ id }) => id === UNICODE_PATH);
  return isDoubled
    ? getFileNameLowLevel(flags, fileNameRaw, extraFields, false).replace(/\\/g, '/')
    : entryName(fileNameRaw, flags);
}

async function headOf(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > ARCHIVE_BYTES) return undefined;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
