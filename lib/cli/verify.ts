/** `verify`: whether an evidence bundle, or the logs of a data folder, are as they were written. */
import { readFile } from 'node:fs/promises';
import { checkBundle } from '@/lib/evidence/bundle';
import { verifyDatabase } from '@/lib/store/verify-database';
import type { VerifyCommand } from './command-line';
import { systemCode } from './inputs';
import { say } from './messages';
import type { Shell } from './shell';

/** Exit code: 0 as it was written, 1 altered, 2 unusable. */
export async function verify({ file, database }: VerifyCommand, shell: Shell): Promise<number> {
  return database === undefined ? await verifyFile(file, shell) : await verifyFolder(database, shell);
}

async function verifyFile(file: string, shell: Shell): Promise<number> {
  const bytes = await readFile(file).catch((error: unknown) => systemCode(error));
  if (typeof bytes === 'string') return unusable(say.notReadable(file, bytes), shell);
  const check = checkBundle(bytes);
  if (!check.ok) return unusable(say.notBundle(file), shell);
  return report({ file, ...check }, shell);
}

async function verifyFolder(folder: string, shell: Shell): Promise<number> {
  const check = await verifyDatabase(folder);
  if (!check.ok) return unusable(say.noDatabase(folder), shell);
  return report({ file: folder, ...check }, shell);
}

function unusable(message: string, shell: Shell): number {
  shell.tell(message);
  return 2;
}

/** The faults as JSON, and the verdict for people. */
function report({ ok: _, ...check }: { ok: true; file: string; faults: readonly unknown[] }, shell: Shell): number {
  shell.print(JSON.stringify(check, undefined, 2));
  shell.tell(say.verified(check.file, check.faults.length));
  return check.faults.length === 0 ? 0 : 1;
}
