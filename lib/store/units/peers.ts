/** The units beside a unit. */
import type { Kysely } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';

/**
 * Short names of the units of the same level below the same office, without the unit itself and without closed ones. Empty
 * where the unit stands alone.
 */
export async function peersOf(db: Kysely<Tables>, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('unit as own')
    .innerJoin('unit as peer', (join) =>
      join.onRef('peer.parentId', '=', 'own.parentId').onRef('peer.level', '=', 'own.level'),
    )
    .select('peer.shortName')
    .distinct()
    .where('own.id', '=', unitId)
    .where('peer.id', '!=', unitId)
    .where('peer.closedAt', 'is', null)
    .orderBy('peer.shortName')
    .execute();
  return rows.map(({ shortName }) => shortName);
}
