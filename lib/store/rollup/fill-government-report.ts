/** Starts the government's report from the sum of its units: through the same save as what is typed, so that it can be undone. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { type Filling, fillingOf, patchOf } from '@/lib/rollup/fill-from-sums';
import { newId } from '@/lib/store/database/new-id';
import { createReport } from '@/lib/store/reports/begin-report';
import { getReport } from '@/lib/store/reports/report';
import { type SaveResult, saveDraft } from '@/lib/store/reports/save-draft';
import { templateById } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { getRollUp, type RollUp } from './roll-up';

/** What filling would do to the report as it is stored. */
export async function previewFilling(asker: Asker, rollUp: RollUp): Promise<Filling> {
  const stored = rollUp.typed && (await getReport(asker, rollUp.typed.id));
  const { template, unit, sums } = rollUp;
  return fillingOf(template, unit.level, sums.all, stored?.report.draft ?? {});
}

export interface FillOrder {
  readonly unitId: string;
  readonly year: number;
  /** The revision of the report that the page showed; undefined where it showed none. */
  readonly revision: number | undefined;
  /** Whether cells that say something else are written over too: the page listed them. */
  readonly overwrites: boolean;
}

export interface Filled {
  readonly ok: true;
  readonly reportId: string;
  /** How many cells were written. */
  readonly cells: number;
}

/** Writes the sums into the government's report, which is begun where there is none. A report that changed since the page was shown is left alone. */
export async function fillGovernmentReport(
  asker: Asker,
  { unitId, year, revision, overwrites }: FillOrder,
): Promise<Filled | Refusal<'noTemplate' | 'stale'> | Exclude<SaveResult, { ok: true }>> {
  const rollUp = await getRollUp(asker, unitId, year);
  if (!rollUp) return refuse('notFound');
  const created = rollUp.typed ? undefined : await createReport(asker, unitId, year, { kind: 'government' });
  if (created && !created.ok) return created.code === 'exists' ? refuse('stale') : created;
  const stored = await getReport(asker, created?.id ?? rollUp.typed?.id ?? '');
  if (!stored) return refuse('notFound');
  if (!created && stored.revision !== revision) return refuse('stale');
  const template = templateById(stored.report.templateId);
  const { blanks, others } = fillingOf(template, rollUp.unit.level, rollUp.sums.all, stored.report.draft);
  const patch = { ...blanks, ...(overwrites && patchOf(others)) };
  const saved = await saveDraft(asker, { reportId: stored.id, revision: stored.revision, saveId: newId(), patch });
  return saved.ok ? { ok: true, reportId: stored.id, cells: Object.keys(patch).length } : saved;
}
