/** What the sum of a government takes in the database, beside that of few units; for very many units only the figure is said. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { gapsOf } from '@/lib/rollup/gap';
import { type Database, openDatabase } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { cn2021 } from '@/lib/template/cn-2021';
import { type Line, median } from './measure';

const ROUNDS = 7;
const year = 2025;

/** The most that the sum with its comparison may take (ms); the largest only says what it takes. */
const sizes = [
  { units: 100, most: 100 },
  { units: 400, most: 100 },
  { units: 40_000, most: undefined },
] as const;

/** A line for each size; beside each stands the smallest. */
export async function measureRollUp(): Promise<Line[]> {
  const lines: Line[] = [];
  let smallest: number | undefined;
  for (const { units, most } of sizes) {
    const value = await measureSize(units);
    smallest ??= value;
    lines.push({
      what: `sum and comparison of ${units} units`,
      value,
      unit: 'ms',
      yardstick: `${sizes[0].units} units`,
      yardstickValue: smallest,
      limits: most === undefined ? [] : [{ of: 'value', atMost: most }],
    });
  }
  return lines;
}

async function measureSize(units: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-rollup-'));
  const db = await openDatabase(folder);
  globalThis.nianbaoDatabase = Promise.resolve(db);
  try {
    const { countyId, asker } = await generate(db, units);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const rollUp = await getRollUp(asker, countyId, year);
      if (!rollUp) throw new Error('no roll-up');
      gapsOf(rollUp.template, rollUp.unit.level, rollUp.sums.all, rollUp.typed?.figures ?? new Map());
      times.push(performance.now() - start);
    }
    return median(times);
  } finally {
    await db.destroy();
    globalThis.nianbaoDatabase = undefined;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Units with an approved report of thirty figures each, written as rows: no report is checked. */
async function generate(db: Database, units: number) {
  const profile = { address: '', postcode: '', phone: '', email: '', portalUrl: '', shortName: '大县', name: '大县' };
  const { countyId, asker } = await db.transaction().execute(async (trx) => {
    const id = await insertUnit(trx, { ...profile, level: 'county' });
    const userId = await insertAccount(trx, { username: 'xianban', name: 'xianban', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: id, role: 'supervisor' });
    return { countyId: id, asker: { userId } };
  });
  const cells = [...cn2021.cells.values()].filter(({ terms }) => !terms).slice(0, 30);
  const prefix = randomBytes(4).toString('hex');
  await db.transaction().execute(async (trx) => {
    await sql`insert into "obligation" ("unitId", year, kind) values (${countyId}, ${year}, 'own') on conflict do nothing`.execute(
      trx,
    );
    const numbers = sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < ${units})`;
    await sql`insert into unit (id, "parentId", level, name, "shortName", address, postcode, phone, email, "portalUrl", "createdAt")
      ${numbers} select ${prefix} || n, ${countyId}, 'township', '第' || n || '镇', '第' || n || '镇', '', '', '', '', '', '' from number`.execute(
      trx,
    );
    await sql`insert into obligation ("unitId", year, kind) ${numbers} select ${prefix} || n, ${year}, 'own' from number`.execute(
      trx,
    );
    await sql`insert into report (id, "unitId", year, kind, "templateId", status, revision, draft, "createdAt", "updatedAt")
      ${numbers} select ${prefix} || n, ${prefix} || n, ${year}, 'own', ${cn2021.id}, 'approved', 0, '{}', '', '' from number`.execute(
      trx,
    );
    for (const { id } of cells)
      await sql`insert into "reportFigure" (year, cell, "reportId", value)
        ${numbers} select ${year}, ${id}, ${prefix} || n, n % 97 + 1 from number`.execute(trx);
  });
  return { countyId, asker };
}
