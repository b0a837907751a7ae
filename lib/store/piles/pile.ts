/** Piles of files from elsewhere, as their office sees them. They stay until somebody deletes them. */
import { sql } from 'kysely';
import { z } from 'zod';
import { PILE_FILES } from '@/lib/report/limits/pending-imports';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { PileFileState } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit } from '@/lib/store/people/authority';
import { selectUnitsUnder } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { kindsOf, type ObligationKind } from '@/lib/workflow/obligation';

export interface Pile {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  /** Who sent the files, and when the first came. */
  readonly by: string;
  readonly createdAt: string;
}

export interface PileCounts {
  readonly files: number;
  /** Not read or not checked yet. */
  readonly open: number;
}

/** A file as lists show it. */
export interface PileFile {
  readonly id: string;
  readonly name: string;
  readonly state: PileFileState;
  readonly code: string;
  readonly detail: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly kind: ObligationKind;
  /** Whether its unit owes the report of this kind before all others. */
  readonly isMainKind: boolean;
  readonly candidates: readonly string[];
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly importId: string | null;
  readonly reportId: string | null;
}

/** A file with what was read of it and found in it, as JSON. */
export interface OpenedPileFile extends PileFile {
  readonly pileId: string;
  readonly reading: string | null;
  readonly findings: string;
}

const names = z.array(z.string());

/** Puts a file into a pile, which is begun where none is named. `path` is its name in the folder of piles. */
export async function addToPile(
  asker: Asker,
  pile: { readonly id?: string | undefined; readonly unitId: string; readonly year: number },
  file: { readonly name: string; readonly path: string },
): Promise<{ readonly ok: true; readonly pileId: string } | Refusal<'notFound' | 'pileFull'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'checkFiles', pile.unitId))) return refuse('notFound');
    const pileId = pile.id ?? newId();
    if (!pile.id) {
      const { unitId, year } = pile;
      const createdAt = new Date().toISOString();
      await trx.insertInto('pile').values({ id: pileId, unitId, year, userId: asker.userId, createdAt }).execute();
    }
    const found = await trx
      .selectFrom('pile')
      .leftJoin('pileFile', 'pileFile.pileId', 'pile.id')
      .select(({ fn }) => ['pile.id', fn.count<number>('pileFile.id').as('files'), fn.max('place').as('last')])
      .where('pile.id', '=', pileId)
      .where('pile.unitId', '=', pile.unitId)
      .groupBy('pile.id')
      .executeTakeFirst();
    if (!found) return refuse('notFound');
    if (found.files >= PILE_FILES) return refuse('pileFull');
    const row = { id: newId(), pileId, place: (found.last ?? -1) + 1, state: 'waiting' as const, ...file };
    await trx.insertInto('pileFile').values(row).execute();
    return { ok: true, pileId };
  });
}

/** The piles of the asker's offices, newest first. */
export async function listPiles(asker: Asker): Promise<(Pile & PileCounts)[]> {
  const db = await database();
  return await piles(asker, db)
    .leftJoin('pileFile', 'pileFile.pileId', 'pile.id')
    .select(({ fn }) => [fn.count<number>('pileFile.id').as('files'), openCount.as('open')])
    .groupBy(['pile.id', 'unit.id', 'user.id'])
    .orderBy('pile.createdAt', 'desc')
    .execute();
}

const openCount = sql<number>`count(*) filter (where "pileFile".state in ('waiting', 'read'))`;

function piles(asker: Asker, db: Awaited<ReturnType<typeof database>>) {
  return db
    .selectFrom('pile')
    .innerJoin('unit', 'unit.id', 'pile.unitId')
    .innerJoin('user', 'user.id', 'pile.userId')
    .select(['pile.id', 'pile.unitId', 'unit.name as unitName', 'pile.year', 'user.name as by', 'pile.createdAt'])
    .where('pile.unitId', 'in', unitsWhere(asker, 'checkFiles'));
}

/** The pile, or undefined where there is none or it is none of the asker's. */
export async function getPile(asker: Asker, id: string): Promise<Pile | undefined> {
  return await piles(asker, await database())
    .where('pile.id', '=', id)
    .executeTakeFirst();
}

/** The files of a pile in their order, without what was read of them. */
export async function listPileFiles(asker: Asker, pileId: string): Promise<PileFile[]> {
  const rows = await files(asker, await database())
    .where('pileFile.pileId', '=', pileId)
    .orderBy('pileFile.place')
    .execute();
  return rows.map(fileOf);
}

/** One file with what was read of it. */
export async function getPileFile(asker: Asker, id: string): Promise<OpenedPileFile | undefined> {
  const row = await files(asker, await database())
    .select(['pileFile.pileId', 'pileFile.reading', 'pileFile.findings'])
    .where('pileFile.id', '=', id)
    .executeTakeFirst();
  return row && { ...fileOf(row), pileId: row.pileId, reading: row.reading, findings: row.findings };
}

function files(asker: Asker, db: Awaited<ReturnType<typeof database>>) {
  return db
    .selectFrom('pileFile')
    .innerJoin('pile', 'pile.id', 'pileFile.pileId')
    .leftJoin('unit', 'unit.id', 'pileFile.unitId')
    .leftJoin('pendingImport', 'pendingImport.id', 'pileFile.importId')
    .select(['pileFile.id', 'pileFile.name', 'pileFile.state', 'pileFile.code', 'pileFile.detail', 'pileFile.title'])
    .select(['pileFile.unitId', 'unit.name as unitName', 'unit.level', 'pileFile.kind', 'pileFile.candidates'])
    .select(['pileFile.year', 'pileFile.errors', 'pileFile.warnings'])
    .select(['pendingImport.id as importId', 'pileFile.reportId'])
    .where('pile.unitId', 'in', unitsWhere(asker, 'checkFiles'));
}

type FileRow = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number];

function fileOf({ level, candidates, ...row }: FileRow): PileFile {
  return {
    ...row,
    isMainKind: level !== null && kindsOf(level)[0] === row.kind,
    candidates: names.parse(JSON.parse(candidates)),
  };
}

/** Says of which unit and year a file is; it is checked again as such. */
export async function identifyPileFile(
  asker: Asker,
  id: string,
  { unitId, kind, year }: { readonly unitId: string; readonly kind: ObligationKind; readonly year: number },
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('pileFile')
      .set({ unitId, kind, year, candidates: '[]', state: 'read' })
      .where('id', '=', id)
      .where('reading', 'is not', null)
      .where('pileId', 'in', pilesWhere(asker))
      .where(sql<string>`${unitId}`, 'in', unitsUnderOffices(asker))
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { ok: true } : refuse('notFound');
  });
}

/** The offices of the asker and all units below them. */
function unitsUnderOffices(asker: Asker) {
  const offices = unitsWhere(asker, 'checkFiles');
  return sql<string>`(select id from unit where id in ${offices} union ${selectUnitsUnder(offices)})`;
}

const pilesWhere = (asker: Asker) =>
  sql<string>`(select id from pile where "unitId" in ${unitsWhere(asker, 'checkFiles')})`;

/** Notes that a file waits to be confirmed as a report. */
export async function notePiledImport(asker: Asker, id: string, importId: string): Promise<void> {
  const db = await database();
  await db
    .updateTable('pileFile')
    .set({ importId })
    .where('id', '=', id)
    .where('pileId', 'in', pilesWhere(asker))
    .execute();
}

/** Stops reading: what was not begun is left out. */
export async function cancelPile(asker: Asker, id: string): Promise<void> {
  const db = await database();
  await db
    .updateTable('pileFile')
    .set({ state: 'cancelled' })
    .where('pileId', '=', id)
    .where('state', '=', 'waiting')
    .where('pileId', 'in', pilesWhere(asker))
    .execute();
}

/** Forgets the pile and all that was read; reports that took a file in stay. False where there is none. */
export async function deletePile(asker: Asker, id: string): Promise<boolean> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const mine = await trx
      .selectFrom('pile')
      .select('id')
      .where('id', '=', id)
      .where('id', 'in', pilesWhere(asker))
      .executeTakeFirst();
    if (!mine) return false;
    await trx.deleteFrom('pileFile').where('pileId', '=', id).execute();
    await trx.deleteFrom('pile').where('id', '=', id).execute();
    return true;
  });
}
