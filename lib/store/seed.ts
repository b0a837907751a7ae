/** Fills an empty database with units, people and reports that were made elsewhere. */
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit';
import { insertAccount, insertMembership, insertUnit, type NewAccount } from './accounts';
import { database } from './database';
import { insertReport } from './report';

export interface SeedOffice {
  readonly unit: UnitProfile;
  readonly account: NewAccount;
  /** The unit's reports by their years. */
  readonly reports: ReadonlyMap<number, Report>;
}

/**
 * Adds the offices, each a unit with one account that administers it and its reports, all or none. False, and nothing
 * done, where anybody has an account.
 */
export async function seed(offices: readonly SeedOffice[]): Promise<boolean> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await trx.selectFrom('user').select('id').limit(1).executeTakeFirst()) return false;
    for (const { unit, account, reports } of offices) {
      const unitId = await insertUnit(trx, unit);
      const userId = await insertAccount(trx, account);
      await insertMembership(trx, { userId, unitId, role: 'administrator' });
      for (const [year, report] of reports) await insertReport(trx, { userId }, unitId, year, report);
    }
    return true;
  });
}
