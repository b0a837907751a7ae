/** What an office gives the units that are added below it: stages of review, and what passwords must be. */
import { type Kysely, sql } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';
import { settingsOf, type UnitSettings } from '@/lib/workflow/unit-settings';
import { boundColumns, settingColumns } from './setting-columns';
import { selectUnitsUnder } from './unit-tree';

export interface DefaultsBelow extends UnitSettings {
  /** Whether one person may write and sign the reports of a unit. */
  readonly onePerson: boolean;
}

/** What a new unit below would begin with: what was set for that, else what the office has itself. */
export async function defaultsBelow(db: Kysely<Tables>, unitId: string): Promise<DefaultsBelow> {
  const row = await db
    .selectFrom('unit')
    .select(({ fn, ref, val }) => [
      fn.coalesce('belowStages', ref('reviewStages')).as('reviewStages'),
      fn.coalesce('belowFourEyes', ref('fourEyes')).as('fourEyes'),
      fn.coalesce('belowPasswordClasses', ref('passwordClasses')).as('passwordClasses'),
      fn.coalesce('belowPasswordDays', ref('passwordDays')).as('passwordDays'),
      fn.coalesce('belowOnePerson', val(0)).as('onePerson'),
    ])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  return { ...settingsOf(row), onePerson: row.onePerson === 1 };
}

/** The same for a page. */
export async function getDefaultsBelow(unitId: string): Promise<DefaultsBelow> {
  return await defaultsBelow(await database(), unitId);
}

/** Sets them; with `everywhere`, also for all open units that are below now. Returns how many of these were changed. */
export async function setDefaultsBelow(
  asker: Asker,
  unitId: string,
  { onePerson, ...settings }: DefaultsBelow,
  everywhere: boolean,
): Promise<{ readonly ok: true; readonly changed: number } | Refusal<'notFound'>> {
  const db = await database();
  const columns = settingColumns(settings);
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'setDefaultsBelow', unitId))) return refuse('notFound');
    await trx
      .updateTable('unit')
      .set({
        belowStages: columns.reviewStages,
        belowFourEyes: columns.fourEyes,
        belowPasswordClasses: columns.passwordClasses,
        belowPasswordDays: columns.passwordDays,
        belowOnePerson: Number(onePerson),
      })
      .where('id', '=', unitId)
      .execute();
    if (!everywhere) return { ok: true, changed: 0 };
    const { numUpdatedRows } = await trx
      .updateTable('unit')
      .set({ ...columns, ...boundColumns(columns), onePerson: Number(onePerson) })
      .where('closedAt', 'is', null)
      .where('id', 'in', sql<string>`(${selectUnitsUnder(sql`select ${unitId}`)})`)
      .executeTakeFirst();
    return { ok: true, changed: Number(numUpdatedRows) };
  });
}
