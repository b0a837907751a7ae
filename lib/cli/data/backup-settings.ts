/** Where data and backups are, for commands that need not be told. */
import { backupsIn, env } from '@/lib/env';
import { isPostgresAddress } from '@/lib/store/database/existing-folder';

/** What the command line names counts; then the settings; then a folder inside the data folder. */
export function backupFolders(
  database: string | undefined,
  backups: string | undefined,
): { readonly database: string; readonly backups: string } {
  const settings = env();
  const data = database ?? settings.databaseUrl ?? settings.dataDir;
  return {
    database: data,
    backups: backups ?? settings.backup.folder ?? backupsIn(isPostgresAddress(data) ? settings.dataDir : data),
  };
}
