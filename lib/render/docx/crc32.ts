/** The checksum that zip files carry. */
import * as zlib from 'node:zlib';

type Checksum = (data: Uint8Array) => number;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 by table. Six times slower than Node's own, which only 20.15 and 22.2 brought. */
export function crc32ByTable(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

// The types of the oldest Node we run on do not know it.
const native: Checksum | undefined = (zlib as { readonly crc32?: Checksum }).crc32;

/** CRC-32 as an unsigned integer. */
export const crc32: Checksum = native ?? crc32ByTable;
