/** What the contact block of a unit must hold, for forms and workbooks alike. */
import { z } from 'zod';

/** What is said where one of them does not hold. */
export const contactFaults = { postcode: '应为6位数字', email: '电子邮箱的格式不正确' } as const;

/** Six digits, or nothing. */
export function isPostcode(text: string): boolean {
  return /^(?:\d{6})?$/.test(text);
}

/** An address that mail can be sent to, or nothing. */
export function isEmail(text: string): boolean {
  return text === '' || z.email().safeParse(text).success;
}
