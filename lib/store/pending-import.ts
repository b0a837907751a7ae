/** Files that were read and wait to be confirmed: kept, shown, accepted into a report, discarded. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { isEditable } from '@/lib/report/status';
import { type Takings, takeIn } from '@/lib/report/take-in';
import type { TemplateId } from '@/lib/template/keys';
import { templateById, templateForYear } from '@/lib/template/registry';
import { type Asker, writtenUnitsOf } from './asker';
import { cleanPatch } from './clean-patch';
import { database } from './database';
import { newId } from './new-id';
import { firstDraft, insertReport } from './report';
import { writePatch } from './save-draft';
import type { ImportPurpose, Tables } from './schema';
import { parseDraft } from './stored-draft';
import { unitColumns } from './unit';

export interface PendingImport {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly purpose: ImportPurpose;
  readonly fileName: string;
  /** JSON of what the reader made of the file. */
  readonly reading: string;
  /** ISO time. */
  readonly createdAt: string;
}

/** Keeps what was read until it is accepted or discarded. */
export async function keepImport(
  asker: Asker,
  { unitId, purpose, fileName, reading }: Pick<PendingImport, 'unitId' | 'purpose' | 'fileName' | 'reading'>,
): Promise<{ readonly ok: true; readonly id: string } | Refusal<'notFound'>> {
  const db = await database();
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('closedAt', 'is', null)
    .where('id', 'in', writtenUnitsOf(asker))
    .executeTakeFirst();
  if (!unit) return refuse('notFound');
  const id = newId();
  const createdAt = new Date().toISOString();
  await db
    .insertInto('pendingImport')
    .values({ id, unitId, purpose, fileName, reading, userId: asker.userId, createdAt })
    .execute();
  return { ok: true, id };
}

/** The import, or undefined where there is none or it is none of the asker's. */
export async function getImport(asker: Asker, id: string): Promise<PendingImport | undefined> {
  const db = await database();
  return await db
    .selectFrom('pendingImport')
    .innerJoin('unit', 'unit.id', 'pendingImport.unitId')
    .select([
      'pendingImport.id',
      'pendingImport.unitId',
      'unit.name as unitName',
      'pendingImport.purpose',
      'pendingImport.fileName',
      'pendingImport.reading',
      'pendingImport.createdAt',
    ])
    .where('pendingImport.id', '=', id)
    .where('pendingImport.unitId', 'in', writtenUnitsOf(asker))
    .executeTakeFirst();
}

/** What waits in the asker's units, newest first, without what was read. */
export async function listImports(asker: Asker): Promise<Omit<PendingImport, 'reading'>[]> {
  const db = await database();
  return await db
    .selectFrom('pendingImport')
    .innerJoin('unit', 'unit.id', 'pendingImport.unitId')
    .select([
      'pendingImport.id',
      'pendingImport.unitId',
      'unit.name as unitName',
      'pendingImport.purpose',
      'pendingImport.fileName',
      'pendingImport.createdAt',
    ])
    .where('pendingImport.unitId', 'in', writtenUnitsOf(asker))
    .orderBy('pendingImport.createdAt', 'desc')
    .execute();
}

/** Forgets the import; no matter whether there is one. */
export async function discardImport(asker: Asker, id: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('pendingImport').where('id', '=', id).where('unitId', 'in', writtenUnitsOf(asker)).execute();
}

export interface Acceptance {
  readonly year: number;
  /** The format of the file; the one of a report that is there, or of a new draft, goes before. */
  readonly templateId: TemplateId;
  /** The texts as read and corrected. */
  readonly incoming: Draft;
  readonly takings: Takings;
}

export type AcceptResult =
  | { readonly ok: true; readonly reportId: string; readonly purpose: ImportPurpose }
  | Refusal<'notFound' | 'locked' | 'noTemplate' | 'unknownKey'>;

/** Writes what was chosen into the unit's report on the year, which is begun where there is none, and forgets the import. */
export async function acceptImport(asker: Asker, id: string, acceptance: Acceptance): Promise<AcceptResult> {
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<AcceptResult> => {
    const pending = await trx
      .selectFrom('pendingImport')
      .select(['unitId', 'purpose'])
      .where('id', '=', id)
      .where('unitId', 'in', writtenUnitsOf(asker))
      .executeTakeFirst();
    if (!pending) return refuse('notFound');
    const target = await findOrBegin(trx, asker, pending, acceptance);
    if (!target) return refuse('noTemplate');
    if (!isEditable(target.status)) return refuse('locked');
    const template = templateById(target.templateId);
    const patch = cleanPatch(template, takeIn(template, target.draft, acceptance.incoming, acceptance.takings));
    if (!patch) return refuse('unknownKey');
    if (draftKeys(patch).length > 0) {
      const save = { reportId: target.id, revision: target.revision, saveId: `import-${id}` };
      await writePatch(trx, asker, save, applyPatch(target.draft, patch), patch);
    }
    await trx.deleteFrom('pendingImport').where('id', '=', id).execute();
    return { ok: true, reportId: target.id, purpose: pending.purpose };
  });
}

type Target = Pick<Tables['report'], 'id' | 'templateId' | 'status' | 'revision'> & { readonly draft: Draft };

/** The unit's report on the year, begun where there is none; undefined where none can be begun. */
async function findOrBegin(
  trx: Transaction<Tables>,
  asker: Asker,
  { unitId, purpose }: { readonly unitId: string; readonly purpose: ImportPurpose },
  { year, templateId }: Acceptance,
): Promise<Target | undefined> {
  const found = await findTarget(trx, unitId, year);
  if (found) return found;
  const begun = purpose === 'lastYear' ? bareReport(templateId, year) : await newDraft(trx, unitId, year);
  if (!begun) return undefined;
  await insertReport(trx, asker, unitId, year, begun);
  return await findTarget(trx, unitId, year);
}

async function findTarget(trx: Transaction<Tables>, unitId: string, year: number): Promise<Target | undefined> {
  const row = await trx
    .selectFrom('report')
    .select(['id', 'templateId', 'status', 'revision', 'draft'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row && { ...row, draft: parseDraft(row.draft) };
}

/** A report of an earlier year holds what its file says and no proposals. Before the first format there were none. */
function bareReport(templateId: TemplateId, year: number): Report | undefined {
  return templateForYear(year) && { templateId, draft: { year: String(year) } };
}

async function newDraft(trx: Transaction<Tables>, unitId: string, year: number): Promise<Report | undefined> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return undefined;
  const unit = await trx.selectFrom('unit').select(unitColumns).where('id', '=', unitId).executeTakeFirstOrThrow();
  return await firstDraft(trx, template, unit, year);
}
