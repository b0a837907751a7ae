/** What a chosen password must be. Pure, so that pages can say it before it is sent. */
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password';

export interface PasswordPolicy {
  /** How many of the four kinds of signs it mixes: capitals, small letters, digits, others. */
  readonly classes: number;
  /** Days after which it is replaced; 0 is never. */
  readonly days: number;
}

export const defaultPolicy: PasswordPolicy = { classes: 3, days: 0 };

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{Lu}\p{Ll}\d]/u];

/** Words that most guessing begins with; with digits and signs around them, or in their place, they stay what they are. */
const COMMON = [
  'password',
  'passwd',
  'admin',
  'administrator',
  'root',
  'qwerty',
  'qwer',
  'asdf',
  'zxcv',
  'qazwsx',
  'qaz',
  'wsx',
  'qwe',
  'asd',
  'zxc',
  'qweasd',
  'qweasdzxc',
  'abc',
  'abcd',
  'abcde',
  'aa',
  'a',
  'aaa',
  'test',
  'user',
  'guest',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'wo ai ni',
  'zhengfu',
  'zhengwu',
  'nianbao',
  'gongkai',
  'china',
  'huawei',
  'changeme',
  'default',
  'mima',
  'dragon',
  'monkey',
  'master',
  'login',
  'system',
  'pwd',
  'pass',
  'p',
  'q',
];

/** Signs that stand for letters in passwords that only look mixed. */
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [/@/g, 'a'],
  [/0/g, 'o'],
  [/\$/g, 's'],
  [/3/g, 'e'],
  [/1(?=[a-z])|!(?=[a-z])/g, 'i'],
];

export type PasswordFault = 'passwordTooShort' | 'passwordTooPlain' | 'passwordCommon' | 'passwordHasName';

/** The first thing that is wrong with the password, or undefined. Whether it was used before is the store's to know. */
export function passwordFault(password: string, username: string, policy: PasswordPolicy): PasswordFault | undefined {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) return 'passwordTooShort';
  if (KINDS.filter((kind) => kind.test(password)).length < policy.classes) return 'passwordTooPlain';
  if (username && password.toLowerCase().includes(username.toLowerCase())) return 'passwordHasName';
  return isCommon(password) ? 'passwordCommon' : undefined;
}

/** What the rules are, in one line beside the field. */
export function passwordHint({ classes }: PasswordPolicy): string {
  const mixed =
    classes >= KINDS.length ? '同时含有大写字母、小写字母、数字和符号' : '大写字母、小写字母、数字、符号中至少含三种';
  return `至少${SHORTEST_PASSWORD}位，${mixed}，不能与最近5次的相同`;
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const undisguised = DISGUISES.reduce((text, [sign, letter]) => text.replace(sign, letter), plain);
  return [plain, undisguised].some((text) => {
    const words = text.split(/[^a-z]+/).filter(Boolean);
    return words.length === 0 || words.every((word) => COMMON.includes(word)) || /(.)\1{4}/.test(text);
  });
}
