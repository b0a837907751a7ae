/** What the office above writes to the people of its units: reminders, and messages to all; and who has read them. */
import type { Kysely } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { reportUnitsOf, unitsWhere } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';
import type { Role } from '@/lib/workflow/roles';
import type { ReportStatus } from '@/lib/workflow/status';

/** A unit that is written to, and what it is about. */
export interface Addressee {
  readonly unitId: string;
  /** Null where there is no report, or it is about none. */
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  readonly text: string;
  /** Who in the unit reads it. */
  readonly roles: readonly Role[];
}

export interface Sending {
  readonly year: number;
  readonly action: 'reminder' | 'message';
  readonly addressees: readonly Addressee[];
}

/** Writes to the units; those the asker may not write to are left out. How many units and people it reached. */
export async function sendNotices(
  asker: Asker,
  { year, action, addressees }: Sending,
): Promise<{ readonly ok: true; readonly units: number; readonly people: number } | Refusal<'blankMessage'>> {
  if (addressees.some(({ text }) => text.trim() === '')) return refuse('blankMessage');
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const { name } = await trx
      .selectFrom('user')
      .select('name')
      .where('id', '=', asker.userId)
      .executeTakeFirstOrThrow();
    const byUnit = await readersByUnit(trx, asker);
    const at = new Date().toISOString();
    const reached = addressees.map(({ unitId, roles, ...rest }) => {
      const readers = (byUnit.get(unitId) ?? []).filter(({ role }) => roles.includes(role));
      return { ...rest, unitId, people: [...new Set(readers.map(({ userId }) => userId))] };
    });
    for (const { unitId, reportId, status, text, people } of reached) {
      const about = { reportId, unitId, year, action, status: status ?? ('none' as const), by: name };
      for (const userId of people) {
        await trx
          .insertInto('notice')
          .values({ id: newId(), userId, ...about, reason: text.trim(), at, readAt: null })
          .execute();
      }
    }
    const units = new Set(reached.flatMap(({ unitId, people }) => (people.length > 0 ? [unitId] : []))).size;
    return { ok: true, units, people: reached.reduce((sum, { people }) => sum + people.length, 0) };
  });
}

/** Who can be written to by the asker, by unit. Closed accounts are left out. */
async function readersByUnit(trx: Kysely<Tables>, asker: Asker) {
  const people = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.userId', 'membership.unitId', 'membership.role'])
    .where('user.deactivatedAt', 'is', null)
    .where('membership.unitId', 'in', unitsWhere(asker, 'sendMessage'))
    .execute();
  const byUnit = new Map<string, typeof people>();
  for (const each of people) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each]);
  return byUnit;
}

/** The last that was written to a unit, and how many of those it went to have read it. */
export interface LastNotice {
  readonly action: 'reminder' | 'message' | 'deadline';
  /** ISO time. */
  readonly at: string;
  readonly people: number;
  readonly read: number;
}

/** Of each unit that was written to or reminded of the year: the last, by unit. */
export async function lastNotices(asker: Asker, year: number): Promise<ReadonlyMap<string, LastNotice>> {
  const db = await database();
  const rows = await db
    .selectFrom('notice')
    .select(({ fn }) => [
      'unitId',
      'action',
      'at',
      fn.countAll<number>().as('people'),
      fn.count<number>('readAt').as('read'),
    ])
    .where('year', '=', year)
    .where('action', 'in', ['reminder', 'message', 'deadline'])
    .where('unitId', 'in', reportUnitsOf(asker))
    .groupBy(['unitId', 'action', 'at'])
    .orderBy('at')
    .execute();
  return new Map(
    rows.flatMap(({ unitId, action, ...rest }) =>
      action === 'reminder' || action === 'message' || action === 'deadline'
        ? [[unitId, { action, ...rest }] as const]
        : [],
    ),
  );
}
