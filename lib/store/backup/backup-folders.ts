/** The backups in a folder, by name: which there are, which is kept. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { officeStamp } from '@/lib/report/moment';
import { type Manifest, readManifest } from './manifest';

/** What a backup is called until it has been checked. */
export const PARTIAL = 'partial-';

const PREFIX = 'nianbao-';

/** Older remains of interrupted backups belong to nobody who is still at work. */
const DAY = 24 * 60 * 60 * 1000;

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The name of a backup begun then, by the clock of the office: nianbao-20260115-023000. */
export function backupName(now: Date): string {
  return `${PREFIX}${officeStamp(now)}`;
}

/** Whole backups, newest first. None where there is no such folder. */
export async function listBackups(target: string): Promise<readonly Backup[]> {
  const names = await readdir(target).catch(() => []);
  const backups: Backup[] = [];
  for (const name of names.filter((each) => each.startsWith(PREFIX))) {
    const folder = path.join(target, name);
    const manifest = await readManifest(folder);
    if (manifest) backups.push({ folder, manifest });
  }
  return backups.sort((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt));
}

/** Deletes what is beyond the newest `keep` backups, and remains of interrupted ones; how many backups were deleted. */
export async function dropOldBackups(target: string, keep: number, now: Date): Promise<number> {
  const old = (await listBackups(target)).slice(keep);
  for (const { folder } of old) await rm(folder, { recursive: true, force: true });
  await dropRemains(target, now);
  return old.length;
}

async function dropRemains(target: string, now: Date): Promise<void> {
  for (const name of await readdir(target)) {
    if (!name.startsWith(PARTIAL)) continue;
    const folder = path.join(target, name);
    const found = await stat(folder).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > DAY) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Whether the backup of the day is still to be made: the last one was begun before the latest moment at which one is
 * due. `at` is a time of day of the office, HH:MM; who was off then makes it later.
 */
export function isBackupDue(last: Date | undefined, now: Date, at: string): boolean {
  if (!last) return true;
  return officeStamp(last) < latestDue(now, at);
}

function latestDue(now: Date, at: string): string {
  const clock = `${at.replace(':', '')}00`;
  const [today = '', time = ''] = officeStamp(now).split('-');
  if (time >= clock) return `${today}-${clock}`;
  const [yesterday = ''] = officeStamp(new Date(now.getTime() - DAY)).split('-');
  return `${yesterday}-${clock}`;
}
