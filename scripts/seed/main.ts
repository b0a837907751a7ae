/** A county of so many units in the middle of a season: two people in each, last year's report, and this year's at every stage. */
import type { Transaction } from 'kysely';
import { hashPassword } from '@/lib/auth/password';
import { applyPatch } from '@/lib/report/compare/diff';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { type Database, openDatabase } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { projectReport } from '@/lib/store/projection/project-report';
import { insertReport } from '@/lib/store/reports/begin-report';
import { openSeason } from '@/lib/store/season/obligations';
import type { Role } from '@/lib/workflow/roles';
import type { ReportStatus } from '@/lib/workflow/status';

export const SEED_PASSWORD = 'Ji-jie-2026';

/** Who signs in: of the county, and the clerk of the first unit. */
export const seedAccounts = { supervisor: 'xianban', administrator: 'guanli', clerk: 'danwei1' } as const;

/** Where the reports stand, in turn; undefined for one that was not begun. */
const stages: readonly (ReportStatus | undefined)[] = [
  undefined,
  'draft',
  'draft',
  'finalReview',
  'countyReview',
  'countyReview',
  'approved',
  'published',
  'returned',
  undefined,
];

/** So many units are written in one transaction. */
const BATCH = 100;

/** Fills the folder. False, and nothing done, where anybody has an account in it. */
export async function seedFolder(folder: string, units: number): Promise<boolean> {
  const db = await openDatabase(folder);
  try {
    if (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) return false;
    await seedCounty(db, units);
    return true;
  } finally {
    await db.destroy();
  }
}

async function seedCounty(db: Database, units: number): Promise<void> {
  const year = dueYear(calendarDay(new Date()));
  const passwordHash = await hashPassword(SEED_PASSWORD);
  await openSeason(db, year);
  const countyId = await db.transaction().execute(async (trx) => {
    const id = await insertUnit(trx, profile('季节县', 'county'));
    await join(trx, passwordHash, seedAccounts.supervisor, id, 'supervisor');
    await join(trx, passwordHash, seedAccounts.administrator, id, 'administrator');
    return id;
  });
  for (let from = 1; from <= units; from += BATCH) {
    await db.transaction().execute(async (trx) => {
      for (let number = from; number < Math.min(from + BATCH, units + 1); number += 1)
        await seedUnit(trx, { number, countyId, year, passwordHash });
    });
  }
}

interface SeededUnit {
  readonly number: number;
  readonly countyId: string;
  readonly year: number;
  readonly passwordHash: string;
}

async function seedUnit(trx: Transaction<Tables>, { number, countyId, year, passwordHash }: SeededUnit): Promise<void> {
  const shortName = `第${number}镇`;
  const unitId = await insertUnit(trx, profile(shortName, 'township'), countyId);
  await trx.updateTable('unit').set({ reviewStages: 1, boundStages: 1 }).where('id', '=', unitId).execute();
  const clerk = await join(trx, passwordHash, `danwei${number}`, unitId, 'clerk');
  await join(trx, passwordHash, `qianfa${number}`, unitId, 'finalReviewer');
  const status = stages[number % stages.length];
  for (const each of status ? [year - 1, year] : [year - 1]) {
    const id = await insertReport(trx, clerk, unitId, each, reportOf(shortName, each, number));
    if (!id) throw new Error('the unit has a report already');
    const movedAt = new Date().toISOString();
    await trx
      .updateTable('report')
      .set({ status: each === year && status ? status : 'published', movedAt })
      .where('id', '=', id)
      .execute();
    await projectReport(trx, id);
  }
}

/** Every seventh has an error, every fifth a blank part. */
function reportOf(shortName: string, year: number, number: number) {
  const { templateId, draft } = soundReport;
  const patch = {
    year: String(year),
    title: `${shortName}人民政府${year}年政府信息公开工作年度报告`,
    signedOn: `${year + 1}-01-15`,
    ...(number % 7 === 0 && { 't3/received/person': '9' }),
    ...(number % 5 === 0 && { problems: '' }),
  };
  return { templateId, draft: applyPatch(draft, patch) };
}

function profile(shortName: string, level: 'county' | 'township') {
  const contact = { address: '建设路1号', postcode: '723000', phone: '0916-1234567', email: '', portalUrl: '' };
  return { name: `${shortName}人民政府`, shortName, level, ...contact };
}

async function join(
  trx: Transaction<Tables>,
  passwordHash: string,
  username: string,
  unitId: string,
  role: Role,
): Promise<{ readonly userId: string }> {
  const userId = await insertAccount(trx, { username, name: username, passwordHash });
  await insertMembership(trx, { userId, unitId, role });
  return { userId };
}
