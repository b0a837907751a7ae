/** Files that were read and wait to be confirmed: kept, corrected, shown, discarded, forgotten in time. */
import { z } from 'zod';
import { PENDING_IMPORTS } from '@/lib/report/limits/pending-imports';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { ImportPurpose } from '@/lib/store/database/schema';
import { unitsOf, unitsWhere } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';
import { kindFor, kindsOf, type ObligationKind, reportingUnit } from '@/lib/workflow/obligation';

export interface PendingImport {
  readonly id: string;
  readonly unitId: string;
  /** As the report bears them. */
  readonly unitName: string;
  readonly unitShortName: string;
  /** Which report of the unit it is to become. */
  readonly kind: ObligationKind;
  /** All that the unit owes, the main one first. */
  readonly kinds: readonly ObligationKind[];
  readonly purpose: ImportPurpose;
  readonly fileName: string;
  /** JSON of what the reader made of the file. */
  readonly reading: string;
  /** What was typed and chosen on the confirm screen so far, by field. */
  readonly corrections: Readonly<Record<string, string>>;
  /** ISO time. */
  readonly createdAt: string;
  /** ISO time at which somebody last worked on it. */
  readonly changedAt: string;
}

const fields = z.record(z.string(), z.string());

const listed = [
  'pendingImport.id',
  'pendingImport.unitId',
  'unit.name as unitName',
  'unit.shortName as unitShortName',
  'unit.level',
  'pendingImport.kind',
  'pendingImport.purpose',
  'pendingImport.fileName',
  'pendingImport.createdAt',
  'pendingImport.changedAt',
] as const;

export interface KeptImport extends Pick<PendingImport, 'unitId' | 'purpose' | 'fileName' | 'reading'> {
  /** The main one of the unit where none is named. */
  readonly kind?: ObligationKind | undefined;
}

/** Keeps what was read until it is accepted or discarded; of one unit so many at a time. */
export async function keepImport(
  asker: Asker,
  { unitId, kind, purpose, fileName, reading }: KeptImport,
): Promise<{ readonly ok: true; readonly id: string } | Refusal<'notFound' | 'tooManyImports'>> {
  const db = await database();
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('closedAt', 'is', null)
    .where('id', 'in', unitsWhere(asker, 'importFiles'))
    .executeTakeFirst();
  if (!unit) return refuse('notFound');
  const { waiting } = await db
    .selectFrom('pendingImport')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('unitId', '=', unitId)
    .executeTakeFirstOrThrow();
  if (waiting >= PENDING_IMPORTS) return refuse('tooManyImports');
  const id = newId();
  const createdAt = new Date().toISOString();
  await db
    .insertInto('pendingImport')
    .values({
      id,
      unitId,
      kind: kind ?? null,
      purpose,
      fileName,
      reading,
      userId: asker.userId,
      createdAt,
      changedAt: createdAt,
    })
    .execute();
  return { ok: true, id };
}

/** The import, or undefined where there is none or it is none of the asker's. */
export async function getImport(asker: Asker, id: string): Promise<PendingImport | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('pendingImport')
    .innerJoin('unit', 'unit.id', 'pendingImport.unitId')
    .select(listed)
    .select(['pendingImport.reading', 'pendingImport.corrections'])
    .where('pendingImport.id', '=', id)
    .where('pendingImport.unitId', 'in', unitsWhere(asker, 'importFiles'))
    .executeTakeFirst();
  return row && { ...named(row), corrections: fields.parse(JSON.parse(row.corrections)) };
}

/** What waits in the asker's own units or was sent by the asker, newest first, without what was read. */
export async function listImports(asker: Asker): Promise<Omit<PendingImport, 'reading' | 'corrections'>[]> {
  const db = await database();
  const rows = await db
    .selectFrom('pendingImport')
    .innerJoin('unit', 'unit.id', 'pendingImport.unitId')
    .select(listed)
    .where('pendingImport.unitId', 'in', unitsWhere(asker, 'importFiles'))
    .where(({ or, eb }) =>
      or([eb('pendingImport.unitId', 'in', unitsOf(asker)), eb('pendingImport.userId', '=', asker.userId)]),
    )
    .orderBy('pendingImport.createdAt', 'desc')
    .execute();
  return rows.map(named);
}

/** The row with its unit under the names of the report that it is to become. */
function named<Row extends NamedRow>({ level, kind: wanted, unitName, unitShortName, ...row }: Row) {
  const kind = kindFor(level, wanted ?? undefined);
  const unit = reportingUnit({ name: unitName, shortName: unitShortName, level }, kind);
  return { ...row, kind, kinds: kindsOf(level), unitName: unit.name, unitShortName: unit.shortName };
}

interface NamedRow {
  readonly level: UnitLevel;
  readonly kind: ObligationKind | null;
  readonly unitName: string;
  readonly unitShortName: string;
}

/** Lays corrections over those that are kept, field by field: of two people the last one to change a field counts. */
export async function keepCorrections(
  asker: Asker,
  id: string,
  corrections: PendingImport['corrections'],
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('pendingImport')
      .select('corrections')
      .where('id', '=', id)
      .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
      .executeTakeFirst();
    if (!row) return refuse('notFound');
    const merged = { ...fields.parse(JSON.parse(row.corrections)), ...corrections };
    await trx
      .updateTable('pendingImport')
      .set({ corrections: JSON.stringify(merged), changedAt: new Date().toISOString() })
      .where('id', '=', id)
      .execute();
    return { ok: true };
  });
}

/** Makes the import one for another report of the unit; no matter whether there is one. */
export async function changeKind(asker: Asker, id: string, kind: ObligationKind): Promise<void> {
  const db = await database();
  await db
    .updateTable('pendingImport')
    .set({ kind })
    .where('id', '=', id)
    .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
    .execute();
}

/** Makes the import one for the other purpose; no matter whether there is one. */
export async function changePurpose(asker: Asker, id: string, purpose: ImportPurpose): Promise<void> {
  const db = await database();
  await db
    .updateTable('pendingImport')
    .set({ purpose })
    .where('id', '=', id)
    .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
    .execute();
}

/** Forgets what nobody has worked on since then, an ISO time, whosever it is. */
export async function sweepImports(before: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('pendingImport').where('changedAt', '<', before).execute();
}

/** Forgets the import; no matter whether there is one. */
export async function discardImport(asker: Asker, id: string): Promise<void> {
  const db = await database();
  await db
    .deleteFrom('pendingImport')
    .where('id', '=', id)
    .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
    .execute();
}
