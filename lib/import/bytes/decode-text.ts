/** Bytes of a page or text file as text: UTF-8, UTF-16 or the Chinese encodings, recognised by mark, validity and declaration. */

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
/** A declaration stands in the first bytes of a page. */
const HEAD_BYTES = 4096;
/** Signs that every report has many of, for telling right text from garbled text. */
const USUAL = /[的年政府信息公开]/g;

/** The text. Valid UTF-8 is believed over any declaration; bytes that fit no encoding come out as best they can. */
export function decodeText(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked) return decode(bytes, marked);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = DECLARED.exec(decode(bytes.subarray(0, HEAD_BYTES), 'latin1'))?.[1] ?? 'gb18030';
    const texts = [declared, 'gb18030', 'utf-8'].map((encoding) => decode(bytes, encoding));
    return texts.reduce((best, text) => (usual(text) > usual(best) ? text : best));
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** An encoding that is not known counts as GB18030, which holds GB2312 and GBK. */
function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function usual(text: string): number {
  return text.match(USUAL)?.length ?? 0;
}
