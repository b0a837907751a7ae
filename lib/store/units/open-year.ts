/** The turn of the year: the reports of a year for all units at once. */

import { type Kysely, sql } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { isWritableYear } from '@/lib/report/report-year';
import { compareNames } from '@/lib/report/unit/name-order';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { notPractice } from '@/lib/store/practice/not-practice';
import { firstDraft, insertReport } from '@/lib/store/reports/begin-report';
import { templateForYear } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { isSupervising } from '@/lib/workflow/roles';
import { type Unit, unitColumns } from './unit';

export interface OpenedYear {
  readonly ok: true;
  /** Reports that were begun. */
  readonly opened: number;
  /** How many of these went on from last year's report. */
  readonly withPrior: number;
}

interface Waiting extends Unit {
  readonly hasPrior: boolean;
}

/** How many units that the asker may open the year for have a report of it, and how many have not. */
export async function yearStanding(
  asker: Asker,
  year: number,
): Promise<{ readonly begun: number; readonly waiting: number }> {
  const db = await database();
  const units = unitsWhere(asker, 'openYear');
  const begun = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('report.year', '=', year)
    .where(notPractice)
    .where('unit.closedAt', 'is', null)
    .where('unit.id', 'in', units)
    .executeTakeFirstOrThrow();
  return { begun: Number(begun.count), waiting: (await waitingUnits(db, asker, year)).length };
}

/** Begins the reports of the year, all or none; each with the unit's contact block, going on from last year's. */
export async function openYear(asker: Asker, year: number): Promise<OpenedYear | Refusal<'noTemplate'>> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return refuse('noTemplate');
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const units = await waitingUnits(trx, asker, year);
    for (const { hasPrior: _, ...unit } of units)
      await insertReport(trx, asker, unit.id, year, await firstDraft(trx, template, unit, year));
    return { ok: true, opened: units.length, withPrior: units.filter(({ hasPrior }) => hasPrior).length };
  });
}

/** Open units that owe a report of the year and have none. An office that supervises others is one of them where it has written before. */
async function waitingUnits(db: Kysely<Tables>, asker: Asker, year: number): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('unit')
    .select(unitColumns)
    .select([
      sql<number>`case when exists (select 1 from report where report."unitId" = unit.id and report.year < ${year}
        and ${notPractice})
        then 1 else 0 end`.as('writes'),
      // Two questions instead of one with "or", which no index answers.
      sql<number>`case when exists (select 1 from report where report."unitId" = unit.id and report.year = ${year - 1}
        and ${notPractice})
        or exists (select 1 from unit as source join report on report."unitId" = source.id
          where source."mergedInto" = unit.id and report.year = ${year - 1}
            and ${notPractice}) then 1 else 0 end`.as('hasPrior'),
    ])
    .where('closedAt', 'is', null)
    .where('id', 'in', unitsWhere(asker, 'openYear'))
    .where(sql<boolean>`not exists (select 1 from report where report."unitId" = unit.id and report.year = ${year}
      and ${notPractice})`)
    .where(sql<boolean>`not exists (select 1 from obligation where obligation."unitId" = unit.id
      and obligation.year = ${year} and obligation.standing <> 'due')`)
    .execute();
  return rows
    .filter(({ level, writes }) => !isSupervising(level) || writes === 1)
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ writes: _, hasPrior, ...unit }) => ({ ...unit, hasPrior: hasPrior === 1 }));
}
