/** `restore-administrator`: a new first password for an administrator who cannot get in any more. */
import { firstPassword } from '@/lib/auth/first-password';
import { hashPassword } from '@/lib/auth/password';
import { restoreAdministrator } from '@/lib/store/people/restore-administrator';
import type { RestoreCommand } from './command-line';
import { say } from './messages';
import type { Shell } from './shell';

/** Prints the password on standard output. Exit code: 0 done, 2 an unusable folder or no such administrator. */
export async function restore({ username, database }: RestoreCommand, shell: Shell): Promise<number> {
  const password = firstPassword();
  const result = await restoreAdministrator(database, username, await hashPassword(password));
  if (!result.ok && 'administrators' in result)
    return refused(say.notAdministrator(username, result.administrators), shell);
  if (!result.ok) return refused(say.folderRefused(database, result), shell);
  shell.print(password);
  shell.tell(say.restored(result.name));
  return 0;
}

function refused(message: string, shell: Shell): number {
  shell.tell(message);
  return 2;
}
