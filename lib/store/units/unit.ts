/** The agencies that report. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import { visibleUnitsOf } from '@/lib/store/people/asker';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';

export interface Unit extends UnitProfile {
  readonly id: string;
}

/** The columns that make a unit's profile. */
export const unitColumns = [
  'unit.id',
  'unit.name',
  'unit.shortName',
  'unit.level',
  'unit.address',
  'unit.postcode',
  'unit.phone',
  'unit.email',
  'unit.portalUrl',
] as const;

/** The unit, or undefined where there is none or it is none of the asker's. */
export async function getUnit(asker: Asker, id: string): Promise<Unit | undefined> {
  const db = await database();
  return await db
    .selectFrom('unit')
    .select(unitColumns)
    .where('id', '=', id)
    .where('id', 'in', visibleUnitsOf(asker))
    .executeTakeFirst();
}

/** How a unit is reached. */
export type UnitContact = Pick<UnitProfile, 'address' | 'postcode' | 'phone' | 'email' | 'portalUrl'>;

/** Replaces how a unit is reached. Reports that are already written keep what they say. */
export async function updateContact(
  asker: Asker,
  id: string,
  { address, postcode, phone, email, portalUrl }: UnitContact,
): Promise<{ ok: true } | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'editContact', id))) return refuse('notFound');
    await trx.updateTable('unit').set({ address, postcode, phone, email, portalUrl }).where('id', '=', id).execute();
    return { ok: true };
  });
}

/** The profile alone, whatever else its object carries. */
export function profileColumns(profile: UnitProfile): UnitProfile {
  const { name, shortName, level, address, postcode, phone, email, portalUrl } = profile;
  return { name, shortName, level, address, postcode, phone, email, portalUrl };
}
