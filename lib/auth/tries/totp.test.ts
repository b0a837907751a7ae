import { expect, it } from 'vitest';
import { timeStepOf } from './totp';

const SECRET = '12345678901234567890';
const at = (seconds: number) => new Date(seconds * 1000);

// Source: RFC 6238, appendix B, the last six of eight digits.
it.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
])('at %s seconds %s is of step %s', (seconds, code, step) => {
  expect(timeStepOf(SECRET, code, at(seconds))).toBe(step);
  expect(timeStepOf(SECRET, code, at(seconds + 30))).toBe(step);
  expect(timeStepOf(SECRET, code, at(Math.max(0, seconds - 30)))).toBe(step);
  expect(timeStepOf(SECRET, code, at(seconds + 60))).toBeUndefined();
});

it('takes no other code', () => {
  expect(timeStepOf(SECRET, '287083', at(59))).toBeUndefined();
  expect(timeStepOf(SECRET, '7082', at(59))).toBeUndefined();
});
