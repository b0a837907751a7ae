/** 新收、结转分别为50件和4件: which of the words before 分别 each number behind it belongs to. */
import type { Quantity } from './quantities';

/** Where in the clean text the words for a number stand. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The clause in front of 分别, and what may stand between it and the first number. */
const LONGEST_HEAD = 60;
const LONGEST_VERB = 12;
const RESPECTIVELY = /分别(?:为|是|有|达到?|计|占)?[^，。；：（）、\d]{0,8}$/;
const ENDS_HEAD = /[，。；：（）\n\d]/;
const BETWEEN_NOUNS = /[、和与及]/;
/** Between the numbers stand nothing but marks, or a share in brackets. */
const BETWEEN_NUMBERS = /^(?:（[^（）]{0,16}）)?[、，和与及]$/;

/**
 * The words that a number means where 分别 gives as many numbers as things before it. `undefined` where no 分别 holds for
 * the number, or where it cannot be told which thing it counts.
 */
export function respectively(plain: string, numbers: readonly Quantity[], index: number): Stretch | undefined {
  const first = firstOfRun(plain, numbers, index);
  const start = numbers[first]?.from ?? 0;
  const near = plain.slice(Math.max(0, start - LONGEST_VERB), start);
  const said = RESPECTIVELY.exec(near);
  if (!said) return undefined;
  const end = start - near.length + said.index;
  const count = lastOfRun(plain, numbers, index) - first + 1;
  const nouns = [nounsBefore(plain, end), nounsBefore(plain, clauseBefore(plain, end))].find(
    ({ length }) => length > 1 && length === count,
  );
  return nouns?.[index - first];
}

function firstOfRun(plain: string, numbers: readonly Quantity[], index: number): number {
  let first = index;
  while (isNext(plain, numbers[first - 1], numbers[first])) first -= 1;
  return first;
}

function lastOfRun(plain: string, numbers: readonly Quantity[], index: number): number {
  let last = index;
  while (isNext(plain, numbers[last], numbers[last + 1])) last += 1;
  return last;
}

function isNext(plain: string, one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one !== undefined && other !== undefined && BETWEEN_NUMBERS.test(plain.slice(one.end, other.from));
}

/** The end of the clause in front: 被复议、被起诉的情形均未发生，案件数分别为0件、0件. */
function clauseBefore(plain: string, end: number): number {
  const comma = plain.lastIndexOf('，', end);
  return comma > end - LONGEST_VERB ? comma : 0;
}

function nounsBefore(plain: string, end: number): Stretch[] {
  let start = end;
  while (start > Math.max(0, end - LONGEST_HEAD) && !ENDS_HEAD.test(plain.charAt(start - 1))) start -= 1;
  const nouns: Stretch[] = [];
  for (let at = start; at <= end; at += 1) {
    if (at < end && !BETWEEN_NOUNS.test(plain.charAt(at))) continue;
    if (at > start) nouns.push({ from: start, to: at });
    start = at + 1;
  }
  return nouns;
}
