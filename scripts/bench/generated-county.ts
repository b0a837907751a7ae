/** A county with so many units whose reports are approved, written as rows: no report is checked. */
import { sql } from 'kysely';
import type { Database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { newId } from '@/lib/store/database/new-id';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Asker } from '@/lib/workflow/asker';

/** So many typed cells of each report are not 0, more than in the reports that townships publish. */
const FIGURES = 30;

export interface GeneratedCounty {
  readonly countyId: string;
  readonly asker: Asker;
}

/** Writes the units, each with an approved report of thirty figures, and the people of the county into an empty database. */
export async function generateCounty(db: Database, units: number, year: number): Promise<GeneratedCounty> {
  const county = await insertCounty(db, year);
  // As long as the ids that the app gives.
  const [from, prefix] = [10_000_000_000, newId().slice(0, 9)];
  const numbers = sql`with recursive number(n) as (
    select ${sql.lit(from + 1)} union all select n + 1 from number where n < ${sql.lit(from + units)})`;
  const id = sql`${sql.lit(prefix)} || n`;
  await db.transaction().execute(async (trx) => {
    await sql`insert into unit (id, "parentId", level, name, "shortName", address, postcode, phone, email, "portalUrl", "createdAt")
      ${numbers} select ${id}, ${county.countyId}, 'township', '第' || n || '镇', '第' || n || '镇', '', '', '', '', '', '' from number`.execute(
      trx,
    );
    await sql`insert into obligation ("unitId", year, kind) ${numbers} select ${id}, ${year}, 'own' from number`.execute(
      trx,
    );
    await sql`insert into report (id, "unitId", year, kind, "templateId", status, revision, draft, "createdAt", "updatedAt")
      ${numbers} select ${id}, ${id}, ${year}, 'own', ${cn2021.id}, 'approved', 0, '{}', '', '' from number`.execute(
      trx,
    );
    for (const cell of [...cn2021.cells.values()].filter(({ terms }) => !terms).slice(0, FIGURES))
      await sql`insert into "reportFigure" (year, cell, "reportId", value)
        ${numbers} select ${year}, ${cell.id}, ${id}, n % 97 + 1 from number`.execute(trx);
  });
  // A PostgreSQL that runs for a while has done so by itself.
  if (isPostgres(db)) await sql`vacuum analyze`.execute(db);
  return county;
}

async function insertCounty(db: Database, year: number): Promise<GeneratedCounty> {
  const profile = { address: '', postcode: '', phone: '', email: '', portalUrl: '', shortName: '大县', name: '大县' };
  return await db.transaction().execute(async (trx) => {
    const countyId = await insertUnit(trx, { ...profile, level: 'county' });
    const userId = await insertAccount(trx, { username: 'xianban', name: 'xianban', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: countyId, role: 'supervisor' });
    await sql`insert into obligation ("unitId", year, kind) values (${countyId}, ${year}, 'own') on conflict do nothing`.execute(
      trx,
    );
    return { countyId, asker: { userId } };
  });
}
