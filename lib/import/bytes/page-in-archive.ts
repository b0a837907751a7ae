/** A page that a browser or Word saved as one file (.mht, .mhtml), out of its MIME parts. Source: RFC 2557, RFC 2045. */

/** As the first lines of such a file begin. */
const HEAD = /^(?:MIME-Version|From|Content-Type|Content-Location|Snapshot-Content-Location|Subject|Date|X-[\w-]+):/i;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;
/** Parts in parts are two deep at most: alternatives inside of what belongs together. */
const MOST_BOUNDARIES = 4;

/** Whether a text begins as such a file does. */
export function isPageArchive(head: string): boolean {
  return HEAD.test(head) && /^(?:MIME-Version|Content-Type):/im.test(head);
}

/** The bytes of the first page in the file; undefined where it has none. */
export function pageInArchive(bytes: Uint8Array): Uint8Array | undefined {
  // One sign for each byte, so that places in the text are places in the bytes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const ends = partEnds(text);
  for (const [at, start] of ends.entries()) {
    const part = partAt(text, start, ends[at + 1] ?? text.length);
    if (part && /^content-type:\s*text\/html/im.test(part.head)) return decoded(bytes, text, part);
  }
  return undefined;
}

interface Part {
  readonly head: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** The places where a part may begin: the first of the file, and behind every boundary. */
function partEnds(text: string): number[] {
  const names = [...text.matchAll(BOUNDARY)].slice(0, MOST_BOUNDARIES).map(([, quoted, bare]) => quoted ?? bare ?? '');
  const ends = new Set([0]);
  for (const name of names) {
    const line = `--${name}`;
    for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + line.length)) ends.add(at);
  }
  return [...ends].sort((a, b) => a - b);
}

function partAt(text: string, start: number, to: number): Part | undefined {
  const whole = text.slice(start, to);
  const gap = /\r?\n\r?\n/.exec(whole);
  return gap ? { head: whole.slice(0, gap.index), from: start + gap.index + gap[0].length, to } : undefined;
}

function decoded(bytes: Uint8Array, text: string, { head, from, to }: Part): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'quoted-printable') return fromQuotedPrintable(text.slice(from, to));
  if (encoding === 'base64') return Buffer.from(text.slice(from, to), 'base64');
  return bytes.subarray(from, to);
}

function fromQuotedPrintable(text: string): Uint8Array {
  const plain = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
