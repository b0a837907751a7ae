/** `backup`: a checked copy of all data, made while the app runs. */

import type { BackupCommand } from '@/lib/cli/command-line';
import { say } from '@/lib/cli/messages';
import type { Shell } from '@/lib/cli/shell';
import { backUp } from '@/lib/store/backup/back-up';
import { dropOldBackups } from '@/lib/store/backup/backup-folders';
import { backupFolders } from './backup-settings';

/** Exit code: 0 done, 1 done and the logs show changes by hand, 2 no backup was made. */
export async function backup(command: BackupCommand, shell: Shell): Promise<number> {
  const { database, backups: to } = backupFolders(command.database, command.to);
  const { keep } = command;
  const now = new Date();
  const made = await backUp(database, to, now);
  if (!made.ok) {
    shell.tell(say.folderRefused(database, made));
    return 2;
  }
  const { folder, manifest } = made;
  const dropped = keep === undefined ? 0 : await dropOldBackups(to, keep, now);
  shell.print(JSON.stringify({ backup: folder, ...manifest, dropped }, undefined, 2));
  shell.tell(say.backedUp(folder, manifest, dropped));
  return manifest.faults === 0 ? 0 : 1;
}
