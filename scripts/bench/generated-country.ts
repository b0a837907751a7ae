/** A country of so many counties with a hundred units each, written as rows: every unit has a report on each of five years. */
import { sql } from 'kysely';
import type { Database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { newId } from '@/lib/store/database/new-id';
import { insertAccount, insertMembership } from '@/lib/store/people/accounts';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Asker } from '@/lib/workflow/asker';

export const UNITS_OF_A_COUNTY = 100;

/** Of the reports; the last of them is the one that is asked for. */
export const YEARS = [2021, 2022, 2023, 2024, 2025] as const;

/** Typed cells of each report that are not 0. */
const FIGURES = 10;

export interface GeneratedCountry {
  /** The county that is asked for, in the middle of the others. */
  readonly countyId: string;
  readonly supervisor: Asker;
  readonly clerk: Asker;
}

/** Writes them into an empty database. */
export async function generateCountry(db: Database, counties: number): Promise<GeneratedCountry> {
  // As long as the ids that the app gives. The counties come first.
  const [from, prefix] = [10_000_000_000, newId().slice(0, 9)];
  const [firstUnit, last] = [from + counties, from + counties * (UNITS_OF_A_COUNTY + 1)];
  const upTo = (first: number, end: number) => sql`with recursive number(n) as (
    select ${sql.lit(first + 1)} union all select n + 1 from number where n < ${sql.lit(end)})`;
  const id = sql`${sql.lit(prefix)} || n`;
  const county = sql`${sql.lit(prefix)} || (${sql.lit(from + 1)} + n % ${sql.lit(counties)})`;
  const columns = sql`(id, "parentId", level, name, "shortName", address, postcode, phone, email, "portalUrl", "createdAt")`;
  await db.transaction().execute(async (trx) => {
    await sql`insert into unit ${columns} ${upTo(from, firstUnit)}
      select ${id}, null, 'county', '第' || n || '县', '第' || n || '县', '', '', '', '', '', '' from number`.execute(
      trx,
    );
    const units = upTo(firstUnit, last);
    await sql`insert into unit ${columns} ${units}
      select ${id}, ${county}, 'township', '第' || n || '镇', '第' || n || '镇', '', '', '', '', '', '' from number`.execute(
      trx,
    );
    for (const year of YEARS) {
      const report = sql`${id} || ${sql.lit(`-${year}`)}`;
      await sql`insert into obligation ("unitId", year, kind) ${units} select ${id}, ${year}, 'own' from number`.execute(
        trx,
      );
      await sql`insert into report (id, "unitId", year, kind, "templateId", status, revision, draft, "createdAt", "updatedAt")
        ${units} select ${report}, ${id}, ${year}, 'own', ${cn2021.id}, 'approved', 0, '{}', '', '' from number`.execute(
        trx,
      );
      await sql`insert into "reportProjection" ("reportId", title, filled, required, errors, warnings, unexplained, hints,
          "byRule", "largestChange", url, "isImported", "ruleSet", "checkedOn")
        ${units} select ${report}, '', 0, 1, 0, 0, 0, 0, '{}', 0, '', 0, '', '' from number`.execute(trx);
      for (const cell of [...cn2021.cells.values()].filter(({ terms }) => !terms).slice(0, FIGURES))
        await sql`insert into "reportFigure" (year, cell, "reportId", value)
          ${units} select ${year}, ${cell.id}, ${report}, n % 97 + 1 from number`.execute(trx);
    }
  });
  // A PostgreSQL that runs for a while has done so by itself; SQLite is never told to count.
  if (isPostgres(db)) await sql`vacuum analyze`.execute(db);
  const asked = counties >> 1;
  const countyId = `${prefix}${from + 1 + asked}`;
  const unitId = `${prefix}${Math.ceil((firstUnit + 1 - asked) / counties) * counties + asked}`;
  return {
    countyId,
    supervisor: await insertPerson(db, 'supervisor', countyId),
    clerk: await insertPerson(db, 'clerk', unitId),
  };
}

async function insertPerson(db: Database, role: 'supervisor' | 'clerk', unitId: string): Promise<Asker> {
  return await db.transaction().execute(async (trx) => {
    const userId = await insertAccount(trx, { username: role, name: role, passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId, role });
    return { userId };
  });
}
