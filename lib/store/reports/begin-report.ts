/** Beginning a report: what stands in a new one, and its first row. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { takenOver } from '@/lib/report/compare/last-year';
import { proposeReport } from '@/lib/report/filling/proposals';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Patch, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { writtenUnitsOf } from '@/lib/store/people/asker';
import { projectReport } from '@/lib/store/projection/project-report';
import { owe } from '@/lib/store/season/obligations';
import { type Unit, unitColumns } from '@/lib/store/units/unit';
import { templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import { kindFor, type ObligationKind, reportingUnit } from '@/lib/workflow/obligation';
import { reportBefore } from './prior-report';
import { draftJson } from './stored-draft';

/** What becomes of the wish to begin a report; `exists` names the one that is there. */
export type Creation =
  | { readonly ok: true; readonly id: string }
  | (Refusal<'exists'> & { readonly id: string })
  | Refusal<'noTemplate' | 'notFound'>;

export interface Beginning {
  /** The main kind of the unit where none is named. */
  readonly kind?: ObligationKind | undefined;
  /** Goes over the sentences that are proposed. */
  readonly written?: Patch | undefined;
}

/** Begins the report of a unit on a year, with the sentences that are proposed for it, in the format in force. */
export async function createReport(
  asker: Asker,
  unitId: string,
  year: number,
  { kind: wanted, written = {} }: Beginning = {},
): Promise<Creation> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return refuse('noTemplate');
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<Creation> => {
    const unit = await trx
      .selectFrom('unit')
      .select(unitColumns)
      .where('id', '=', unitId)
      .where('closedAt', 'is', null)
      .where('id', 'in', writtenUnitsOf(asker))
      .executeTakeFirst();
    if (!unit) return refuse('notFound');
    const kind = kindFor(unit.level, wanted);
    const first = await firstDraft(trx, template, unit, year, kind);
    const report = { ...first, draft: applyPatch(first.draft, written) };
    const id = await insertReport(trx, asker, unitId, year, report, kind);
    if (id) return { ok: true, id };
    const { id: existing } = await trx
      .selectFrom('report')
      .select('id')
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow();
    return { ...refuse('exists'), id: existing };
  });
}

/** What a new report begins with: the proposed sentences, and what it takes over from last year's. */
export async function firstDraft(
  trx: Transaction<Tables>,
  template: Template,
  unit: Unit,
  year: number,
  wanted?: ObligationKind,
): Promise<Report> {
  const kind = kindFor(unit.level, wanted);
  const { templateId, draft } = proposeReport(template, reportingUnit(unit, kind), year);
  const last = await reportBefore(trx, { unitId: unit.id, year, kind });
  const carried = last && takenOver(template, last);
  return { templateId, draft: { ...draft, ...carried } };
}

/** Adds the draft of a report as its revision 0 and returns its id, or undefined where the unit has one of the kind on the year. */
export async function insertReport(
  trx: Transaction<Tables>,
  author: Asker,
  unitId: string,
  year: number,
  report: Report,
  wanted?: ObligationKind,
): Promise<string | undefined> {
  const id = newId();
  const at = new Date().toISOString();
  const draft = draftJson(report.draft);
  const { level } = await trx.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirstOrThrow();
  const kind = kindFor(level, wanted);
  const times = { createdAt: at, updatedAt: at };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('report')
    .values({ id, unitId, year, kind, templateId: report.templateId, status: 'draft', revision: 0, draft, ...times })
    .onConflict((conflict) => conflict.columns(['unitId', 'year', 'kind']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await trx
    .insertInto('reportPatch')
    .values({ reportId: id, revision: 0, saveId: 'begin', patch: draft, userId: author.userId, at })
    .execute();
  if (kind !== 'practice') await owe(trx, { unitId, year, kind });
  await projectReport(trx, id);
  return id;
}
