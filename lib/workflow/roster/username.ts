/** User names: what they may be, and one for a person who named none. */

/** What a user name may be, and how people are told. */
export const USERNAME_RULE = '3至30位字母、数字、点或下划线';
export const USERNAME = /^[A-Za-z0-9_.]{3,30}$/;

const SHORTEST = 3;
const LONGEST = 26;

/** A free name from a spelled one: wangjianguo, wangjianguo2. `taken` holds names in small letters. */
export function proposeUsername(spelled: string, taken: ReadonlySet<string>): string {
  const plain = spelled
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST);
  const base = plain.length >= SHORTEST ? plain : `user${plain}`;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(base + number)) return base + number;
}
