/** What is counted, opened and handed out leaves reports of practice alone. */
import { type RawBuilder, sql } from 'kysely';

/** For a query of `report`: whether it is more than practice. */
export const notPractice: RawBuilder<boolean> = sql<boolean>`report.kind <> 'practice'`;
