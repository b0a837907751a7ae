/** Sheets that were signed on paper, scanned and kept with their report. Each stands in the log with its digest. */
import { sha256 } from '@/lib/evidence/chain';
import { SCANS, scanKind } from '@/lib/report/limits/scans';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { appendLog } from '@/lib/store/reports/report-log';
import { newestVersion } from '@/lib/store/reports/report-version';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { seesHistory, standingOf } from './standing';

export interface Scan {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  readonly userName: string;
  readonly at: string;
}

/** Keeps a scan. What it is is told by its bytes. */
export async function attachScan(
  asker: Asker,
  reportId: string,
  { name, content, address }: { readonly name: string; readonly content: Uint8Array; readonly address: string },
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'locked' | 'forbidden' | 'noScan' | 'tooManyScans'>> {
  const kind = scanKind(content);
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'attachScan', standing);
    if (refusal) return refuse(refusal);
    if (!kind) return refuse('noScan');
    const { kept } = await trx
      .selectFrom('reportScan')
      .select(({ fn }) => fn.countAll<number>().as('kept'))
      .where('reportId', '=', reportId)
      .executeTakeFirstOrThrow();
    if (kept >= SCANS) return refuse('tooManyScans');
    const digest = sha256(content);
    const entry = {
      action: 'attach',
      to: standing.status,
      address,
      version: await newestVersion(trx, standing),
      details: { file: name, digest },
    } as const;
    const { at, userName } = await appendLog(trx, asker, standing, entry);
    const { mediaType } = kind;
    const row = { id: newId(), reportId, name, mediaType, content: Buffer.from(content), digest, userName, at };
    await trx.insertInto('reportScan').values(row).execute();
    return { ok: true };
  });
}

/** The scans of a report, oldest first; none where the asker may not see its history. */
export async function listScans(asker: Asker, reportId: string): Promise<Scan[]> {
  const db = await database();
  if (!(await seesHistory(db, asker, reportId))) return [];
  return await db
    .selectFrom('reportScan')
    .select(['id', 'name', 'digest', 'userName', 'at'])
    .where('reportId', '=', reportId)
    .orderBy('at')
    .execute();
}

/** One scan of the report with its bytes. */
export async function getScan(
  asker: Asker,
  reportId: string,
  id: string,
): Promise<
  { readonly name: string; readonly mediaType: string; readonly content: Uint8Array<ArrayBuffer> } | undefined
> {
  const db = await database();
  if (!(await seesHistory(db, asker, reportId))) return undefined;
  const row = await db
    .selectFrom('reportScan')
    .select(['name', 'mediaType', 'content'])
    .where('id', '=', id)
    .where('reportId', '=', reportId)
    .executeTakeFirst();
  return row && { ...row, content: new Uint8Array(row.content) };
}
