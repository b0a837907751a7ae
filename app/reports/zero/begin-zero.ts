/** A 零报告 as a new report, or in one in which nobody has typed anything yet. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Patch } from '@/lib/report/report';
import { createReport } from '@/lib/store/reports/begin-report';
import { listOwnReports } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import type { Asker } from '@/lib/workflow/asker';

type Begun = { readonly ok: true; readonly id: string } | Refusal<'noTemplate' | 'notFound' | 'alreadyWritten'>;

/** Begins it; `alreadyWritten` where the unit's report of the year has words of its own, which stay. */
export async function beginZero(asker: Asker, unitId: string, year: number, written: Patch): Promise<Begun> {
  const created = await createReport(asker, unitId, year, { written });
  if (created.ok || created.code !== 'exists') return created;
  const { id } = created;
  const isUntouched = (await listOwnReports(asker)).some((report) => report.id === id && report.isUntouched);
  if (!isUntouched) return refuse('alreadyWritten');
  const saved = await saveDraft(asker, { reportId: id, revision: 0, saveId: 'zero', patch: written });
  return saved.ok ? { ok: true, id } : refuse('alreadyWritten');
}
