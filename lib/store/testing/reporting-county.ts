/** A county whose units have reports at given stages, for tests of what is made of many reports. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import type { Draft } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { projectReport } from '@/lib/store/projection/project-report';
import { insertReport } from '@/lib/store/reports/begin-report';
import { openSeason } from '@/lib/store/season/obligations';
import type { Role } from '@/lib/workflow/roles';
import type { ReportStatus } from '@/lib/workflow/status';
import { qingshi } from './two-offices';

export interface ReportingUnit {
  readonly shortName: string;
  readonly level?: UnitLevel;
  /** What its report says where it says something else than 0; no report where absent. */
  readonly figures?: Draft;
  /** Approved where absent. */
  readonly status?: ReportStatus;
}

export interface ReportingCounty {
  readonly countyId: string;
  readonly supervisor: { readonly userId: string };
  /** Writes the reports of the county and of all its units. */
  readonly clerk: { readonly userId: string };
  /** By short name. */
  readonly unitIds: ReadonlyMap<string, string>;
  readonly reportIds: ReadonlyMap<string, string>;
}

/** What the people of the county are called, and what it is called itself: tests that share a database name it apart. */
export interface CountyNames {
  readonly shortName: string;
  readonly supervisor: string;
  readonly clerk: string;
  readonly passwordHash: string;
}

const usual: CountyNames = { shortName: '青川县', supervisor: 'xianban', clerk: 'tianbao', passwordHash: 'none' };

/** Opens the county with its units and their reports of the year; the season of the year is opened too. */
export async function openReportingCounty(
  year: number,
  units: readonly ReportingUnit[],
  { shortName, supervisor, clerk, passwordHash }: CountyNames = usual,
): Promise<ReportingCounty> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const name = `${shortName}人民政府`;
    const countyId = await insertUnit(trx, { ...qingshi, name, shortName, level: 'county' });
    const person = async (username: string, role: Role) => {
      const userId = await insertAccount(trx, { username, name: username, passwordHash });
      await insertMembership(trx, { userId, unitId: countyId, role });
      return { userId };
    };
    const people = { supervisor: await person(supervisor, 'supervisor'), clerk: await person(clerk, 'clerk') };
    const unitIds = new Map<string, string>();
    const reportIds = new Map<string, string>();
    for (const unit of units) {
      const { shortName: town, level = 'township', figures, status = 'approved' } = unit;
      const profile = { ...qingshi, name: level === 'township' ? `${town}人民政府` : town, shortName: town, level };
      const unitId = await insertUnit(trx, profile, countyId);
      await insertMembership(trx, { ...people.clerk, unitId, role: 'clerk' });
      unitIds.set(town, unitId);
      if (!figures) continue;
      reportIds.set(town, await insertReportAt(trx, people.clerk, { unitId, year, figures, status }));
    }
    await openSeason(trx, year);
    return { countyId, ...people, unitIds, reportIds };
  });
}

/** Adds a report of a unit at a stage, without the way there. */
export async function insertReportAt(
  trx: Transaction<Tables>,
  clerk: { readonly userId: string },
  report: {
    readonly unitId: string;
    readonly year: number;
    readonly figures: Draft;
    readonly status: ReportStatus;
    readonly kind?: 'government' | 'own';
  },
): Promise<string> {
  const { unitId, year, figures, status, kind } = report;
  const { name } = await trx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow();
  const title = `${name}${year}年政府信息公开工作年度报告`;
  const written = { year: String(year), title, agency: name, signedBy: name, signedOn: `${year + 1}-01-15` };
  const draft = applyPatch(soundReport.draft, { ...written, ...figures });
  const id = await insertReport(trx, clerk, unitId, year, { templateId: soundReport.templateId, draft }, kind);
  if (!id) throw new Error(`${name} has a report of ${year}`);
  await trx
    .updateTable('report')
    .set({ status, moves: 1, movedAt: new Date().toISOString() })
    .where('id', '=', id)
    .execute();
  await projectReport(trx, id);
  return id;
}
