/** The report of the year before. */
import type { Kysely } from 'kysely';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { reportUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';
import { parseDraft } from './stored-draft';

/** The unit's report on the year before `year`, or undefined where the store has none that the asker may see. */
export async function getPriorReport(
  asker: Asker,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<(Report & { readonly id: string }) | undefined> {
  return await priorReportOf(await database(), asker, { unitId, year });
}

/** The same within a transaction. */
export async function priorReportOf(
  db: Kysely<Tables>,
  asker: Asker,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<(Report & { readonly id: string }) | undefined> {
  const row = await db
    .selectFrom('report')
    .select(['id', 'templateId', 'draft'])
    .where('unitId', '=', unitId)
    .where('year', '=', year - 1)
    .where('unitId', 'in', reportUnitsOf(asker))
    .executeTakeFirst();
  return row && { id: row.id, templateId: row.templateId, draft: parseDraft(row.draft) };
}
