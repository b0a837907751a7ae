/** Fills an empty database with units, people and reports that were made elsewhere. */
import type { Transaction } from 'kysely';
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { insertAccount, insertMembership, insertUnit, type NewAccount } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { filePublished } from '@/lib/store/reports/published-elsewhere';
import type { Role } from '@/lib/workflow/roles';
import { database } from './database';
import type { Tables } from './schema';

interface SeedPerson {
  readonly account: NewAccount;
  readonly role: Role;
}

export interface SeedOffice {
  readonly unit: UnitProfile;
  /** Writes the report. */
  readonly account: NewAccount;
  /** Others in the office. */
  readonly people?: readonly SeedPerson[];
  /** The office that supervises this one, with its people. */
  readonly county?: { readonly unit: UnitProfile; readonly people: readonly SeedPerson[] };
  /** The unit's reports by their years. Those before the newest were published elsewhere and imported. */
  readonly reports: ReadonlyMap<number, Report>;
}

/**
 * Adds the offices, each a unit with its account and its reports, all or none. False, and nothing
 * done, where anybody has an account.
 */
export async function seed(offices: readonly SeedOffice[]): Promise<boolean> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await trx.selectFrom('user').select('id').limit(1).executeTakeFirst()) return false;
    for (const office of offices) await insertOffice(trx, office);
    return true;
  });
}

async function insertOffice(trx: Transaction<Tables>, office: SeedOffice): Promise<void> {
  const { unit, account, reports, people = [], county } = office;
  const above = county ? await insertUnit(trx, county.unit) : null;
  if (above) await insertPeople(trx, above, county?.people ?? []);
  const unitId = await insertUnit(trx, unit, above);
  const userId = await insertAccount(trx, account);
  await insertMembership(trx, { userId, unitId, role: 'clerk' });
  await insertPeople(trx, unitId, people);
  const newest = Math.max(...reports.keys());
  for (const [year, report] of reports) {
    const id = await insertReport(trx, { userId }, unitId, year, report);
    if (id && year < newest) await filePublished(trx, { userId }, id, { file: `${year}年度报告.docx`, address: '' });
  }
}

async function insertPeople(trx: Transaction<Tables>, unitId: string, people: readonly SeedPerson[]): Promise<void> {
  for (const { account, role } of people) {
    const userId = await insertAccount(trx, account);
    await insertMembership(trx, { userId, unitId, role });
  }
}
