/** An old version becomes the present draft again: as one more save, so that nothing written since is lost. */
import { diffDrafts } from '@/lib/report/compare/diff';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { appendLog } from './report-log';
import { keepVersion, versionRows } from './report-version';
import { writePatch } from './save-draft';

export interface Restoring {
  readonly reportId: string;
  /** That the page showed: what was typed since is not overwritten unseen. */
  readonly revision: number;
  readonly version: number;
  readonly address: string;
}

/** Lays the version over the draft, which is kept as a version itself first. */
export async function restoreVersion(
  asker: Asker,
  { reportId, revision, version, address }: Restoring,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'forbidden' | 'locked' | 'stale'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    const wanted = (await versionRows(trx, reportId)).find(({ number }) => number === version);
    if (!standing || !wanted) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'restore', standing);
    if (refusal) return refuse(refusal);
    if (standing.revision !== revision) return refuse('stale');
    const kept = await keepVersion(trx, standing);
    const patch = diffDrafts(standing.report.draft, wanted.report.draft);
    const request = { reportId, revision, saveId: `restore-${newId()}` };
    await writePatch(trx, asker, request, wanted.report.draft, patch);
    const details = { reason: `第${version}版` };
    await appendLog(trx, asker, standing, { action: 'restore', to: standing.status, address, version: kept, details });
    return { ok: true };
  });
}
