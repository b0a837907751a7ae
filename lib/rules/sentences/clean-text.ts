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
export const BLOT = '□';
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const SPACE = /[^\S\n]/;
/** Characters of Chinese and its punctuation stay as they are; these are looked at one by one. */
const OTHERS = /[^\u3001-\uFDFF]+/g;
const LAST_ASCII = 0x7f;
const CARRIAGE_RETURN = 0x0d;
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
  const out: Written = { pieces: [], at: new Uint32Array(raw.length + 1), length: 0, last: '', hasGap: false };
  let run = 0;
  for (const { index, 0: others } of raw.matchAll(OTHERS)) {
    copyRun(out, raw, run, index);
    run = index + others.length;
    for (let each = index; each < run; each += 1) copyOther(out, raw, each);
  }
  copyRun(out, raw, run, raw.length);
  out.at[out.length] = raw.length;
  const text = out.pieces.join('').replace(CHINESE_YEAR, inDigits);
  const plain = text.replace(STATES_NOTHING, (found) => BLOT.repeat(found.length));
  return { raw, text, plain, at: out.at.subarray(0, out.length + 1) };
}

/** 二〇二四年, in as many characters: 2024年. */
const CHINESE_YEAR = /二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g;

function inDigits(year: string): string {
  return year.replace(/./g, (sign) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign))));
}

/** The clean text as far as it is written. */
interface Written {
  readonly pieces: string[];
  readonly at: Uint32Array;
  length: number;
  /** The last character where it is a letter or a digit, and whether white space followed. */
  last: string;
  hasGap: boolean;
}

function copyRun(out: Written, raw: string, from: number, to: number): void {
  if (from === to) return;
  out.pieces.push(raw.slice(from, to));
  for (let index = from; index < to; index += 1) out.at[out.length + index - from] = index;
  out.length += to - from;
  out.last = '';
  out.hasGap = false;
}

function copyOther(out: Written, raw: string, index: number): void {
  const char = raw.charAt(index);
  const kind = kindOf(char, raw.charCodeAt(index));
  if (kind === 'space') out.hasGap = true;
  if (kind !== 'kept') return;
  const read = isFullStop(char, out, raw.slice(index + 1, index + 3))
    ? '。'
    : readChar(char, out.last, raw.charAt(index + 1));
  if (out.hasGap && WORD.test(out.last) && WORD.test(read)) append(out, ' ', index - 1);
  append(out, read, index);
  out.hasGap = false;
  out.last = read;
}

/** 12 宗.其中: the full stop of a keyboard set to Latin letters, behind Chinese and not before a letter. */
function isFullStop(char: string, { pieces }: Written, next: string): boolean {
  if (char !== '.') return false;
  const before = pieces[pieces.length - 1] ?? '';
  return /[一-龥）%]$/.test(before) && !/^ ?[A-Za-z.]/.test(next);
}

function append(out: Written, char: string, index: number): void {
  out.pieces.push(char);
  out.at[out.length] = index;
  out.length += 1;
}

function kindOf(char: string, code: number): 'kept' | 'space' | 'invisible' {
  if (SPACE.test(char)) return code === CARRIAGE_RETURN ? 'invisible' : 'space';
  return code > LAST_ASCII && INVISIBLE.test(char) ? 'invisible' : 'kept';
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
