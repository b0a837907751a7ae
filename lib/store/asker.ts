/** Who asks, and what of the store is theirs. Every query about units and reports is narrowed by this. */
import { expressionBuilder } from 'kysely';
import type { Tables } from './schema';

/** A signed-in person, as far as queries care. */
export interface Asker {
  readonly userId: string;
}

/** The ids of the units that the asker belongs to, as a subquery. */
export function unitsOf({ userId }: Asker) {
  return expressionBuilder<Tables, never>()
    .selectFrom('membership')
    .select('membership.unitId')
    .where('membership.userId', '=', userId);
}
