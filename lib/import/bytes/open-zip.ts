/** Unpacking the parts of an Office file that are asked for, and no more of them than the limits allow. */
import { Inflate, inflateSync } from 'fflate';
import { RATIO_FREE_BYTES, UNPACKED_BYTES, UNPACKED_RATIO, ZIP_ENTRIES } from '@/lib/import/limits';
import type { ImportRefusal } from '@/lib/import/refusals';

/** Every name that the file has, and the bytes of the parts that were wanted. */
export interface Unzipped {
  readonly ok: true;
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export type ZipReading = Unzipped | { readonly ok: false; readonly code: ImportRefusal };

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  /** As the file states it; not to be believed. */
  readonly size: number;
  readonly packed: Uint8Array;
}

class Refused extends Error {
  constructor(readonly code: ImportRefusal) {
    super(code);
  }
}

/**
 * Sizes that the file states are not believed: unpacking stops where what comes out passes a limit. Refusals: `damaged`
 * for what is no zip or ends early, `encrypted`, `unsafe` for a part or a file that unpacks beyond the limits. Never throws.
 */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipReading {
  try {
    const entries = readDirectory(bytes);
    const parts = new Map<string, Uint8Array>();
    let room = UNPACKED_BYTES;
    for (const entry of entries) {
      if (!isWanted(entry.name) || parts.has(entry.name)) continue;
      const part = unpack(entry, room);
      room -= part.length;
      parts.set(entry.name, part);
    }
    return { ok: true, names: entries.map(({ name }) => name), parts };
  } catch (error) {
    // Whatever else the unpacker throws comes from what the file holds.
    return { ok: false, code: error instanceof Refused ? error.code : 'damaged' };
  }
}

// Source of offsets and signatures: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16.
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

/** The entries of the central directory. A view throws for offsets outside of the file: such a file is damaged. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_ENTRIES) throw new Refused('unsafe');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Refused('damaged');
    entries.push(readEntry(bytes, view, at));
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Refused('damaged');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new Refused('damaged');
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const size = view.getUint32(at + 20, true);
  if (start + size > bytes.length) throw new Refused('damaged');
  return {
    name: Buffer.from(bytes.buffer, bytes.byteOffset + at + ENTRY_SIZE, nameLength)
      .toString('utf8')
      .replace(/\\/g, '/'),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + size),
  };
}

const STORED = 0;
const DEFLATED = 8;
/** Packed bytes that are unpacked at a time: they become a thousand times as many at most. */
const STEP = 8192;

function unpack({ isEncrypted, method, size, packed }: Entry, room: number): Uint8Array {
  if (isEncrypted) throw new Refused('encrypted');
  const most = Math.min(room, Math.max(RATIO_FREE_BYTES, packed.length * UNPACKED_RATIO));
  if (method === STORED && packed.length <= most) return packed;
  if (method !== DEFLATED) throw new Refused(method === STORED ? 'unsafe' : 'damaged');
  return (size < most && inflateSmall(packed, size)) || inflate(packed, most);
}

/** Packed parts up to this size are unpacked in one go, into the room that the file states. */
const SMALL = 40_000;

/** The part if it has the stated size. There is one byte more than that, so that what does not fit is noticed. */
function inflateSmall(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (packed.length > SMALL) return undefined;
  const part = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return part.length === size ? part : undefined;
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new Refused('unsafe');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP)
    inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
