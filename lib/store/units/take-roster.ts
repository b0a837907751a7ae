/** Takes what a workbook of units and people says: all of it, or nothing. */
import type { Transaction } from 'kysely';
import type { RefusalCode } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { type AuditKind, recordAudit } from '@/lib/store/people/audit';
import { addPersonWithin, givePostWithin } from '@/lib/store/people/posts';
import type { Asker } from '@/lib/workflow/asker';
import { roleGlossary } from '@/lib/workflow/roles';
import type { PlannedPerson } from '@/lib/workflow/roster/plan-people';
import type { RosterPlan } from '@/lib/workflow/roster/plan-roster';
import type { PlannedUnit } from '@/lib/workflow/roster/plan-units';
import { settingsOf } from '@/lib/workflow/unit-settings';
import { addUnitWithin, changeSettingsWithin, changeUnitWithin } from './unit-admin';

/** Who takes it, for the permissions and for the record. */
export interface RosterTaker extends Asker {
  readonly username: string;
  readonly address: string;
}

/** `row` of which sheet was refused. */
export type RosterTaken =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly sheet: 'units' | 'people'; readonly row: number };

/** Thrown to take the whole transaction back. */
class TakenBack extends Error {
  constructor(readonly outcome: RosterTaken) {
    super('the roster was taken back');
  }
}

/**
 * Adds and changes units, adds accounts and posts, in one transaction with its entries of the audit record. `hashOf` gives
 * the hash of a new person's first password; without it everything is tried and taken back, for a preview.
 */
export async function takeRoster(
  taker: RosterTaker,
  plan: RosterPlan,
  hashOf?: (person: PlannedPerson) => string,
): Promise<RosterTaken> {
  const db = await database();
  try {
    return await db.transaction().execute(async (trx) => {
      for (const unit of plan.units) await takeUnit(trx, taker, unit);
      for (const person of plan.people) await takePerson(trx, taker, person, hashOf?.(person) ?? '');
      if (!hashOf) throw new TakenBack({ ok: true });
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode };

function required<Given extends Answer>(answer: Given, sheet: 'units' | 'people', row: number) {
  if (!answer.ok) throw new TakenBack({ ok: false, code: answer.code, sheet, row });
  return answer;
}

async function takeUnit(trx: Transaction<Tables>, taker: RosterTaker, unit: PlannedUnit): Promise<void> {
  const { row, id, entry, parent, changes } = unit;
  if (id === undefined) {
    const parentId = (await unitIdOf(trx, parent)) ?? '';
    const added = required(await addUnitWithin(trx, taker, parentId, entry), 'units', row);
    if (!added.ok) return;
    await takeSettings(trx, taker, added.id, unit);
    await record(trx, taker, 'unitAdded', added.id, `${entry.name}（表格）`);
    return;
  }
  if (changes.length === 0) return;
  if (changes.some(({ key }) => key !== 'stages' && key !== 'onePerson'))
    required(await changeUnitWithin(trx, taker, id, entry), 'units', row);
  await takeSettings(trx, taker, id, unit);
  const about = changes
    .map(({ heading, before, after }) => `${heading}：${before || '空'} → ${after || '空'}`)
    .join('，');
  await record(trx, taker, 'unitChanged', id, about);
}

async function takeSettings(
  trx: Transaction<Tables>,
  taker: RosterTaker,
  id: string,
  unit: PlannedUnit,
): Promise<void> {
  const { row, stages, onePerson } = unit;
  if (stages === undefined && onePerson === undefined) return;
  const stored = await trx
    .selectFrom('unit')
    .select(['reviewStages', 'fourEyes', 'passwordClasses', 'passwordDays', 'onePerson'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const now = settingsOf(stored);
  const settings = { ...now, reviewStages: stages ?? now.reviewStages };
  const allows = onePerson === undefined || onePerson === (stored.onePerson === 1) ? undefined : onePerson;
  if (settings.reviewStages === now.reviewStages && allows === undefined) return;
  required(await changeSettingsWithin(trx, taker, id, settings, allows), 'units', row);
}

async function takePerson(
  trx: Transaction<Tables>,
  taker: RosterTaker,
  { row, userId, name, username, posts }: PlannedPerson,
  passwordHash: string,
): Promise<void> {
  const [first, ...others] = await Promise.all(
    posts.map(async ({ unit, role }) => ({ unitId: (await unitIdOf(trx, unit)) ?? '', role })),
  );
  if (!first) return;
  const about = (role: typeof first.role) => `${name}（${username}）${roleGlossary[role].name}`;
  let id = userId;
  if (id === undefined) {
    const added = required(await addPersonWithin(trx, taker, { name, username, passwordHash }, first), 'people', row);
    if (!added.ok) return;
    id = added.userId;
    await record(trx, taker, 'accountAdded', first.unitId, about(first.role));
  }
  for (const post of userId === undefined ? others : [first, ...others]) {
    required(await givePostWithin(trx, taker, id, post), 'people', row);
    await record(trx, taker, 'roleGiven', post.unitId, about(post.role));
  }
}

async function unitIdOf(trx: Transaction<Tables>, name: string): Promise<string | undefined> {
  return (await trx.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirst())?.id;
}

async function record(
  trx: Transaction<Tables>,
  { userId, username, address }: RosterTaker,
  kind: AuditKind,
  unitId: string,
  about: string,
): Promise<void> {
  await recordAudit({ kind, userId, username, address, unitId, about }, trx);
}
