/** Scans that are kept with a report. */

/** Of one scan, in bytes. */
export const SCAN_BYTES = 10_000_000;

/** So many of one report. */
export const SCANS = 10;

/** What a scan may be, each with what its bytes begin with. */
export const scanKinds = [
  { mediaType: 'application/pdf', ending: '.pdf', head: [0x25, 0x50, 0x44, 0x46] },
  { mediaType: 'image/png', ending: '.png', head: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', ending: '.jpg', head: [0xff, 0xd8, 0xff] },
] as const;

/** The kind by what the bytes begin with, whatever the file is called; undefined for all others. */
export function scanKind(bytes: Uint8Array): (typeof scanKinds)[number] | undefined {
  return scanKinds.find(({ head }) => head.every((byte, at) => bytes[at] === byte));
}
