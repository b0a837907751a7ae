/** Every text that a browser may send, each with the most that it may be: nothing without a maximum comes in. */
import { z } from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password';
import { USERNAME, USERNAME_RULE } from '@/lib/workflow/roster/username';

/** Characters, by kind of text. */
const LONGEST = {
  id: 40,
  short: 300,
  username: 30,
  code: 40,
  words: 2000,
  path: 2000,
  /** A text of a report. */
  long: 100_000,
} as const;

const atMost = (longest: number) => `不能超过${longest}个字`;

/** The id of a record, as pages carry it. */
export function idText(missing?: string) {
  return z.string(missing).max(LONGEST.id);
}

/** A name or a mark that no person writes. */
export function shortText() {
  return z.string().max(LONGEST.short);
}

/** The year of a report, as pages carry it. */
export function yearNumber() {
  return z.coerce.number().int().min(2000).max(2099);
}

/** A text of a report. */
export function longText(longest: number = LONGEST.long) {
  return z.string().max(longest, atMost(longest));
}

/** A path of this app with its query. */
export function pathText() {
  return z.string().max(LONGEST.path);
}

/** Some sentences. */
export function words() {
  return z.string().trim().max(LONGEST.words, atMost(LONGEST.words));
}

/** A line that must be there. */
export function line(missing: string, longest = 100) {
  return z.string(missing).trim().min(1, missing).max(longest, atMost(longest));
}

/** A line that may be empty. */
export function optionalLine(longest = 200) {
  return z.string().trim().max(longest, atMost(longest)).default('');
}

/** A user name that is given to somebody. */
export function newUsername() {
  return z.string('请填写用户名').trim().regex(USERNAME, `用户名为${USERNAME_RULE}`);
}

/** A user name by which somebody comes. Nobody's is longer, and the answer is that of a wrong one. */
export function enteredUsername(wrong: string) {
  return z.string('请填写用户名').trim().min(1, '请填写用户名').max(LONGEST.username, wrong);
}

/** A password as somebody enters it; `wrong` where it is longer than any. */
export function enteredPassword(missing: string, wrong: string) {
  return z.string(missing).min(1, missing).max(LONGEST_PASSWORD, wrong);
}

/** A password that somebody chooses. */
export function newPassword(missing = '请设置密码') {
  return z
    .string(missing)
    .min(SHORTEST_PASSWORD, `密码至少${SHORTEST_PASSWORD}位`)
    .max(LONGEST_PASSWORD, `密码不能超过${LONGEST_PASSWORD}位`);
}

/** The same password once more. */
export function passwordAgain(missing: string) {
  return z.string(missing).max(LONGEST_PASSWORD, `密码不能超过${LONGEST_PASSWORD}位`);
}

/** A code of an authenticator or one that was sent. */
export function codeText() {
  return z.string('请填写验证码').trim().min(1, '请填写验证码').max(LONGEST.code, '验证码不正确');
}
