/** The administrator who is made beside a first clerk. */
import { firstPassword } from '@/lib/auth/first-password';

export const ADMINISTRATOR = { name: '管理员', username: 'guanliyuan' } as const;

let password: string | undefined;

/** The first password: the same each time that the page is looked at, for somebody may have copied it down. */
export function administratorPassword(): string {
  password ??= firstPassword();
  return password;
}
