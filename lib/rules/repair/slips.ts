/** The usual slips of fingers and eyes between a number meant and the number typed. */

/** How one number went wrong. */
export type DigitSlip = 'swapped' | 'dropped' | 'doubled' | 'added' | 'neighbourKey' | 'mistyped' | 'omitted';

/** How the numbers of several cells went wrong together. */
export type PlaceSlip =
  | 'besideColumn'
  | 'besideRow'
  | 'shiftedRow'
  | 'shiftedColumn'
  | 'exchangedRows'
  | 'exchangedColumns';

export type Slip = DigitSlip | PlaceSlip;

/** A slip that turns the number meant into the number typed, and how many slips of its kind the number meant allows. */
export interface PossibleSlip {
  readonly slip: DigitSlip;
  readonly ways: number;
}

const OTHER_DIGITS = 9;

/** Every slip of one number that turns `meant` into `typed`. */
export function slipsBetween(typed: string, meant: string): PossibleSlip[] {
  const { length } = meant;
  return [
    ...(isSwap(typed, meant) ? [{ slip: 'swapped', ways: length - 1 } as const] : []),
    ...(lacksOne(typed, meant) ? [{ slip: 'dropped', ways: length } as const] : []),
    ...(hasOneDoubled(typed, meant) ? [{ slip: 'doubled', ways: length } as const] : []),
    ...(lacksOne(meant, typed) ? [{ slip: 'added', ways: (length + 1) * OTHER_DIGITS } as const] : []),
    ...otherDigit(typed, meant),
    ...(typed === '0' && meant !== '0' ? [{ slip: 'omitted', ways: 1 } as const] : []),
  ];
}

/** Whether `typed` is `meant` with two digits the wrong way round, one missing or one too many. */
export function isSlip(typed: string, meant: string): boolean {
  return isSwap(typed, meant) || lacksOne(typed, meant) || lacksOne(meant, typed);
}

/** Two neighbouring digits changed places: 43 for 34. A 3 for 30 lacks a digit: nobody types 03. */
function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((digit, index) => digit !== meant[index]);
  return at >= 0 && swapAt(typed, at) === meant;
}

function swapAt(digits: string, at: number): string {
  return digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
}

/** One digit of a number with at least two is missing: 12 for 112. A zero that came to stand in front is not typed. */
function lacksOne(shorter: string, longer: string): boolean {
  if (shorter === '0' || shorter.length >= longer.length) return false;
  return [...longer].some((_, index) => withoutZeros(longer.slice(0, index) + longer.slice(index + 1)) === shorter);
}

/** One key pressed twice: 344 for 34. */
function hasOneDoubled(typed: string, meant: string): boolean {
  if (meant === '0') return false;
  return [...meant].some((digit, index) => meant.slice(0, index) + digit + meant.slice(index) === typed);
}

/** The keys beside each digit, on the number pad and in the row above the letters. */
const BESIDE: Readonly<Record<string, string>> = {
  '0': '129',
  '1': '024',
  '2': '0135',
  '3': '246',
  '4': '1357',
  '5': '2468',
  '6': '3579',
  '7': '468',
  '8': '579',
  '9': '680',
};

const DIGITS = Object.keys(BESIDE);

/** One digit is another: 31 for 37. */
function otherDigit(typed: string, meant: string): PossibleSlip[] {
  const long = typed.padStart(meant.length, '0');
  if (long.length !== meant.length || meant === '0') return [];
  const wrong = [...long].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [at] = wrong;
  if (at === undefined || wrong.length > 1) return [];
  const beside = BESIDE[meant[at] ?? ''] ?? '';
  const { length } = meant;
  const isBeside = beside.includes(long[at] ?? ' ');
  return [
    ...(isBeside ? [{ slip: 'neighbourKey', ways: length * beside.length } as const] : []),
    { slip: 'mistyped', ways: length * OTHER_DIGITS },
  ];
}

/** The numbers that a common slip turns into `typed`: other digits swapped, missing, doubled or from the key beside. */
export function meantBefore(typed: string): string[] {
  const places = [...typed].map((_, index) => index);
  const swapped = places.slice(1).map((at) => swapAt(typed, at - 1));
  const longer = [...places, typed.length].flatMap((at) =>
    DIGITS.map((digit) => typed.slice(0, at) + digit + typed.slice(at)),
  );
  const shorter = places
    .filter((at) => at > 0 && typed[at] === typed[at - 1])
    .map((at) => typed.slice(0, at) + typed.slice(at + 1));
  const other = places.flatMap((at) =>
    DIGITS.filter((digit) => BESIDE[digit]?.includes(typed[at] ?? ' ')).map(
      (digit) => typed.slice(0, at) + digit + typed.slice(at + 1),
    ),
  );
  const all = new Set([...swapped, ...longer, ...shorter, ...other]);
  return [...all].filter((meant) => meant !== typed && withoutZeros(meant) === meant);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
