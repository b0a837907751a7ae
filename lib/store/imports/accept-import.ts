/** What was read of a file, corrected and chosen, becomes part of a report. */
import type { Selectable, Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { type Takings, takeIn } from '@/lib/report/compare/take-in';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Explanations } from '@/lib/report/explanation';
import { isTooLong } from '@/lib/report/limits/draft-size';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft, Patch, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit, postHolder } from '@/lib/store/people/authority';
import { firstDraft, insertReport } from '@/lib/store/reports/begin-report';
import { cleanPatch } from '@/lib/store/reports/clean-patch';
import { addExplanations } from '@/lib/store/reports/explanation';
import { kindOf } from '@/lib/store/reports/prior-report';
import { filePublished, isImported } from '@/lib/store/reports/published-elsewhere';
import { writePatch } from '@/lib/store/reports/save-draft';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { unitColumns } from '@/lib/store/units/unit';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import { anyCloses } from '@/lib/store/workflow/draft-access';
import { templateById, templateForYear } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';
import { isClosed, isEditable } from '@/lib/workflow/status';
import { takesImport } from '@/lib/workflow/takes-import';

export interface Acceptance {
  /** Decides the format of a report that is begun. */
  readonly year: number;
  /** The year whose report is being written now: it goes through the workflow, only those before it can be past. */
  readonly due: number;
  /** The texts as read and corrected. */
  readonly incoming: Draft;
  readonly takings: Takings;
  /**
   * A report on the year that people are writing becomes one that was published elsewhere. Confirmed by name, by who may
   * sign it for issue; without it that report takes the texts in and stands as it stood.
   */
  readonly filesDraft: boolean;
  /** What people answered to findings, as the file carries it. A finding that has an answer here keeps it. */
  readonly explanations: Explanations;
  readonly address: string;
}

export type AcceptResult =
  | { readonly ok: true; readonly reportId: string; readonly isFiled: boolean }
  | Refusal<
      'notFound' | 'locked' | 'notPast' | 'noTemplate' | 'unknownKey' | 'nothingTaken' | 'notYours' | 'draftTooLong'
    >;

/**
 * Writes what was chosen into the unit's report on the year, which is begun where there is none, and forgets the import.
 * Last year's report was published elsewhere: where there is none here it is filed as such, and a second import of it
 * corrects the first. A report that is being written keeps its standing unless `filesDraft` says otherwise.
 */
export async function acceptImport(asker: Asker, id: string, acceptance: Acceptance): Promise<AcceptResult> {
  // Before a report is begun for it.
  if (isTooLong(acceptance.incoming, {})) return refuse('draftTooLong');
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<AcceptResult> => {
    const pending = await trx
      .selectFrom('pendingImport')
      .select(['id', 'unitId', 'kind', 'purpose', 'fileName'])
      .where('id', '=', id)
      .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
      .executeTakeFirst();
    if (!pending) return refuse('notFound');
    if (pending.purpose === 'lastYear' && acceptance.year >= acceptance.due) return refuse('notPast');
    const plan = await planOf(trx, asker, pending, acceptance);
    if (!plan.ok) return plan;
    const target = plan.found ?? (await begin(trx, asker, pending, acceptance.year, plan.report));
    await write(trx, asker, target, { ...plan, pending, acceptance });
    return { ok: true, reportId: target.id, isFiled: plan.isFiled || !isEditable(target.status) };
  });
}

async function begin(
  trx: Transaction<Tables>,
  asker: Asker,
  pending: Pending,
  year: number,
  report: Report,
): Promise<Target> {
  await insertReport(trx, asker, pending.unitId, year, report, pending.kind ?? undefined);
  const target = await findTarget(trx, pending, year);
  if (!target) throw new Error('a report that was begun is not there');
  return target;
}

interface Plan {
  readonly ok: true;
  /** The unit's report on the year, where there is one. */
  readonly found: Target | undefined;
  /** That one, or the one that is to be begun. */
  readonly report: Report;
  readonly patch: Patch;
  /** Whether the report is filed as one that was published elsewhere. */
  readonly isFiled: boolean;
}

/** What the import is going to do. Nothing is written before all of it may be. */
async function planOf(
  trx: Transaction<Tables>,
  asker: Asker,
  pending: Pending,
  acceptance: Acceptance,
): Promise<Plan | Extract<AcceptResult, { ok: false }>> {
  const isPast = pending.purpose === 'lastYear';
  const found = await findTarget(trx, pending, acceptance.year);
  const may = await permitted(trx, asker, pending.unitId);
  const isOpen = found ? takesImport(isPast, found) && may.take(found) : may.begin;
  if (!isOpen) return refuse('locked');
  const report = found?.report ?? (await reportToBegin(trx, pending, acceptance));
  if (!report) return refuse('noTemplate');
  const chosen = chosenOf(report, acceptance);
  if (!chosen.ok) return chosen;
  const { patch } = chosen;
  if (isPast && !found && draftKeys(patch).length === 0) return refuse('nothingTaken');
  const isFiled = isPast && isToBeFiled(found, patch, acceptance);
  if (isFiled && !may.file(found)) return refuse('notYours');
  return { ok: true, found, report, patch, isFiled };
}

type Pending = Pick<Selectable<Tables['pendingImport']>, 'id' | 'unitId' | 'kind' | 'purpose' | 'fileName'>;

/** What the choices write into the report. */
function chosenOf(
  { templateId, draft }: Report,
  { incoming, takings }: Acceptance,
): { readonly ok: true; readonly patch: Patch } | Refusal<'unknownKey' | 'draftTooLong'> {
  const template = templateById(templateId);
  const patch = cleanPatch(template, takeIn(template, draft, incoming, takings));
  if (!patch) return refuse('unknownKey');
  return isTooLong(applyPatch(draft, patch), draft) ? refuse('draftTooLong') : { ok: true, patch };
}

/** A report that the import begins or corrects is filed; one that people are writing only where they say so. */
function isToBeFiled(found: Target | undefined, patch: Patch, { filesDraft }: Acceptance): boolean {
  if (!found) return true;
  return isEditable(found.status) ? filesDraft : draftKeys(patch).length > 0;
}

/** What the asker may do for the unit and its reports, by the table of permissions. */
async function permitted(trx: Transaction<Tables>, asker: Asker, unitId: string) {
  const above = await unitsAbove(trx, unitId);
  const holder = await postHolder(trx, asker);
  const officeClosesDrafts = await anyCloses(trx, above);
  const may = (action: 'takeImport' | 'fileElsewhere', { status, handedInOn, publishedOn }: Target) =>
    can(holder, action, {
      unitId,
      above,
      status,
      isClosed: isClosed({ status, handedInOn, publishedOn, officeClosesDrafts }),
    });
  return {
    begin: await mayToUnit(trx, asker, 'importFiles', unitId),
    take: (found: Target) => may('takeImport', found),
    /** A report that people are writing is filed past its reviewers only by who signs last. */
    file: (found: Target | undefined) => !found || !isEditable(found.status) || may('fileElsewhere', found),
  };
}

interface Writing extends Pick<Plan, 'patch' | 'isFiled'> {
  readonly pending: Pending;
  readonly acceptance: Acceptance;
}

/** Texts, answers and standing, all in the one transaction. */
async function write(
  trx: Transaction<Tables>,
  asker: Asker,
  { id: reportId, revision, report: { draft } }: Target,
  { pending: { id, purpose, fileName: file }, patch, isFiled, acceptance }: Writing,
): Promise<void> {
  const { address, explanations } = acceptance;
  const saved = { reportId, revision, saveId: `import-${id}` };
  if (draftKeys(patch).length > 0) await writePatch(trx, asker, saved, applyPatch(draft, patch), patch);
  if (purpose === 'draft') await addExplanations(trx, asker, reportId, explanations, address);
  if (isFiled) await filePublished(trx, asker, reportId, { file, address });
  await trx.updateTable('pileFile').set({ reportId }).where('importId', '=', id).execute();
  await trx.deleteFrom('pendingImport').where('id', '=', id).execute();
}

type Target = Pick<Tables['report'], 'id' | 'status' | 'revision'> & {
  readonly handedInOn: string | null;
  readonly publishedOn: string | null;
  readonly report: Report;
  readonly isImported: boolean;
};

/** A report of an earlier year holds what its file says and no proposals; undefined where none can be begun. */
async function reportToBegin(
  trx: Transaction<Tables>,
  { unitId, kind, purpose }: Pending,
  { year }: Acceptance,
): Promise<Report | undefined> {
  return purpose === 'lastYear' ? bareReport(year) : await newDraft(trx, { unitId, kind }, year);
}

async function findTarget(
  trx: Transaction<Tables>,
  { unitId, kind }: Pick<Pending, 'unitId' | 'kind'>,
  year: number,
): Promise<Target | undefined> {
  const row = await trx
    .selectFrom('report')
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.id', 'report.templateId', 'report.status', 'report.revision', 'report.draft'])
    .select(['seen.handedInOn', 'seen.publishedOn'])
    .select(isImported.as('isImported'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('kind', '=', await kindOf(trx, { unitId, kind: kind ?? undefined }))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, status, revision, templateId, handedInOn, publishedOn } = row;
  return {
    id,
    status,
    handedInOn,
    publishedOn,
    revision,
    report: { templateId, draft: parseDraft(row.draft) },
    isImported: Boolean(row.isImported),
  };
}

/** Before the first format there were none. */
function bareReport(year: number): Report | undefined {
  const template = templateForYear(year);
  return template && { templateId: template.id, draft: { year: String(year) } };
}

async function newDraft(
  trx: Transaction<Tables>,
  { unitId, kind }: Pick<Pending, 'unitId' | 'kind'>,
  year: number,
): Promise<Report | undefined> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return undefined;
  const unit = await trx.selectFrom('unit').select(unitColumns).where('id', '=', unitId).executeTakeFirstOrThrow();
  return await firstDraft(trx, template, unit, year, kind ?? undefined);
}
