/** The sums that were handed on, as a roll-up adds them: without the units that they are made of. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { isUnitLevel } from '@/lib/report/unit/unit';
import { figuresFrom, type TakenSum } from '@/lib/rollup/package';
import type { Tables } from '@/lib/store/database/schema';

const sums = z.record(z.string(), z.int().nullable());

/** Those that were taken in for the government and year, in no order. */
export async function packagedOf(db: Kysely<Tables>, unitId: string, year: number): Promise<TakenSum[]> {
  const rows = await db
    .selectFrom('takenPackage')
    .select(['name', 'level', 'number', 'sums'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .execute();
  return rows.flatMap(({ name, level, number, sums: stored }) =>
    isUnitLevel(level) ? [{ name, level, number, figures: figuresFrom(sums.parse(JSON.parse(stored))) }] : [],
  );
}
