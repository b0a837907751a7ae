/** What the office above says of what a unit owes: whether it does, and until when it may take. */
import type { Transaction, Updateable } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';
import { isExtensionDay, type ObligationStanding } from '@/lib/workflow/obligation';
import type { ObligationKey } from './obligations';

export interface StandingChange {
  readonly standing: ObligationStanding;
  readonly reason: string;
  /** The unit that reports for this one; empty unless it is merged. */
  readonly intoUnitId: string;
}

type Answer<Code extends Parameters<typeof refuse>[0]> = { readonly ok: true } | Refusal<Code | 'notFound'>;

/** Says whether the unit owes the report, and why not. A report that was handed in already is owed. */
export async function setObligation(
  asker: Asker,
  key: ObligationKey,
  { standing, reason, intoUnitId }: StandingChange,
): Promise<Answer<'noObligationReason' | 'badMerger' | 'hasReport'>> {
  return await changing(asker, key, async (trx, found) => {
    if (standing === 'due') {
      await update(trx, key, { standing, reason: '', intoUnitId: null });
      return { ok: true };
    }
    if (!reason.trim()) return refuse('noObligationReason');
    if (await isUnderWay(trx, key)) return refuse('hasReport');
    const into = standing === 'merged' ? intoUnitId : null;
    if (into !== null && !(await mayMerge(trx, key, found.parentId, into))) return refuse('badMerger');
    await update(trx, key, { standing, reason: reason.trim(), intoUnitId: into });
    return { ok: true };
  });
}

/** Puts the day off for this unit alone; an empty day takes that back. */
export async function extendDeadline(
  asker: Asker,
  key: ObligationKey,
  { day, reason }: { readonly day: string; readonly reason: string },
): Promise<Answer<'badExtension' | 'noObligationReason'>> {
  return await changing(asker, key, async (trx) => {
    if (day && !isExtensionDay(key.year, day)) return refuse('badExtension');
    if (day && !reason.trim()) return refuse('noObligationReason');
    await update(trx, key, { extendedTo: day || null, extensionReason: day ? reason.trim() : '' });
    return { ok: true };
  });
}

async function changing<Code extends Parameters<typeof refuse>[0]>(
  asker: Asker,
  { unitId, year, kind }: ObligationKey,
  change: (trx: Transaction<Tables>, found: { readonly parentId: string | null }) => Promise<Answer<Code>>,
): Promise<Answer<Code>> {
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<Answer<Code>> => {
    const found = await trx
      .selectFrom('obligation')
      .innerJoin('unit', 'unit.id', 'obligation.unitId')
      .select('unit.parentId')
      .where('obligation.unitId', '=', unitId)
      .where('obligation.year', '=', year)
      .where('obligation.kind', '=', kind)
      .executeTakeFirst();
    if (!found || !(await mayToUnit(trx, asker, 'setObligation', unitId))) return refuse('notFound');
    return await change(trx, found);
  });
}

/** Whether somebody has sent the report in, or published it. */
async function isUnderWay(trx: Transaction<Tables>, { unitId, year, kind }: ObligationKey): Promise<boolean> {
  const report = await trx
    .selectFrom('report')
    .select('moves')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return (report?.moves ?? 0) > 0;
}

/** Whether the other unit is beside this one or right above it, and reports of the year itself. */
async function mayMerge(
  trx: Transaction<Tables>,
  { unitId, year }: ObligationKey,
  parentId: string | null,
  into: string,
): Promise<boolean> {
  const other = await trx
    .selectFrom('unit')
    .innerJoin('obligation', 'obligation.unitId', 'unit.id')
    .select(['unit.id', 'unit.parentId'])
    .where('unit.id', '=', into)
    .where('unit.closedAt', 'is', null)
    .where('obligation.year', '=', year)
    .where('obligation.standing', '=', 'due')
    .executeTakeFirst();
  return other !== undefined && into !== unitId && (other.parentId === parentId || into === parentId);
}

async function update(
  trx: Transaction<Tables>,
  { unitId, year, kind }: ObligationKey,
  values: Updateable<Tables['obligation']>,
): Promise<void> {
  await trx
    .updateTable('obligation')
    .set(values)
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .execute();
}
