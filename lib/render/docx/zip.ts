/** Zip files of a few small parts, written and read without a library. The same parts always give the same bytes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

/** One file of the archive, compressed once and written as often as needed. */
export interface ZipEntry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 1980-01-01, the first day that the format knows: no clock in the bytes. */
const DAY_ONE = 0x21;

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** Half the time of zlib's own choice for a twelfth more bytes of a Word file. */
const LEVEL = 3;

/** A file, compressed; a text is written as UTF-8. The name is ASCII. */
export function zipEntry(name: string, content: Buffer | string): ZipEntry {
  const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    name: Buffer.from(name, 'ascii'),
    crc: crc32(data),
    size: data.length,
    packed: deflateRawSync(data, { level: LEVEL }),
  };
}

/** The archive. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals = entries.map((entry) => LOCAL_SIZE + entry.name.length + entry.packed.length);
  const directory = entries.reduce((size, { name }) => size + CENTRAL_SIZE + name.length, 0);
  const start = locals.reduce((sum, size) => sum + size, 0);
  const bytes = Buffer.alloc(start + directory + END_SIZE);
  let at = 0;
  let central = start;
  for (const [index, entry] of entries.entries()) {
    central += writeCentral(bytes, central, entry, at);
    writeLocal(bytes, at, entry);
    at += locals[index] ?? 0;
  }
  bytes.writeUInt32LE(END, central);
  bytes.writeUInt16LE(entries.length, central + 8);
  bytes.writeUInt16LE(entries.length, central + 10);
  bytes.writeUInt32LE(directory, central + 12);
  bytes.writeUInt32LE(start, central + 16);
  return bytes;
}

function writeLocal(bytes: Buffer, at: number, entry: ZipEntry): void {
  bytes.writeUInt32LE(LOCAL, at);
  bytes.writeUInt16LE(VERSION, at + 4);
  writeFacts(bytes, at + 6, entry);
  entry.name.copy(bytes, at + LOCAL_SIZE);
  entry.packed.copy(bytes, at + LOCAL_SIZE + entry.name.length);
}

/** Returns the bytes written. */
function writeCentral(bytes: Buffer, at: number, entry: ZipEntry, local: number): number {
  bytes.writeUInt32LE(CENTRAL, at);
  bytes.writeUInt16LE(VERSION, at + 4);
  bytes.writeUInt16LE(VERSION, at + 6);
  writeFacts(bytes, at + 8, entry);
  bytes.writeUInt32LE(local, at + 42);
  entry.name.copy(bytes, at + CENTRAL_SIZE);
  return CENTRAL_SIZE + entry.name.length;
}

/** The twenty bytes that both headers share, after flags of zero. */
function writeFacts(bytes: Buffer, at: number, { name, crc, size, packed }: ZipEntry): void {
  bytes.writeUInt16LE(DEFLATED, at + 2);
  bytes.writeUInt16LE(DAY_ONE, at + 6);
  bytes.writeUInt32LE(crc, at + 8);
  bytes.writeUInt32LE(packed.length, at + 12);
  bytes.writeUInt32LE(size, at + 16);
  bytes.writeUInt16LE(name.length, at + 20);
}

/** The texts of an archive by name. For archives made in this process: nothing in it guards against hostile ones. */
export function unzip(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - END_SIZE;
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameEnd = at + CENTRAL_SIZE + bytes.readUInt16LE(at + 28);
    files.set(bytes.toString('utf8', at + CENTRAL_SIZE, nameEnd), readEntry(bytes, at));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function readEntry(bytes: Buffer, at: number): string {
  const local = bytes.readUInt32LE(at + 42);
  const start = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  return (bytes.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8');
}
