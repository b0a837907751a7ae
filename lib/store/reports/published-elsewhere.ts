/** Reports that were published before they came here: they stand after the workflow, and their log says how they came. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';
import { projectReport } from '@/lib/store/projection/project-report';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { appendLog } from './report-log';
import { keepVersion } from './report-version';

/** A column for queries of `report`: whether its import was the last that moved it, so that nobody here has signed it. */
export const isImported = sql<number | null>`(
  select "action" = 'import' from "reportLog"
  where "reportLog"."reportId" = "report"."id" and "fromStatus" <> "toStatus"
  order by "seq" desc limit 1
)`;

/** Notes that the report as it now is was published elsewhere and came from a file. Inside the transaction that wrote it. */
export async function filePublished(
  trx: Transaction<Tables>,
  asker: Asker,
  reportId: string,
  { file, address }: { readonly file: string; readonly address: string },
): Promise<void> {
  const standing = await standingOf(trx, asker, reportId);
  if (!standing) throw new Error(`no report ${reportId} to be filed`);
  const version = await keepVersion(trx, standing);
  const entry = { action: 'import', to: 'published', address, version, details: { file } } as const;
  const { at } = await appendLog(trx, asker, standing, entry);
  await trx
    .updateTable('report')
    .set({ status: 'published', moves: standing.moves + 1, movedAt: at })
    .where('id', '=', reportId)
    .execute();
  await projectReport(trx, reportId);
}
