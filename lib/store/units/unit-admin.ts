/** Adding, changing and closing units. What exists is never deleted: reports and the record speak of it. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertUnit } from '@/lib/store/people/accounts';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';
import { isWithinBounds, settingsOf, type UnitSettings } from '@/lib/workflow/unit-settings';
import { defaultsBelow } from './defaults-below';
import { boundColumns, settingColumns } from './setting-columns';
import { profileColumns } from './unit';

/** A unit as its administrators write it. */
export interface UnitEntry extends UnitProfile {
  /** 统一社会信用代码, cleaned and correct, or empty. */
  readonly creditCode: string;
}

type Done = { readonly ok: true; readonly id: string };

/** Adds a unit under another. It begins with what that one gives by default, and is held to it until its administrators above say otherwise. */
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
    .select('id')
    .where('id', '=', parentId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (!parent || !(await mayToUnit(trx, asker, 'manageUnit', parentId))) return refuse('notFound');
  if (await isNameTaken(trx, entry.name)) return refuse('nameTaken');
  const id = await insertUnit(trx, entry, parentId);
  const { onePerson, ...settings } = await defaultsBelow(trx, parentId);
  const columns = settingColumns(settings);
  await trx
    .updateTable('unit')
    .set({ ...columns, ...boundColumns(columns), onePerson: Number(onePerson), creditCode: entry.creditCode })
    .where('id', '=', id)
    .execute();
  return { ok: true, id };
}

/** What a unit was called before it was changed. */
export type Renamed = Done & { readonly before: Pick<UnitEntry, 'name' | 'shortName' | 'level' | 'creditCode'> };

/** Replaces what a unit is called and how it is reached. Reports that are already written keep what they say. */
export async function changeUnit(
  asker: Asker,
  id: string,
  entry: UnitEntry,
): Promise<Renamed | Refusal<'notFound' | 'nameTaken'>> {
  const db = await database();
  return await db.transaction().execute((trx) => changeUnitWithin(trx, asker, id, entry));
}

/** The same inside a transaction. */
export async function changeUnitWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  id: string,
  entry: UnitEntry,
): Promise<Renamed | Refusal<'notFound' | 'nameTaken'>> {
  if (!(await mayToUnit(trx, asker, 'renameUnit', id))) return refuse('notFound');
  if (await isNameTaken(trx, entry.name, id)) return refuse('nameTaken');
  const before = await trx
    .selectFrom('unit')
    .select(['name', 'shortName', 'level', 'creditCode'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('unit')
    .set({ ...profileColumns(entry), creditCode: entry.creditCode })
    .where('id', '=', id)
    .execute();
  return { ok: true, id, before };
}

/**
 * Sets stages, four eyes and what passwords must be. Set from above, they are also the bounds: the unit itself may make
 * them stricter, not laxer. `onePerson`, for those above alone, lets one person write and sign.
 */
export async function changeSettings(
  asker: Asker,
  id: string,
  settings: UnitSettings,
  onePerson?: boolean,
): Promise<Done | Refusal<'notFound' | 'outOfBounds' | 'forbidden'>> {
  const db = await database();
  return await db.transaction().execute((trx) => changeSettingsWithin(trx, asker, id, settings, onePerson));
}

/** The same inside a transaction. */
export async function changeSettingsWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  id: string,
  settings: UnitSettings,
  onePerson?: boolean,
): Promise<Done | Refusal<'notFound' | 'outOfBounds' | 'forbidden'>> {
  const isAbove = await mayToUnit(trx, asker, 'setBounds', id);
  const refusal = await settingsRefusal(trx, asker, id, isAbove ? undefined : settings);
  if (refusal) return refusal;
  if (onePerson !== undefined && !(await mayToUnit(trx, asker, 'allowOnePerson', id))) return refuse('forbidden');
  const columns = settingColumns(settings);
  await trx
    .updateTable('unit')
    .set({
      ...columns,
      ...(isAbove && boundColumns(columns)),
      ...(onePerson !== undefined && { onePerson: Number(onePerson) }),
    })
    .where('id', '=', id)
    .execute();
  return { ok: true, id };
}

/** Why the asker may not set it so; `held` are settings that have to keep within the bounds. */
async function settingsRefusal(
  trx: Transaction<Tables>,
  asker: Asker,
  id: string,
  held: UnitSettings | undefined,
): Promise<Refusal<'notFound' | 'outOfBounds'> | undefined> {
  if (!(await mayToUnit(trx, asker, 'setReview', id))) return refuse('notFound');
  return held && !isWithinBounds(held, await boundsOf(trx, id)) ? refuse('outOfBounds') : undefined;
}

async function boundsOf(trx: Transaction<Tables>, id: string): Promise<UnitSettings> {
  const row = await trx
    .selectFrom('unit')
    .select(['boundStages', 'boundFourEyes', 'boundPasswordClasses', 'boundPasswordDays'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return settingsOf({
    reviewStages: row.boundStages,
    fourEyes: row.boundFourEyes,
    passwordClasses: row.boundPasswordClasses,
    passwordDays: row.boundPasswordDays,
  });
}

/**
 * Closes a unit that no longer reports; its reports stay readable. Open units below it must be closed first. Where it went
 * into another open unit of the asker's, its last report counts as that one's too.
 */
export async function closeUnit(
  asker: Asker,
  id: string,
  mergedInto: string | null = null,
): Promise<Done | Refusal<'notFound' | 'unitHasOthers'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const below = await trx
      .selectFrom('unit')
      .select('id')
      .where('parentId', '=', id)
      .where('closedAt', 'is', null)
      .executeTakeFirst();
    if (below) return refuse('unitHasOthers');
    if (mergedInto !== null && !(await isOpenForMerging(trx, asker, id, mergedInto))) return refuse('notFound');
    return await setClosed(trx, asker, id, { closedAt: new Date().toISOString(), mergedInto });
  });
}

/** Opens a closed unit again. */
export async function reopenUnit(asker: Asker, id: string): Promise<Done | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute((trx) => setClosed(trx, asker, id, { closedAt: null, mergedInto: null }));
}

/** Removes a unit that was added by mistake: one without reports, people and units below. */
export async function removeUnit(
  asker: Asker,
  id: string,
): Promise<Done | Refusal<'notFound' | 'unitHasReports' | 'unitHasPeople' | 'unitHasOthers'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'closeUnit', id))) return refuse('notFound');
    const report = await trx.selectFrom('report').select('id').where('unitId', '=', id).executeTakeFirst();
    if (report) return refuse('unitHasReports');
    const below = await trx.selectFrom('unit').select('id').where('parentId', '=', id).executeTakeFirst();
    if (below) return refuse('unitHasOthers');
    const post = await trx.selectFrom('post').select('unitId').where('unitId', '=', id).executeTakeFirst();
    const home = await trx.selectFrom('user').select('id').where('homeUnitId', '=', id).executeTakeFirst();
    if (post || home) return refuse('unitHasPeople');
    await trx.deleteFrom('unit').where('id', '=', id).execute();
    return { ok: true, id };
  });
}

async function setClosed(
  trx: Transaction<Tables>,
  asker: Asker,
  id: string,
  closed: { readonly closedAt: string | null; readonly mergedInto: string | null },
): Promise<Done | Refusal<'notFound'>> {
  if (!(await mayToUnit(trx, asker, 'closeUnit', id))) return refuse('notFound');
  await trx.updateTable('unit').set(closed).where('id', '=', id).execute();
  return { ok: true, id };
}

/** Whether the other unit is open, and one that the asker administers. */
async function isOpenForMerging(trx: Transaction<Tables>, asker: Asker, id: string, other: string): Promise<boolean> {
  if (id === other || !(await mayToUnit(trx, asker, 'manageUnit', other))) return false;
  const unit = await trx.selectFrom('unit').select('closedAt').where('id', '=', other).executeTakeFirst();
  return unit?.closedAt === null;
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
