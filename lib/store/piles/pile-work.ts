/** What the reader of piles does to their rows: whoever sent them, one file after the other. */

import { sql } from 'kysely';
import { compareNames } from '@/lib/report/unit/name-order';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { selectUnitsUnder } from '@/lib/store/units/unit-tree';
import { kindsOf, type ObligationKind, reportingUnit } from '@/lib/workflow/obligation';

export interface PiledWork {
  readonly id: string;
  readonly pileId: string;
  /** The office that the pile belongs to. */
  readonly officeId: string;
  readonly state: 'waiting' | 'read';
  readonly name: string;
  readonly path: string;
  readonly entry: number | null;
  readonly reading: string | null;
  readonly unitId: string | null;
  readonly kind: ObligationKind;
  readonly year: number | null;
}

/**
 * The file that is next: what is read already is checked first, then the oldest pile in its order. Of several servers
 * a file is read by the one that has it: `here` are the names of what lies in its folder of piles.
 */
export async function nextPiled(here?: readonly string[]): Promise<PiledWork | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('pileFile')
    .innerJoin('pile', 'pile.id', 'pileFile.pileId')
    .select(['pileFile.id', 'pileFile.pileId', 'pile.unitId as officeId', 'pileFile.state', 'pileFile.name'])
    .select(['pileFile.path', 'pileFile.entry', 'pileFile.reading', 'pileFile.unitId', 'pileFile.kind'])
    .select('pileFile.year')
    .where('pileFile.state', 'in', ['waiting', 'read'])
    .$if(here !== undefined, (query) =>
      query.where(({ or, eb }) =>
        or([eb('pileFile.state', '=', 'read'), eb('pileFile.path', 'in', ['', ...(here ?? [])])]),
      ),
    )
    .orderBy('pileFile.state')
    .orderBy('pile.createdAt')
    .orderBy('pileFile.place')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, state: row.state === 'read' ? 'read' : 'waiting' };
}

/** The entries of a packed folder take its place. What could not be taken of it is said in a row of its own. */
export async function spreadPiled(
  { id, pileId, name, path }: Pick<PiledWork, 'id' | 'pileId' | 'name' | 'path'>,
  entries: readonly { readonly index: number; readonly name: string; readonly code: string }[],
  left: { readonly code: string; readonly detail: string } | undefined,
): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom('pileFile')
      .select(({ fn }) => fn.max('place').as('last'))
      .where('pileId', '=', pileId)
      .executeTakeFirstOrThrow();
    const waiting = await trx
      .deleteFrom('pileFile')
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    // Deleted or cancelled meanwhile.
    if (waiting.numDeletedRows === 0n) return;
    const rows = entries.map(({ index, name: entryName, code }, at) => ({
      id: newId(),
      pileId,
      place: (last ?? 0) + 1 + at,
      name: `${name}/${entryName}`,
      path: code ? '' : path,
      entry: index,
      state: code ? ('refused' as const) : ('waiting' as const),
      code,
    }));
    for (const row of rows) await trx.insertInto('pileFile').values(row).execute();
    if (!left) return;
    const place = (last ?? 0) + 1 + rows.length;
    const said = { id: newId(), pileId, place, name, path: '', entry: null, state: 'refused' as const, ...left };
    await trx.insertInto('pileFile').values(said).execute();
  });
}

export interface ReadPiled {
  readonly reading: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly kind: ObligationKind;
  /** Names. */
  readonly candidates: readonly string[];
  readonly year: number | null;
}

/** Keeps what was read of a file; it is to be checked next. */
export async function keepPiledReading(id: string, { candidates, ...read }: ReadPiled): Promise<void> {
  const db = await database();
  await db
    .updateTable('pileFile')
    .set({ ...read, candidates: JSON.stringify(candidates), state: 'read', path: '' })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

export interface CheckedPiled {
  /** JSON of the findings. */
  readonly findings: string;
  readonly errors: number;
  readonly warnings: number;
}

/** Keeps the findings, unless the file was said to be another unit's meanwhile: then it is checked once more. */
export async function keepPiledFindings(
  { id, unitId, year }: Pick<PiledWork, 'id' | 'unitId' | 'year'>,
  checked: CheckedPiled,
): Promise<void> {
  const db = await database();
  await db
    .updateTable('pileFile')
    .set({ ...checked, state: 'checked' })
    .where('id', '=', id)
    .where('unitId', 'is not distinct from', unitId)
    .where('year', 'is not distinct from', year)
    .execute();
}

/** The file is not read, or not checked, for this reason. */
export async function refusePiled(id: string, code: string): Promise<void> {
  const db = await database();
  await db
    .updateTable('pileFile')
    .set({ state: 'refused', code, path: '' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'read'])
    .execute();
}

/** What of the folder of piles is still to be read. */
export async function piledPaths(): Promise<ReadonlySet<string>> {
  const db = await database();
  const rows = await db.selectFrom('pileFile').select('path').distinct().where('state', '=', 'waiting').execute();
  return new Set(rows.map(({ path }) => path));
}

/** A unit under the name that its report of a kind bears. */
export interface PiledUnit extends Pick<UnitProfile, 'name' | 'shortName' | 'level'> {
  readonly unitId: string;
  readonly kind: ObligationKind;
}

/** The reports that an office and the units below it owe, each by the names that it may bear. */
export async function piledUnits(officeId: string): Promise<PiledUnit[]> {
  const db = await database();
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'level'])
    .where('closedAt', 'is', null)
    .where(({ or, eb }) =>
      or([eb('id', '=', officeId), eb('id', 'in', sql<string>`(${selectUnitsUnder(sql`select ${officeId}`)})`)]),
    )
    .execute();
  units.sort((a, b) => compareNames(a.name, b.name));
  return units.flatMap(({ id, ...unit }) =>
    kindsOf(unit.level).map((kind) => ({ ...reportingUnit(unit, kind), unitId: id, kind })),
  );
}
