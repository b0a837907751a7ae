/** The report of the year before. */
import type { Kysely } from 'kysely';
import { mergedPrior } from '@/lib/report/compare/merged-prior';
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
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', reportUnitsOf(asker))
    .executeTakeFirst();
  return unit && (await reportBefore(db, unitId, year));
}

/** The same whoever asks. Of a unit that others were merged into, the numbers are those of all of them together. */
export async function reportBefore(
  db: Kysely<Tables>,
  unitId: string,
  year: number,
): Promise<(Report & { readonly id: string }) | undefined> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id', 'report.unitId', 'report.templateId', 'report.draft'])
    .where('report.year', '=', year - 1)
    .where(({ or, eb }) => or([eb('unit.id', '=', unitId), eb('unit.mergedInto', '=', unitId)]))
    .orderBy(({ eb }) => eb('unit.id', '=', unitId), 'desc')
    .orderBy('unit.name')
    .execute();
  const [first, ...others] = rows.map((row) => ({ ...row, draft: parseDraft(row.draft) }));
  return first && { id: first.id, ...mergedPrior(first, others) };
}
