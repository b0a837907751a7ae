/** A county of so many units in the middle of a season: two people in each, last year's report, and this year's at every stage. */
import type { Transaction } from 'kysely';
import { hashPassword } from '@/lib/auth/password';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { type Database, openDatabase } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { filePublished } from '@/lib/store/reports/published-elsewhere';
import { openSeason } from '@/lib/store/season/obligations';
import { moveReport } from '@/lib/store/workflow/move-report';
import { getStanding } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import type { Role } from '@/lib/workflow/roles';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { seededReport } from './seeded-report';

export const SEED_PASSWORD = 'Ji-jie-2026';

/** Who signs in: of the county, and the clerk of the first unit. */
export const seedAccounts = { supervisor: 'xianban', administrator: 'guanli', clerk: 'danwei1' } as const;

type Step = readonly [WorkflowAction, 'clerk' | 'signer' | 'supervisor'];

const handedIn: readonly Step[] = [
  ['submit', 'clerk'],
  ['approve', 'signer'],
];
const approved: readonly Step[] = [...handedIn, ['approve', 'supervisor']];

/** What was done with the reports, in turn; undefined for one that was not begun. */
const stages: readonly (readonly Step[] | undefined)[] = [
  undefined,
  [],
  [],
  handedIn.slice(0, 1),
  handedIn,
  handedIn,
  approved,
  [...approved, ['publish', 'clerk']],
  [...handedIn, ['return', 'supervisor']],
  undefined,
];

/** So many units are written in one transaction. */
const BATCH = 100;

/** Fills the folder. False, and nothing done, where anybody has an account in it. */
export async function seedFolder(folder: string, units: number): Promise<boolean> {
  return await seedDatabase(await openDatabase(folder), units);
}

/** The same with an open database, which is closed afterwards. */
export async function seedDatabase(db: Database, units: number): Promise<boolean> {
  try {
    if (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) return false;
    // Steps are taken as people take them, by the functions that the app calls.
    globalThis.nianbaoDatabase = Promise.resolve(db);
    await seedCounty(db, units);
    return true;
  } finally {
    globalThis.nianbaoDatabase = undefined;
    await db.destroy();
  }
}

async function seedCounty(db: Database, units: number): Promise<void> {
  const year = dueYear(calendarDay(new Date()));
  const passwordHash = await hashPassword(SEED_PASSWORD);
  await openSeason(db, year);
  const { countyId, supervisor } = await db.transaction().execute(async (trx) => {
    const id = await insertUnit(trx, profile('季节县', 'county'));
    const person = await join(trx, passwordHash, seedAccounts.supervisor, id, 'supervisor');
    await join(trx, passwordHash, seedAccounts.administrator, id, 'administrator');
    return { countyId: id, supervisor: person };
  });
  for (let from = 1; from <= units; from += BATCH) {
    const begun = await db.transaction().execute(async (trx) => {
      const reports: SeededReport[] = [];
      for (let number = from; number < Math.min(from + BATCH, units + 1); number += 1)
        reports.push(await seedUnit(trx, { number, countyId, year, passwordHash }));
      return reports;
    });
    for (const report of begun) await takeSteps(report, { ...report.people, supervisor }, year);
  }
}

/** This year's report of a unit, and what is to be done with it. */
interface SeededReport {
  readonly id: string | undefined;
  readonly steps: readonly Step[];
  readonly people: Readonly<Record<'clerk' | 'signer', Asker>>;
}

async function takeSteps({ id, steps }: SeededReport, people: Readonly<Record<Step[1], Asker>>, year: number) {
  if (!id) return;
  const today = `${year + 1}-01-20`;
  for (const [action, who] of steps) {
    const { moves = 0, revision = 0 } = (await getStanding(people[who], id)) ?? {};
    const details = {
      ...(action === 'return' && { reason: '第三部分请再核对。' }),
      ...(action === 'publish' && { publishedOn: today, url: 'https://www.example.org/nianbao.html' }),
    };
    const moved = await moveReport(people[who], { reportId: id, action, moves, revision, address: '', today, details });
    if (!moved.ok) throw new Error(`${action}: ${moved.code}`);
  }
}

interface SeededUnit {
  readonly number: number;
  readonly countyId: string;
  readonly year: number;
  readonly passwordHash: string;
}

async function seedUnit(
  trx: Transaction<Tables>,
  { number, countyId, year, passwordHash }: SeededUnit,
): Promise<SeededReport> {
  const shortName = `第${number}镇`;
  const unit = profile(shortName, 'township');
  const unitId = await insertUnit(trx, unit, countyId);
  await trx.updateTable('unit').set({ reviewStages: 1, boundStages: 1 }).where('id', '=', unitId).execute();
  const clerk = await join(trx, passwordHash, `danwei${number}`, unitId, 'clerk');
  const signer = await join(trx, passwordHash, `qianfa${number}`, unitId, 'finalReviewer');
  const before = await insertReport(trx, clerk, unitId, year - 1, seededReport(unit, year - 1, number));
  if (!before) throw new Error('the unit has a report already');
  await filePublished(trx, clerk, before, { file: `${shortName}${year - 1}年度报告.docx`, address: '' });
  const steps = stages[number % stages.length];
  const id = steps && (await insertReport(trx, clerk, unitId, year, seededReport(unit, year, number)));
  return { id, steps: steps ?? [], people: { clerk, signer } };
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
