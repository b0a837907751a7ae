/** Versions: the whole report as it was each time that it moved. */
import type { Kysely, Transaction } from 'kysely';
import { sha256 } from '@/lib/evidence/chain';
import type { Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { database } from '@/lib/store/database/database';
import { noteFault } from '@/lib/store/database/note-fault';
import type { Tables } from '@/lib/store/database/schema';
import { type Standing, seesHistory, standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { draftJson, parseDraft } from './stored-draft';

export interface Version {
  readonly number: number;
  readonly report: Report;
  /** SHA-256 of its report file. */
  readonly digest: string;
  /** ISO time of the move that made it. */
  readonly at: string;
}

/** The digest of a report: of its report file. */
export function reportDigest(report: Report): string {
  return sha256(writeReportFile(report));
}

/** Keeps the report as it is and returns what that version is called. What is kept already is not kept twice. */
export async function keepVersion(
  trx: Transaction<Tables>,
  { reportId, report, revision, version }: Standing,
): Promise<{ number: number; digest: string }> {
  const digest = reportDigest(report);
  const newest = await newestVersion(trx, { reportId, version });
  if (newest.digest === digest) return newest;
  const number = version + 1;
  await trx
    .insertInto('reportVersion')
    .values({
      reportId,
      number,
      templateId: report.templateId,
      revision,
      draft: draftJson(report.draft),
      digest,
      at: new Date().toISOString(),
    })
    .execute();
  await trx.updateTable('report').set({ version: number }).where('id', '=', reportId).execute();
  return { number, digest };
}

/** What the newest version is called; number 0 and no digest before the first. */
export async function newestVersion(
  trx: Transaction<Tables>,
  { reportId, version }: Pick<Standing, 'reportId' | 'version'>,
): Promise<{ number: number; digest: string }> {
  const newest = await trx
    .selectFrom('reportVersion')
    .select(['number', 'digest'])
    .where('reportId', '=', reportId)
    .where('number', '=', version)
    .executeTakeFirst();
  return newest ?? { number: 0, digest: '' };
}

/** Every version, oldest first; none where the asker may not see the report. */
export async function listVersions(asker: Asker, reportId: string): Promise<Version[]> {
  const db = await database();
  return (await seesHistory(db, asker, reportId)) ? await versionRows(db, reportId) : [];
}

/** The versions of a report, oldest first, whoever asks. */
export async function versionRows(db: Kysely<Tables>, reportId: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('reportVersion')
    .select(['number', 'templateId', 'draft', 'digest', 'at'])
    .where('reportId', '=', reportId)
    .orderBy('number')
    .execute();
  return rows.map(({ templateId, draft, ...version }) => ({
    ...version,
    report: { templateId, draft: parseDraft(draft) },
  }));
}

/**
 * Notes that the asker looks at the newest version, and returns the one that the asker had seen before it, if any. Where
 * nothing can be written, none is returned.
 */
export async function seeVersion(asker: Asker, reportId: string): Promise<number | undefined> {
  const db = await database();
  const seeing = db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing || standing.version === 0) return undefined;
    const { version } = standing;
    await trx
      .insertInto('reportSeen')
      .values({ reportId, userId: asker.userId, version, at: new Date().toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const earlier = await trx
      .selectFrom('reportSeen')
      .select('version')
      .where('reportId', '=', reportId)
      .where('userId', '=', asker.userId)
      .where('version', '<', version)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    return earlier?.version;
  });
  return await seeing.catch((error: unknown) => {
    noteFault('a version was not noted as seen')(error);
    return undefined;
  });
}
