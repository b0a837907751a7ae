/** What was read of a file, corrected and chosen, becomes part of a report. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { type Takings, takeIn } from '@/lib/report/compare/take-in';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Explanations } from '@/lib/report/explanation';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft, Patch, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import type { ImportPurpose, Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit, postHolder } from '@/lib/store/people/authority';
import { cleanPatch } from '@/lib/store/reports/clean-patch';
import { addExplanations } from '@/lib/store/reports/explanation';
import { filePublished, isImported } from '@/lib/store/reports/published-elsewhere';
import { firstDraft, insertReport } from '@/lib/store/reports/report';
import { writePatch } from '@/lib/store/reports/save-draft';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { unitColumns } from '@/lib/store/units/unit';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import { templateById, templateForYear } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';
import { isEditable } from '@/lib/workflow/status';
import { takesImport } from '@/lib/workflow/takes-import';

export interface Acceptance {
  /** Decides the format of a report that is begun. */
  readonly year: number;
  /** The year whose report is being written now: it goes along the road, only those before it can be past. */
  readonly due: number;
  /** The texts as read and corrected. */
  readonly incoming: Draft;
  readonly takings: Takings;
  /** What people answered to findings, as the file carries it. A finding that has an answer here keeps it. */
  readonly explanations: Explanations;
  readonly address: string;
}

export type AcceptResult =
  | { readonly ok: true; readonly reportId: string; readonly purpose: ImportPurpose }
  | Refusal<'notFound' | 'locked' | 'notPast' | 'noTemplate' | 'unknownKey'>;

/**
 * Writes what was chosen into the unit's report on the year, which is begun where there is none, and forgets the import.
 * Last year's report was published elsewhere: it is filed as such, and a second import of it corrects the first.
 */
export async function acceptImport(asker: Asker, id: string, acceptance: Acceptance): Promise<AcceptResult> {
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<AcceptResult> => {
    const pending = await trx
      .selectFrom('pendingImport')
      .select(['id', 'unitId', 'purpose', 'fileName'])
      .where('id', '=', id)
      .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
      .executeTakeFirst();
    if (!pending) return refuse('notFound');
    const isPast = pending.purpose === 'lastYear';
    if (isPast && acceptance.year >= acceptance.due) return refuse('notPast');
    const target = await findOrBegin(trx, asker, pending, acceptance);
    if (!target) return refuse('noTemplate');
    if (!takesImport(isPast, target) || !(await mayTake(trx, asker, pending.unitId, target))) return refuse('locked');
    const isWritten = await writeInto(trx, asker, target, pending, acceptance);
    if (!isWritten) return refuse('unknownKey');
    await trx.deleteFrom('pendingImport').where('id', '=', id).execute();
    return { ok: true, reportId: target.id, purpose: pending.purpose };
  });
}

async function mayTake(
  trx: Transaction<Tables>,
  asker: Asker,
  unitId: string,
  { status }: Pick<Target, 'status'>,
): Promise<boolean> {
  const above = await unitsAbove(trx, unitId);
  return can(await postHolder(trx, asker), 'takeImport', { unitId, above, status });
}

type Pending = Pick<Tables['pendingImport'], 'id' | 'unitId' | 'purpose' | 'fileName'>;

/** Writes texts and answers, and files a past report; false, and nothing written, where a key cannot be. */
async function writeInto(
  trx: Transaction<Tables>,
  asker: Asker,
  target: Target,
  { id, purpose, fileName: file }: Pending,
  acceptance: Acceptance,
): Promise<boolean> {
  const patch = await writeChosen(trx, asker, target, `import-${id}`, acceptance);
  if (!patch) return false;
  if (purpose === 'draft') {
    await addExplanations(trx, asker, target.id, acceptance.explanations, acceptance.address);
    return true;
  }
  if (isEditable(target.status) || draftKeys(patch).length > 0)
    await filePublished(trx, asker, target.id, { file, address: acceptance.address });
  return true;
}

/** Lays what was chosen over the report; what was written, or undefined where a key cannot be. */
async function writeChosen(
  trx: Transaction<Tables>,
  asker: Asker,
  { id, templateId, revision, draft }: Target,
  saveId: string,
  { incoming, takings }: Acceptance,
): Promise<Patch | undefined> {
  const template = templateById(templateId);
  const patch = cleanPatch(template, takeIn(template, draft, incoming, takings));
  if (patch && draftKeys(patch).length > 0)
    await writePatch(trx, asker, { reportId: id, revision, saveId }, applyPatch(draft, patch), patch);
  return patch;
}

type Target = Pick<Tables['report'], 'id' | 'templateId' | 'status' | 'revision'> & {
  readonly draft: Draft;
  readonly isImported: boolean;
};

/** The unit's report on the year, begun where there is none; undefined where none can be begun. */
async function findOrBegin(
  trx: Transaction<Tables>,
  asker: Asker,
  { unitId, purpose }: Pending,
  { year }: Acceptance,
): Promise<Target | undefined> {
  const found = await findTarget(trx, unitId, year);
  if (found) return found;
  if (!(await mayToUnit(trx, asker, 'beginReport', unitId))) return undefined;
  const begun = purpose === 'lastYear' ? bareReport(year) : await newDraft(trx, unitId, year);
  if (!begun) return undefined;
  await insertReport(trx, asker, unitId, year, begun);
  return await findTarget(trx, unitId, year);
}

async function findTarget(trx: Transaction<Tables>, unitId: string, year: number): Promise<Target | undefined> {
  const row = await trx
    .selectFrom('report')
    .select(['id', 'templateId', 'status', 'revision', 'draft'])
    .select(isImported.as('isImported'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst();
  return row && { ...row, draft: parseDraft(row.draft), isImported: Boolean(row.isImported) };
}

/** A report of an earlier year holds what its file says and no proposals. Before the first format there were none. */
function bareReport(year: number): Report | undefined {
  const template = templateForYear(year);
  return template && { templateId: template.id, draft: { year: String(year) } };
}

async function newDraft(trx: Transaction<Tables>, unitId: string, year: number): Promise<Report | undefined> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return undefined;
  const unit = await trx.selectFrom('unit').select(unitColumns).where('id', '=', unitId).executeTakeFirstOrThrow();
  return await firstDraft(trx, template, unit, year);
}
