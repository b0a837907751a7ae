/** The log of a report: typed, chained, only added to. */
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { entryDigest, type LogEntry } from '@/lib/evidence/chain';
import { loggedRecord } from '@/lib/evidence/record';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { type Standing, seesHistory } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { type ReportStatus, reportStatuses } from '@/lib/workflow/status';
import { type WorkflowAction, workflowActions } from '@/lib/workflow/transitions';

/** What is written down beside the moves of the workflow. `import`: a report that was published elsewhere came from a file; `attach`: a scan is kept with it. */
export const otherEvents = [
  'comment',
  'reply',
  'resolve',
  'restore',
  'import',
  'explain',
  'dismiss',
  'undismiss',
  'attach',
] as const;
export type LogAction = WorkflowAction | (typeof otherEvents)[number];

const details = z.object({
  /** Why it was returned or reopened; the words of a comment or of an explanation. */
  reason: z.string().optional(),
  /** The place of a comment in words. */
  place: z.string().optional(),
  /** The name of the file that was imported or kept. */
  file: z.string().optional(),
  /** Its SHA-256, of a file that is kept. */
  digest: z.string().optional(),
  publishedOn: z.string().optional(),
  url: z.string().optional(),
  errors: z.number().optional(),
  warnings: z.number().optional(),
  /** The stages that it was submitted to. */
  stages: z.array(z.string()).optional(),
  /** The rules by which they were counted. */
  ruleSet: z.string().optional(),
  /** The rule whose finding was answered. */
  rule: z.string().optional(),
  /** The comment or answer that was written or changed. */
  record: loggedRecord.optional(),
});
export type LogDetails = z.infer<typeof details>;

/** An entry as pages show it. */
export interface LogEvent extends Omit<LogEntry, 'action' | 'data' | 'fromStatus' | 'toStatus'> {
  readonly action: LogAction;
  readonly fromStatus: ReportStatus;
  readonly toStatus: ReportStatus;
  readonly details: LogDetails;
}

export interface NewEntry {
  readonly action: LogAction;
  readonly to: ReportStatus;
  readonly address: string;
  readonly version: { readonly number: number; readonly digest: string };
  readonly details: LogDetails;
}

/** Adds an entry and moves the head of the log. Inside the transaction that does what the entry says. */
export async function appendLog(
  trx: Transaction<Tables>,
  { userId }: Asker,
  standing: Standing,
  entry: NewEntry,
): Promise<LogEntry> {
  const { name } = await trx.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirstOrThrow();
  const unsigned = {
    reportId: standing.reportId,
    seq: standing.logEntries + 1,
    at: new Date().toISOString(),
    userId,
    userName: name,
    address: entry.address,
    action: entry.action,
    fromStatus: standing.status,
    toStatus: entry.to,
    version: entry.version.number,
    versionDigest: entry.version.digest,
    data: JSON.stringify(entry.details),
    previous: standing.logDigest,
  };
  const written = { ...unsigned, digest: entryDigest(unsigned) };
  await trx.insertInto('reportLog').values(written).execute();
  await trx
    .updateTable('report')
    .set({ logEntries: written.seq, logDigest: written.digest })
    .where('id', '=', standing.reportId)
    .execute();
  return written;
}

/** The rows of a log as they are stored, oldest first. */
export async function logRows(db: Kysely<Tables>, reportId: string): Promise<LogEntry[]> {
  return await db.selectFrom('reportLog').selectAll().where('reportId', '=', reportId).orderBy('seq').execute();
}

/** The log of a report, oldest first; empty where the asker may not see the report. */
export async function listLog(asker: Asker, reportId: string): Promise<LogEvent[]> {
  const db = await database();
  return (await seesHistory(db, asker, reportId)) ? (await logRows(db, reportId)).flatMap(logEvent) : [];
}

/** The log of a report as it is stored, for whoever checks it; empty where the asker may not see the report. */
export async function readLog(asker: Asker, reportId: string): Promise<LogEntry[]> {
  const db = await database();
  return (await seesHistory(db, asker, reportId)) ? await logRows(db, reportId) : [];
}

/** A stored entry read; none for one of a kind that this version does not know. */
export function logEvent({ action, fromStatus, toStatus, data, ...entry }: LogEntry): LogEvent[] {
  const known = [...workflowActions, ...otherEvents].find((each) => each === action);
  const from = reportStatuses.find((each) => each === fromStatus);
  const to = reportStatuses.find((each) => each === toStatus);
  if (!known || !from || !to) return [];
  return [{ ...entry, action: known, fromStatus: from, toStatus: to, details: readDetails(data) }];
}

/** What an entry says besides; of an entry that somebody spoiled, nothing: the check of the chain tells of it. */
export function readDetails(data: string): LogDetails {
  try {
    return details.parse(JSON.parse(data));
  } catch {
    return {};
  }
}
