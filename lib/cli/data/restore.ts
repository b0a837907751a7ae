/** `restore`: all data as a backup has them. What was there is moved aside. */

import type { RestoreBackupCommand } from '@/lib/cli/command-line';
import { say } from '@/lib/cli/messages';
import type { Shell } from '@/lib/cli/shell';
import { listBackups } from '@/lib/store/backup/backup-folders';
import { type RestoreRefusal, restoreBackup } from '@/lib/store/backup/restore-backup';
import { backupFolders } from './backup-settings';

/** Exit code: 0 done, 1 done and the logs show changes by hand, 2 nothing was restored. */
export async function restore(command: RestoreBackupCommand, shell: Shell): Promise<number> {
  const { database, backups: from } = backupFolders(command.database, command.from);
  const { backup } = command;
  if (backup === undefined) {
    shell.tell(say.backups(from, await listBackups(from)));
    return 2;
  }
  const restored = await restoreBackup(backup, database, new Date());
  if (!restored.ok) {
    shell.tell(refusalText(backup, database, restored));
    return 2;
  }
  shell.print(JSON.stringify({ database, ...restored }, undefined, 2));
  shell.tell(say.restoredBackup(database, restored));
  return restored.faults === 0 ? 0 : 1;
}

function refusalText(backup: string, database: string, refusal: RestoreRefusal): string {
  if ('files' in refusal) return say.backupChanged(backup, refusal.files);
  return 'sentence' in refusal ? say.notRestored(database, refusal.sentence) : say.notWholeBackup(backup);
}
