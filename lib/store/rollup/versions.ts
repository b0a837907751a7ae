/** Frozen versions of a roll-up: made by a person, never changed, and held against what the units say now. */
import type { Kysely } from 'kysely';
import { sha256 } from '@/lib/evidence/chain';
import { typedCells } from '@/lib/report/draft-keys';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { asListed, coverageOf, type Part } from '@/lib/rollup/part';
import { type FrozenPart, readSnapshot, type Signature, type Snapshot, snapshotText } from '@/lib/rollup/snapshot';
import { database } from '@/lib/store/database/database';
import { isOneOf, listLength } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';
import type { RollUp } from './roll-up';
import { getRollUp } from './roll-up';

/** The roll-up as it stands, and the digest by which a page names it. */
export async function snapshotOf(rollUp: RollUp): Promise<{ readonly snapshot: Snapshot; readonly digest: string }> {
  const db = await database();
  const { unit, year, template, sums, parts } = rollUp;
  const typed = typedCells(template).flatMap((cell) => {
    const sum = sums.all.get(cell) ?? 0;
    return sum === 0 ? [] : [[cell, sum] as const];
  });
  const snapshot = {
    template: template.id,
    year,
    unit: { name: unit.name, level: unit.level },
    parts: [...(await frozenParts(db, parts)), ...packagedParts(parts)],
    missing: coverageOf(parts).missing.map(({ unitName, state }) => ({ unit: unitName, state })),
    sums: Object.fromEntries(typed),
  };
  return { snapshot, digest: sha256(snapshotText(snapshot)) };
}

/** What was handed on counts as it was taken in. */
function packagedParts(parts: readonly Part[]): FrozenPart[] {
  return asListed(parts).flatMap(({ unitId, unitName, kind, packaged }) =>
    packaged ? [{ unitId, unit: unitName, kind, figures: Object.fromEntries(packaged.figures) }] : [],
  );
}

/** The parts with a report that counts, and all its figures, in an order of their ids. */
async function frozenParts(db: Kysely<Tables>, parts: readonly Part[]): Promise<FrozenPart[]> {
  const found = new Map<string, FrozenPart>();
  for (const { unitId, unitName, kind, reportId, counts, packaged } of parts)
    if (counts && reportId && !packaged) found.set(reportId, { unitId, unit: unitName, kind, figures: {} });
  const figures = await db
    .selectFrom('reportFigure')
    .select(['reportId', 'cell', 'value'])
    .where(isOneOf(db, 'reportId', [...found.keys()]))
    .orderBy('cell')
    .execute();
  for (const { reportId, cell, value } of figures) {
    const part = found.get(reportId);
    if (part) part.figures[cell] = value;
  }
  return [...found.values()].sort((a, b) => byText(a.unitId, b.unitId) || byText(a.kind, b.kind));
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export interface VersionLine extends Signature {
  /** How many reports it holds. */
  readonly reports: number;
}

/** The versions of the year, newest first; none to whoever may not see the roll-up. */
export async function rollUpVersions(asker: Asker, unitId: string, year: number): Promise<VersionLine[]> {
  const db = await database();
  return await db
    .selectFrom('rollUpVersion')
    .select(['number', 'digest', 'userName as by', 'at'])
    .select(listLength(db, 'content', 'parts').as('reports'))
    .where('unitId', '=', unitId)
    .where('unitId', 'in', unitsWhere(asker, 'viewRollUp'))
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .execute();
}

/** One version with what it holds; undefined to whoever may not see it. */
export async function rollUpVersion(
  asker: Asker,
  unitId: string,
  year: number,
  number: number,
): Promise<{ readonly signature: Signature; readonly snapshot: Snapshot } | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('rollUpVersion')
    .select(['number', 'digest', 'userName as by', 'at', 'content'])
    .where('unitId', '=', unitId)
    .where('unitId', 'in', unitsWhere(asker, 'viewRollUp'))
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { content, ...signature } = row;
  return { signature, snapshot: readSnapshot(content) };
}

/** Freezes the roll-up that the page showed, by its digest; one that changed since is not frozen. */
export async function freezeRollUp(
  asker: Asker,
  { unitId, year, digest }: { readonly unitId: string; readonly year: number; readonly digest: string },
): Promise<({ readonly ok: true } & Signature) | Refusal<'notFound' | 'rollUpChanged'>> {
  const db = await database();
  const rollUp = await getRollUp(asker, unitId, year);
  if (!rollUp || !(await mayToUnit(db, asker, 'freezeRollUp', unitId))) return refuse('notFound');
  const { snapshot, digest: current } = await snapshotOf(rollUp);
  if (current !== digest) return refuse('rollUpChanged');
  return await db.transaction().execute(async (trx) => {
    const { name } = await trx
      .selectFrom('user')
      .select('name')
      .where('id', '=', asker.userId)
      .executeTakeFirstOrThrow();
    const last = await trx
      .selectFrom('rollUpVersion')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .executeTakeFirst();
    const signature = { number: (last?.number ?? 0) + 1, digest, at: new Date().toISOString() };
    await trx
      .insertInto('rollUpVersion')
      .values({ unitId, year, ...signature, content: snapshotText(snapshot), userId: asker.userId, userName: name })
      .execute();
    return { ok: true, ...signature, by: name };
  });
}
