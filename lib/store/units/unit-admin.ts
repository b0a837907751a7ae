/** Adding, changing and closing units. What exists is never deleted: reports and the record speak of it. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertUnit } from '@/lib/store/people/accounts';
import { type Asker, administeredUnitsOf } from '@/lib/store/people/asker';
import { profileColumns } from './unit';
import type { UnitSettings } from './unit-tree-list';

/** A unit as its administrators write it. */
export interface UnitEntry extends UnitProfile {
  /** 统一社会信用代码, cleaned and correct, or empty. */
  readonly creditCode: string;
}

type Done = { readonly ok: true; readonly id: string };

/** Adds a unit under another. It begins with the settings of that one. */
export async function addUnit(
  asker: Asker,
  parentId: string,
  entry: UnitEntry,
): Promise<Done | Refusal<'notFound' | 'nameTaken'>> {
  const db = await database();
  return await db.transaction().execute((trx) => addUnitWithin(trx, asker, parentId, entry));
}

/** The same inside a transaction. */
export async function addUnitWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  parentId: string,
  entry: UnitEntry,
): Promise<Done | Refusal<'notFound' | 'nameTaken'>> {
  const parent = await trx
    .selectFrom('unit')
    .select(['reviewStages', 'fourEyes', 'passwordClasses', 'passwordDays'])
    .where('id', '=', parentId)
    .where('closedAt', 'is', null)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  if (!parent) return refuse('notFound');
  if (await isNameTaken(trx, entry.name)) return refuse('nameTaken');
  const id = await insertUnit(trx, entry, parentId);
  await trx
    .updateTable('unit')
    .set({ ...parent, creditCode: entry.creditCode })
    .where('id', '=', id)
    .execute();
  return { ok: true, id };
}

/** Replaces what a unit is called and how it is reached. */
export async function changeUnit(
  asker: Asker,
  id: string,
  entry: UnitEntry,
): Promise<Done | Refusal<'notFound' | 'nameTaken'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await isNameTaken(trx, entry.name, id)) return refuse('nameTaken');
    const { numUpdatedRows } = await trx
      .updateTable('unit')
      .set({ ...profileColumns(entry), creditCode: entry.creditCode })
      .where('id', '=', id)
      .where('id', 'in', administeredUnitsOf(asker))
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { ok: true, id } : refuse('notFound');
  });
}

/** Sets stages, four eyes and what passwords must be. */
export async function changeSettings(
  asker: Asker,
  id: string,
  { reviewStages, fourEyes, passwordClasses, passwordDays }: UnitSettings,
): Promise<Done | Refusal<'notFound'>> {
  const db = await database();
  const { numUpdatedRows } = await db
    .updateTable('unit')
    .set({ reviewStages, fourEyes: fourEyes ? 1 : 0, passwordClasses, passwordDays })
    .where('id', '=', id)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { ok: true, id } : refuse('notFound');
}

/** Closes a unit that no longer reports; its reports stay readable. Open units below it must be closed first. */
export async function closeUnit(asker: Asker, id: string): Promise<Done | Refusal<'notFound' | 'unitHasOthers'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const below = await trx
      .selectFrom('unit')
      .select('id')
      .where('parentId', '=', id)
      .where('closedAt', 'is', null)
      .executeTakeFirst();
    if (below) return refuse('unitHasOthers');
    return await setClosed(trx, asker, id, new Date().toISOString());
  });
}

/** Opens a closed unit again. */
export async function reopenUnit(asker: Asker, id: string): Promise<Done | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute((trx) => setClosed(trx, asker, id, null));
}

/** Removes a unit that was added by mistake: one without reports, people and units below. */
export async function removeUnit(
  asker: Asker,
  id: string,
): Promise<Done | Refusal<'notFound' | 'unitHasReports' | 'unitHasOthers'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const found = async (table: 'report' | 'membership') =>
      (await trx.selectFrom(table).select('unitId').where('unitId', '=', id).executeTakeFirst()) !== undefined;
    if (await found('report')) return refuse('unitHasReports');
    const below = await trx.selectFrom('unit').select('id').where('parentId', '=', id).executeTakeFirst();
    if (below || (await found('membership'))) return refuse('unitHasOthers');
    const { numDeletedRows } = await trx
      .deleteFrom('unit')
      .where('id', '=', id)
      .where('parentId', 'is not', null)
      .where('id', 'in', administeredUnitsOf(asker))
      .executeTakeFirst();
    return numDeletedRows > 0n ? { ok: true, id } : refuse('notFound');
  });
}

async function setClosed(
  trx: Transaction<Tables>,
  asker: Asker,
  id: string,
  closedAt: string | null,
): Promise<Done | Refusal<'notFound'>> {
  const { numUpdatedRows } = await trx
    .updateTable('unit')
    .set({ closedAt })
    .where('id', '=', id)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { ok: true, id } : refuse('notFound');
}

async function isNameTaken(trx: Transaction<Tables>, name: string, exceptId = ''): Promise<boolean> {
  const row = await trx
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}
