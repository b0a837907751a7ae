/** A short fingerprint of a document's words, by which a file edited after its export is noticed. */

/**
 * 14 hexadecimal digits for the characters of a text, white space and unprintable ones left out: programs that open and
 * save a file move those about. It notices edits; it is no signature, for whoever can edit a file can compute it anew.
 * Source: cyrb53 by bryc (public domain).
 */
export function textDigest(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isSeen(unit)) continue;
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  const mixedLow = mix(low, high);
  const mixedHigh = mix(high, mixedLow);
  return (4294967296 * (2097151 & mixedHigh) + (mixedLow >>> 0)).toString(16).padStart(14, '0');
}

const SPACES: ReadonlySet<number> = new Set([0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Not so: controls, spaces of every width, and what no XML can carry. */
function isSeen(unit: number): boolean {
  if (unit <= 0x20 || (unit >= 0x7f && unit <= 0x9f)) return false;
  if (unit < 0x1680) return unit !== 0xa0;
  return !(
    SPACES.has(unit) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202e) ||
    isNoText(unit)
  );
}

function isNoText(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || unit >= 0xfffe;
}

function mix(value: number, other: number): number {
  const once = Math.imul(value ^ (value >>> 16), 2246822507);
  return once ^ Math.imul(other ^ (other >>> 13), 3266489909);
}
