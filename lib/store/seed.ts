/** Fills an empty database with units, people and reports that were made elsewhere. */
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit';
import { insertAccount, insertMembership, insertUnit, type NewAccount } from './accounts';
import { database } from './database';
import { insertReport } from './report';

export interface SeedOffice {
  readonly unit: UnitProfile;
  readonly account: NewAccount;
  readonly year: number;
  readonly report: Report;
}

/**
 * Adds the offices, each a unit with one account that administers it and one report, all or none. False, and nothing
 * done, where anybody has an account.
 */
export async function seed(offices: readonly SeedOffice[]): Promise<boolean> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await trx.selectFrom('user').select('id').limit(1).executeTakeFirst()) return false;
    for (const { unit, account, year, report } of offices) {
      const unitId = await insertUnit(trx, unit);
      const userId = await insertAccount(trx, account);
      for (const role of ['administrator', 'clerk'] as const) await insertMembership(trx, { userId, unitId, role });
      await insertReport(trx, { userId }, unitId, year, report);
    }
    return true;
  });
}
