/** A text without what only the eye or the word processor sees, and the way back to the characters as typed. */

export interface CleanText {
  readonly raw: string;
  /** Half-width digits and letters, full-width punctuation, no white space but line ends, nothing invisible. */
  readonly text: string;
  /** The same length, with the insides of 《…》, 〔…〕, addresses of pages and mail blotted out: they state nothing. */
  readonly plain: string;
  /** For every character of `text` its place in `raw`; one more for the end. */
  readonly at: Uint32Array;
}

/** What stands for a character that states nothing. */
const BLOT = '□';
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const SPACE = /[^\S\n]/;
const DIGIT = /\d/;
const WORD = /[A-Za-z0-9]/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};
const STATES_NOTHING =
  /《[^《》\n]{1,80}》|〔[^〔〕\n]{1,12}〕|https?[:：]\/\/[^\s，。；（）]{1,200}|www\.[\w./-]{1,100}|(?<![\w.-])[\w.-]{1,64}@[\w.-]{1,64}/g;

/** Reads a text once, in time linear in its length. */
export function cleanText(raw: string): CleanText {
  const kept: string[] = [];
  const at: number[] = [];
  let hasGap = false;
  let last = '';
  for (let index = 0; index < raw.length; index += 1) {
    const char = raw.charAt(index);
    if (INVISIBLE.test(char) || char === '\r') continue;
    if (SPACE.test(char)) {
      hasGap = true;
      continue;
    }
    const read = readChar(char, last, raw.charAt(index + 1));
    if (hasGap && WORD.test(last) && WORD.test(read)) {
      kept.push(' ');
      at.push(index - 1);
    }
    hasGap = false;
    kept.push(read);
    at.push(index);
    last = read;
  }
  at.push(raw.length);
  const text = kept.join('');
  const plain = text.replace(STATES_NOTHING, (found) => BLOT.repeat(found.length));
  return { raw, text, plain, at: Uint32Array.from(at) };
}

function readChar(char: string, last: string, next: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return halfWidth(char, last, next);
  if (code < 0xff05 || code > 0xff5e) return char;
  const narrow = String.fromCharCode(code - 0xfee0);
  return /[A-Za-z0-9%@+/=_-]/.test(narrow) || (narrow === '.' && DIGIT.test(last)) ? narrow : char;
}

/** Commas and colons between digits, and the colon of an address, stay: 18,468, 8:30, http://. */
function halfWidth(char: string, last: string, next: string): string {
  const wide = FULL_WIDTH[char];
  if (!wide) return char;
  if ((char === ',' || char === ':') && DIGIT.test(last) && DIGIT.test(next)) return char;
  return char === ':' && next === '/' ? char : wide;
}
