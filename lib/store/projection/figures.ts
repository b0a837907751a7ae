/** The typed numbers of a report, kept beside its projection for sums over many reports. */
import type { Kysely } from 'kysely';
import type { Report } from '@/lib/report/report';
import { type Figures, figuresOf } from '@/lib/rollup/figures';
import type { Tables } from '@/lib/store/database/schema';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { isCellId, templateById } from '@/lib/template/registry';

/** Keeps what the report counts. Inside the transaction that changed it; only cells that changed are written. */
export async function keepFigures(
  trx: Kysely<Tables>,
  reportId: string,
  year: number,
  { templateId, draft }: Report,
): Promise<void> {
  const fresh = figuresOf(templateById(templateId), draft);
  const stored = await figuresOfReport(trx, reportId);
  const gone = [...stored.keys()].filter((cell) => !fresh.has(cell));
  const changed = [...fresh].filter(([cell, value]) => stored.get(cell) !== value);
  if (gone.length > 0) {
    await trx.deleteFrom('reportFigure').where('reportId', '=', reportId).where('cell', 'in', gone).execute();
  }
  if (changed.length > 0) {
    await trx
      .insertInto('reportFigure')
      .values(changed.map(([cell, value]) => ({ year, cell, reportId, value })))
      .onConflict((conflict) =>
        conflict.columns(['year', 'cell', 'reportId']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
      )
      .execute();
  }
}

/** The figures as stored. Cells that no format has any more are left out. */
export async function figuresOfReport(db: Kysely<Tables>, reportId: string): Promise<Figures> {
  const rows = await db.selectFrom('reportFigure').select(['cell', 'value']).where('reportId', '=', reportId).execute();
  return new Map(rows.flatMap(({ cell, value }) => (isCellId(cell) ? [[cell, value] as const] : [])));
}

/** Whether the stored figures are those of the report. */
export async function holdsFigures(db: Kysely<Tables>, reportId: string): Promise<boolean> {
  const { templateId, draft } = await db
    .selectFrom('report')
    .select(['templateId', 'draft'])
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow();
  const fresh = figuresOf(templateById(templateId), parseDraft(draft));
  const stored = await figuresOfReport(db, reportId);
  return stored.size === fresh.size && [...fresh].every(([cell, value]) => stored.get(cell) === value);
}
