/** `verify`: whether an evidence bundle, or the logs of a data folder, are as they were written. */
import { readFile } from 'node:fs/promises';
import { checkBundle } from '@/lib/evidence/bundle';
import type { EvidenceFault } from '@/lib/evidence/fault';
import { placeName } from '@/lib/store/database/existing-folder';
import { verifyDatabase } from '@/lib/store/reports/verify-database';
import type { VerifyCommand } from './command-line';
import { faultText } from './faults';
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
  if (!check.ok) return unusable(check.code === 'tooLarge' ? say.bundleTooLarge(file) : say.notBundle(file), shell);
  const { title, entries, faults } = check;
  return report({ file, title, entries, faults: faults.map((fault) => faultLine(title, fault)) }, shell);
}

async function verifyFolder(folder: string, shell: Shell): Promise<number> {
  const check = await verifyDatabase(folder);
  if (!check.ok) return unusable(say.folderRefused(folder, check), shell);
  const { reports, entries, auditEntries, faulty } = check;
  const faults = faulty.flatMap(({ report: name, faults: all }) => all.map((fault) => faultLine(name, fault)));
  return report({ file: placeName(folder), reports, entries, auditEntries, faults }, shell);
}

function faultLine(name: string, fault: EvidenceFault) {
  return { message: faultText(name, fault), ...fault };
}

function unusable(message: string, shell: Shell): number {
  shell.tell(message);
  return 2;
}

interface Verdict {
  readonly file: string;
  readonly entries: number;
  readonly faults: readonly { readonly message: string }[];
  /** What the bundle is called. */
  readonly title?: string;
  /** How many the data folder holds. */
  readonly reports?: number;
  /** Entries of its audit record. */
  readonly auditEntries?: number;
}

/** The verdict as JSON, and for people with a sentence for each fault. */
function report(verdict: Verdict, shell: Shell): number {
  shell.print(JSON.stringify(verdict, undefined, 2));
  shell.tell(say.verified(verdict));
  for (const { message } of verdict.faults) shell.tell(message);
  return verdict.faults.length === 0 ? 0 : 1;
}
