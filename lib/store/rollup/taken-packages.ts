/** Frozen sums of governments below: taken in from their files, listed, opened into their units, removed. */
import { sha256 } from '@/lib/evidence/chain';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { compareNames } from '@/lib/report/unit/name-order';
import { isSoundSum, misfitOf, type PackageFault, type ReadPackage, readPackage } from '@/lib/rollup/package';
import { readSnapshot, type Snapshot, snapshotText } from '@/lib/rollup/snapshot';
import { database } from '@/lib/store/database/database';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit } from '@/lib/store/people/authority';
import type { Asker } from '@/lib/workflow/asker';
import type { RollUp } from './roll-up';

export interface TakenPackage {
  readonly name: string;
  /** Of its version where it was frozen. */
  readonly number: number;
  readonly digest: string;
  readonly frozenBy: string;
  /** ISO times. */
  readonly frozenAt: string;
  readonly at: string;
  readonly reports: number;
  readonly missing: number;
  /** Who took it in. */
  readonly by: string;
  /** Whether the sum has it: not where a report of that government counts here, or none is owed. */
  readonly isCounted: boolean;
}

/** The packages of a roll-up, by name. */
export async function takenPackages({ unit, year, parts }: RollUp): Promise<TakenPackage[]> {
  const db = await database();
  const rows = await db
    .selectFrom('takenPackage')
    .select(['name', 'number', 'digest', 'frozenBy', 'frozenAt', 'reports', 'missing', 'userName as by', 'at'])
    .where('unitId', '=', unit.id)
    .where('year', '=', year)
    .execute();
  const counted = new Set(parts.filter(({ packaged }) => packaged).map(({ unitName }) => unitName));
  return rows.map((row) => ({ ...row, isCounted: counted.has(row.name) })).sort((a, b) => compareNames(a.name, b.name));
}

/** What the package of the name holds, or undefined where none was taken in. */
export async function openedPackage({ unit, year }: RollUp, name: string): Promise<Snapshot | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('takenPackage')
    .select('content')
    .where('unitId', '=', unit.id)
    .where('year', '=', year)
    .where('name', '=', name)
    .executeTakeFirst();
  return row && readSnapshot(row.content);
}

export type TakenIn =
  | { readonly ok: true; readonly package: ReadPackage; readonly replaced: number | undefined }
  | { readonly ok: false; readonly fault: PackageFault }
  | Refusal<'notFound'>;

/** Takes a package in, in place of an older one of the same government: all of it, or nothing. */
export async function takePackage(asker: Asker, { unit, year }: RollUp, text: string): Promise<TakenIn> {
  const read = readPackage(text);
  if (!read) return { ok: false, fault: { code: 'unreadable' } };
  const { snapshot, signature } = read;
  if (snapshot.year !== year) return { ok: false, fault: { code: 'otherYear', year: snapshot.year } };
  const content = snapshotText(snapshot);
  if (sha256(content) !== signature.digest || !isSoundSum(snapshot)) return { ok: false, fault: { code: 'damaged' } };
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<TakenIn> => {
    if (!(await mayToUnit(trx, asker, 'takePackages', unit.id))) return refuse('notFound');
    const key = { unitId: unit.id, year, name: snapshot.unit.name };
    const kept = await trx
      .selectFrom('takenPackage')
      .select(['number', 'digest', 'frozenAt'])
      .where(({ and }) => and(key))
      .executeTakeFirst();
    const fault = misfitOf(read, unit.level, kept);
    if (fault) return { ok: false, fault };
    const { name: userName } = await trx
      .selectFrom('user')
      .select('name')
      .where('id', '=', asker.userId)
      .executeTakeFirstOrThrow();
    const row = {
      level: snapshot.unit.level,
      number: signature.number,
      digest: signature.digest,
      frozenBy: signature.by,
      frozenAt: signature.at,
      reports: snapshot.parts.length,
      missing: snapshot.missing.length,
      sums: JSON.stringify(snapshot.sums),
      content,
      userName,
      at: new Date().toISOString(),
    };
    await trx
      .insertInto('takenPackage')
      .values({ ...key, ...row })
      .onConflict((conflict) => conflict.columns(['unitId', 'year', 'name']).doUpdateSet(row))
      .execute();
    return { ok: true, package: read, replaced: kept?.number };
  });
}

/** Takes a package out of the sum again. False where there is none. */
export async function removePackage(
  asker: Asker,
  { unitId, year, name }: { readonly unitId: string; readonly year: number; readonly name: string },
): Promise<boolean> {
  const db = await database();
  const { numDeletedRows } = await db
    .deleteFrom('takenPackage')
    .where('unitId', '=', unitId)
    .where('unitId', 'in', unitsWhere(asker, 'takePackages'))
    .where('year', '=', year)
    .where('name', '=', name)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
