/** The report of the year before. */
import type { Kysely, Selectable } from 'kysely';
import { mergedPrior } from '@/lib/report/compare/merged-prior';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { seenBy } from '@/lib/store/people/seen-reports';
import type { Asker } from '@/lib/workflow/asker';
import { kindFor, type ObligationKind } from '@/lib/workflow/obligation';
import { parseDraft } from './stored-draft';

/** The report of which the one before is meant: the main one of the unit where no kind is named. */
export type Followed = Pick<Selectable<Tables['report']>, 'unitId' | 'year'> &
  Partial<Pick<Selectable<Tables['report']>, 'kind'>>;

/** The unit's report of the same kind on the year before `year`, or undefined where the store has none that the asker may see. */
export async function getPriorReport(
  asker: Asker,
  report: Followed,
): Promise<(Report & { readonly id: string }) | undefined> {
  return await priorReportOf(await database(), asker, report);
}

/** The same within a transaction. */
export async function priorReportOf(
  db: Kysely<Tables>,
  asker: Asker,
  report: Followed,
): Promise<(Report & { readonly id: string }) | undefined> {
  const prior = await reportBefore(db, report);
  if (!prior) return undefined;
  const seen = await db
    .selectFrom('report')
    .select('id')
    .where('id', '=', prior.id)
    .where(seenBy(asker))
    .executeTakeFirst();
  return seen && prior;
}

/** The same whoever asks. Of a unit that others were merged into, the numbers are those of all of them together. */
export async function reportBefore(
  db: Kysely<Tables>,
  { unitId, year, kind }: Followed,
): Promise<(Report & { readonly id: string }) | undefined> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id', 'report.unitId', 'report.templateId', 'report.draft'])
    .where('report.year', '=', year - 1)
    .where('report.kind', '=', await kindOf(db, { unitId, kind }))
    .where(({ or, eb }) => or([eb('unit.id', '=', unitId), eb('unit.mergedInto', '=', unitId)]))
    .orderBy(({ eb }) => eb('unit.id', '=', unitId), 'desc')
    .orderBy('unit.name')
    .execute();
  const [first, ...others] = rows.map((row) => ({ ...row, draft: parseDraft(row.draft) }));
  return first && { id: first.id, ...mergedPrior(first, others) };
}

/** The kind that is named, else the main one of the unit: one for practice follows that too. */
export async function kindOf(
  db: Kysely<Tables>,
  { unitId, kind }: { readonly unitId: string; readonly kind?: ObligationKind | undefined },
): Promise<ObligationKind> {
  if (kind && kind !== 'practice') return kind;
  const unit = await db.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirst();
  return kindFor(unit?.level ?? 'township');
}
