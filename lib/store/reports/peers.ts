/** The units beside a unit. */

import { database } from '@/lib/store/database/database';
import { reportUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';

/**
 * Short names of the units of the same level below the same office, without the unit itself and without closed ones. Empty
 * where the unit stands alone, and for an asker who may not see its reports.
 */
export async function listPeers(asker: Asker, unitId: string): Promise<string[]> {
  const db = await database();
  const rows = await db
    .selectFrom('unit as own')
    .innerJoin('unit as peer', (join) =>
      join.onRef('peer.parentId', '=', 'own.parentId').onRef('peer.level', '=', 'own.level'),
    )
    .select('peer.shortName')
    .distinct()
    .where('own.id', '=', unitId)
    .where('own.id', 'in', reportUnitsOf(asker))
    .where('peer.id', '!=', unitId)
    .where('peer.closedAt', 'is', null)
    .orderBy('peer.shortName')
    .execute();
  return rows.map(({ shortName }) => shortName);
}
