/** Whether anybody changed what is kept of one report by hand: its log, its versions, its comments and answers, its status. */
import type { Kysely, Selectable } from 'kysely';
import { versionFaults } from '@/lib/evidence/bundle';
import { checkChain, type LogEntry } from '@/lib/evidence/chain';
import type { EvidenceFault, ReportFault } from '@/lib/evidence/fault';
import { checkRecords } from '@/lib/evidence/record';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { isEditable } from '@/lib/workflow/status';
import { logRows } from './report-log';
import { recordsOf } from './report-records';
import { reportDigest, type Version, versionRows } from './report-version';
import { parseDraft } from './stored-draft';

type Row = Pick<
  Selectable<Tables['report']>,
  'id' | 'status' | 'logEntries' | 'logDigest' | 'version' | 'templateId' | 'draft'
>;

/** Every trace of a change, and how many entries the log has. */
export async function verifyReport(
  db: Kysely<Tables>,
  reportId: string,
): Promise<{ readonly entries: number; readonly faults: readonly EvidenceFault[] }> {
  const report = await db
    .selectFrom('report')
    .select(['id', 'status', 'logEntries', 'logDigest', 'version', 'templateId', 'draft'])
    .where('id', '=', reportId)
    .executeTakeFirst();
  const log = await logRows(db, reportId);
  if (!report) return { entries: log.length, faults: [{ reportId, what: 'report', kind: 'missing' }] };
  const versions = await versionRows(db, reportId);
  const digests = new Map(versions.map((version) => [version.number, reportDigest(version.report)]));
  const chain = checkChain(reportId, log, { entries: report.logEntries, digest: report.logDigest });
  const faults = [
    ...chain,
    ...versionFaults(reportId, log, digests),
    ...checkRecords(reportId, log, await recordsOf(db, reportId)),
    // A log with gaps leads nowhere.
    ...(chain.length === 0 ? statusFaults(report, log) : []),
    ...textFaults(report, versions),
  ];
  return { entries: log.length, faults };
}

/** The same for people who may see the report; no faults for others. */
export async function findFaults(asker: Asker, reportId: string): Promise<readonly EvidenceFault[]> {
  const db = await database();
  return (await standingOf(db, asker, reportId)) ? (await verifyReport(db, reportId)).faults : [];
}

/** A status that the last entry did not lead to. */
function statusFaults({ id, status }: Row, log: readonly LogEntry[]): ReportFault[] {
  return status === (log[log.length - 1]?.toStatus ?? 'draft')
    ? []
    : [{ reportId: id, what: 'status', kind: 'altered' }];
}

/** A text that reads otherwise than its newest version while nobody could change it. */
function textFaults({ id, status, version, templateId, draft }: Row, versions: readonly Version[]): ReportFault[] {
  const newest = versions.find(({ number }) => number === version);
  if (isEditable(status) || !newest) return [];
  const isSame = reportDigest({ templateId, draft: parseDraft(draft) }) === reportDigest(newest.report);
  return isSame ? [] : [{ reportId: id, what: 'text', kind: 'altered' }];
}
