import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupName, dropOldBackups, isBackupDue, listBackups, PARTIAL } from './backup-folders';
import { MANIFEST_FILE, type Manifest } from './manifest';

let target = '';
beforeEach(async () => {
  target = await mkdtemp(path.join(tmpdir(), 'nianbao-backups-'));
});
afterEach(async () => {
  await rm(target, { recursive: true, force: true });
});

const manifest: Manifest = {
  format: 1,
  madeAt: '',
  files: {},
  counts: { units: 1, reports: 2, patches: 3, entries: 4, auditEntries: 5 },
  audit: { entries: 5, digest: 'd' },
  faults: 0,
};

async function backup(day: number) {
  const at = new Date(Date.UTC(2026, 0, day, 18, 30));
  const folder = path.join(target, backupName(at));
  await mkdir(folder);
  await writeFile(path.join(folder, MANIFEST_FILE), JSON.stringify({ ...manifest, madeAt: at.toISOString() }));
}

it('is named by the clock of the office', () => {
  expect(backupName(new Date('2026-01-14T18:30:05Z'))).toBe('nianbao-20260115-023005');
});

it('lists whole backups alone, the newest first', async () => {
  await backup(4);
  await backup(6);
  await mkdir(path.join(target, 'nianbao-20260101-000000'));
  await mkdir(path.join(target, `${PARTIAL}1`));
  expect((await listBackups(target)).map(({ folder }) => path.basename(folder))).toEqual([
    'nianbao-20260107-023000',
    'nianbao-20260105-023000',
  ]);
  expect(await listBackups(path.join(target, 'none'))).toEqual([]);
});

it('keeps so many, drops remains of a day ago, and touches nothing else', async () => {
  for (const day of [1, 2, 3, 4]) await backup(day);
  await mkdir(path.join(target, 'nianbao-mine'));
  await mkdir(path.join(target, `${PARTIAL}old`));
  await mkdir(path.join(target, `${PARTIAL}new`));
  const [now, longAgo] = [new Date(), new Date('2026-01-01')];
  await utimes(path.join(target, `${PARTIAL}old`), longAgo, longAgo);
  expect(await dropOldBackups(target, 3, now)).toBe(1);
  expect((await readdir(target)).sort()).toEqual([
    'nianbao-20260103-023000',
    'nianbao-20260104-023000',
    'nianbao-20260105-023000',
    'nianbao-mine',
    `${PARTIAL}new`,
  ]);
});

it.each([
  ['never made', undefined, '2026-01-15T03:00:00+08:00', true],
  ['made at the time of today', '2026-01-15T02:31:00+08:00', '2026-01-15T23:00:00+08:00', false],
  ['the time of today has come', '2026-01-14T02:31:00+08:00', '2026-01-15T02:30:00+08:00', true],
  ['the time of today is still to come', '2026-01-14T09:00:00+08:00', '2026-01-15T02:29:59+08:00', false],
  ['off at its time', '2026-01-12T02:30:00+08:00', '2026-01-15T01:00:00+08:00', true],
])('by day: %s', (_, last, now, due) => {
  expect(isBackupDue(last === undefined ? undefined : new Date(last), new Date(now), '02:30')).toBe(due);
});
