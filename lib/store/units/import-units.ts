/** Many units at once, all or none. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { NumberedUnit } from '@/lib/report/unit/unit-sheet';
import { database } from '@/lib/store/database/database';
import type { Asker } from '@/lib/workflow/asker';
import { addUnitWithin } from './unit-admin';

/** Thrown to take the whole transaction back. */
class Refused extends Error {
  constructor(
    readonly row: number,
    readonly refusal: Refusal<'notFound' | 'nameTaken'>,
  ) {
    super('a row was refused');
  }
}

export type UnitsImported = { readonly ok: true } | (Refusal<'notFound' | 'nameTaken'> & { readonly row: number });

/** Adds the units, each under the one named as its parent, which the asker administers. `row` is the one that was refused. */
export async function importUnits(asker: Asker, units: readonly NumberedUnit[]): Promise<UnitsImported> {
  const db = await database();
  try {
    return await db.transaction().execute(async (trx) => {
      for (const { row, parent, ...entry } of units) {
        const above = await trx.selectFrom('unit').select('id').where('name', '=', parent).executeTakeFirst();
        const result = await addUnitWithin(trx, asker, above?.id ?? '', entry);
        if (!result.ok) throw new Refused(row, result);
      }
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof Refused) return { ...refuse(error.refusal.code), row: error.row };
    throw error;
  }
}
