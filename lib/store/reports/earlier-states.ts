/** Going back to how a draft was while it was written, from the saves that made it. */
import { applyPatch, diffDrafts } from '@/lib/report/compare/diff';
import { type EarlierState, earlierStates } from '@/lib/report/compare/earlier-states';
import { draftKeys } from '@/lib/report/draft-keys';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { patchesOf, type SavedPatch } from './patch-log';
import { writePatch } from './save-draft';

/** An earlier state as a page lists it. */
export interface ListedState extends EarlierState {
  /** Who saved last before it was left. */
  readonly by: string;
  readonly draft: Draft;
}

/** The states that are offered at `now` (milliseconds), newest first; none to people who do not write the report. */
export async function listEarlierStates(asker: Asker, reportId: string, now: number): Promise<ListedState[]> {
  const db = await database();
  const standing = await standingOf(db, asker, reportId);
  if (!standing || textRefusal(standing.holder, 'restore', standing) === 'forbidden') return [];
  const saves = await patchesOf(db, reportId);
  return earlierStates(saves, now).flatMap((state): ListedState[] => {
    const save = saves.find(({ revision }) => revision === state.revision);
    return save ? [{ ...state, by: save.userName, draft: draftAt(saves, state.revision) }] : [];
  });
}

/** The draft as it was after the save of this revision. */
function draftAt(saves: readonly SavedPatch[], revision: number): Draft {
  const patches = saves.filter((save) => save.revision <= revision).map(({ patch }) => patch);
  return applyPatch({}, Object.assign({}, ...patches));
}

export interface GoingBack {
  readonly reportId: string;
  /** That the page showed: what was typed since is not overwritten unseen. */
  readonly revision: number;
  /** The save whose draft is to stand again. */
  readonly to: number;
}

/** Lays the earlier state over the draft as one more save: the present one can be gone back to in turn. */
export async function goBackTo(
  asker: Asker,
  { reportId, revision, to }: GoingBack,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'forbidden' | 'locked' | 'stale'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'restore', standing);
    if (refusal) return refuse(refusal);
    if (standing.revision !== revision) return refuse('stale');
    const saves = await patchesOf(trx, reportId);
    if (!saves.some((save) => save.revision === to)) return refuse('notFound');
    const draft = draftAt(saves, to);
    const patch = diffDrafts(standing.report.draft, draft);
    if (draftKeys(patch).length > 0)
      await writePatch(trx, asker, { reportId, revision, saveId: `restore-${newId()}` }, draft, patch);
    return { ok: true };
  });
}
