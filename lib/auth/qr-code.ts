/** A text as a code that cameras of phones read, drawn on the server: nobody else learns what it says. */
import { encode } from 'uqr';

export interface QrCode {
  /** Width and height in squares, the light margin included. */
  readonly size: number;
  /** The dark squares as the path of an SVG. */
  readonly path: string;
}

/** The margin that readers of codes expect. Source: ISO/IEC 18004, quiet zone. */
const MARGIN = 4;

/** Throws where the text is longer than a code holds, about 2 900 letters. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: MARGIN });
  return { size, path: data.map(rowPath).join('') };
}

/** One rectangle for every run of dark squares. */
function rowPath(row: readonly boolean[], y: number): string {
  const line = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...line.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
}
