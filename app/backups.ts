/** The backup of the day, made by the running server in a process of its own: nobody waits for it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupsIn, env } from '@/lib/env';
import { isBackupDue, listBackups } from '@/lib/store/backup/backup-folders';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'scripts', 'cli.mjs');

/** People who type come first. */
const LOW_PRIORITY = 10;

/** When the newest backup was begun; undefined where there is none. */
export async function lastBackup(): Promise<Date | undefined> {
  const { dataDir, backup } = env();
  const [newest] = await listBackups(backup.folder ?? backupsIn(dataDir));
  return newest && new Date(newest.manifest.madeAt);
}

let isRunning = false;

/** Makes a backup where the one of the day is still to be made and none is being made. Throws with what the command said where it made none. */
export async function backUpWhenDue(now: Date): Promise<void> {
  const { backup, databaseUrl } = env();
  const { keep, at } = backup;
  // A PostgreSQL is backed up by whoever runs it.
  if (databaseUrl || isRunning || keep === 0 || !isBackupDue(await lastBackup(), now, at)) return;
  isRunning = true;
  try {
    await makeBackup();
  } finally {
    isRunning = false;
  }
}

/** Runs the command, which also deletes the backups beyond the number kept. */
async function makeBackup(): Promise<void> {
  const { dataDir, backup } = env();
  const folders = ['--database', dataDir, '--to', backup.folder ?? backupsIn(dataDir)];
  const child = spawn(process.execPath, [script, 'backup', ...folders, '--keep', String(backup.keep)], {
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== 1) throw new Error(`no backup was made: ${said.trim()}`);
}
