/** Numbers as Chinese papers write them: 十二, 三百零五, 二〇二五, 1.2万. */

const DIGITS = '〇一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const ALIASES: Readonly<Record<string, string>> = { 零: '〇', '○': '〇', 两: '二' };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
/** Longer runs are no number that a report would hold. */
const LONGEST = 12;

/** The value of a Chinese numeral, or undefined for a run of such characters that is none (千百, 十二三). */
export function readChineseNumeral(written: string): number | undefined {
  if (written.length > LONGEST) return undefined;
  const characters = [...written].map((each) => ALIASES[each] ?? each);
  if (characters.every((each) => DIGITS.includes(each))) return readPositional(characters);
  return readPlaced(characters);
}

/** The digits of a year written out, 二〇二五 or 一九九八, as a number. NaN where another sign stands among them. */
export function readChineseYear(written: string): number {
  return Number(
    [...written].map((each) => DIGITS.indexOf(ALIASES[each] ?? each)).reduce((read, digit) => `${read}${digit}`, ''),
  );
}

/** What the first sign of an enumeration counts: 三 is 3, ③ is 3, 3 is 3; 0 for any other sign. */
export function ordinalOf(sign: string): number {
  if (sign === '') return 0;
  return Math.max(DIGITS.indexOf(sign), CIRCLED.indexOf(sign) + 1, /^[1-9]$/.test(sign) ? Number(sign) : 0, 0);
}

/** 1 to 99 in Chinese: 一, 十二, 九十九; other numbers in figures. */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count <= 0 || count >= 100) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return (tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`) + (ones === 0 ? '' : DIGITS[ones]);
}

/** 二〇二五; a single digit too. */
function readPositional(characters: readonly string[]): number | undefined {
  const isNumber = characters.length === 1 || characters.includes('〇');
  return isNumber ? Number(characters.map((each) => DIGITS.indexOf(each)).join('')) : undefined;
}

/** 十二, 一百零五: every digit but the last stands before a place, the places fall. */
function readPlaced(characters: readonly string[]): number | undefined {
  const written = characters.join('');
  const match =
    /^(?:([一二三四五六七八九])千)?(?:〇?([一二三四五六七八九])百)?(?:〇?([一二三四五六七八九]?)(十))?(?:〇?([一二三四五六七八九]))?$/.exec(
      written,
    );
  if (!match || written === '') return undefined;
  const [, thousands, hundreds, tens, ten, units] = match;
  const digit = (each: string | undefined) => (each ? DIGITS.indexOf(each) : 0);
  return 1000 * digit(thousands) + 100 * digit(hundreds) + (ten ? 10 * (digit(tens) || 1) : 0) + digit(units);
}

/** The value of digits with thousands separators, a decimal point and 万 or 亿 behind it. */
export function readArabic(written: string, myriad = ''): number {
  const value = Number(written.replace(/,/g, '')) * (MYRIADS[myriad] ?? 1);
  return Math.round(value * 1e6) / 1e6;
}

/** The factor of 万 or 亿; 1 for anything else. */
export function myriadOf(written = ''): number {
  return MYRIADS[written] ?? 1;
}
