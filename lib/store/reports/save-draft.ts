/** Saving what was typed: field by field, never over somebody else's words, every patch kept. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { draftKeys } from '@/lib/report/draft-keys';
import { isTooLong } from '@/lib/report/limits/draft-size';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft, Patch } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { projectReport } from '@/lib/store/projection/project-report';
import { type Standing, standingOf } from '@/lib/store/workflow/standing';
import { templateById } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { cleanPatch } from './clean-patch';
import { draftJson, parseDraft } from './stored-draft';

export interface SaveRequest {
  readonly reportId: string;
  /** The revision that the sender's draft was based on. */
  readonly revision: number;
  /** Made by the sender, the same for every repetition of one request. */
  readonly saveId: string;
  /** Keys and texts as they came in; an empty text clears its key. */
  readonly patch: Readonly<Record<string, string>>;
}

export interface Saved {
  readonly ok: true;
  readonly revision: number;
  /** ISO time. */
  readonly savedAt: string;
}

/** Nothing was written; `theirs` is all that changed since the sender's revision. */
export type Stale = Refusal<'stale'> & { readonly revision: number; readonly theirs: Patch };

/** `forbidden`: the asker may read the report, not write it. */
export type SaveResult = Saved | Stale | Refusal<'notFound' | 'forbidden' | 'locked' | 'unknownKey' | 'draftTooLong'>;

/**
 * Lays a patch over the stored draft and appends it to the history, both or neither. A repeated request gets the answer
 * of the first. A patch based on an older revision is not written.
 */
export async function saveDraft(asker: Asker, request: SaveRequest): Promise<SaveResult> {
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<SaveResult> => {
    const current = await standingOf(trx, asker, request.reportId);
    if (!current) return refuse('notFound');
    const refusal = textRefusal(current.holder, 'write', current);
    // Whoever might write in another status may have, and is answered so.
    const earlier = !refusal || refusal === 'locked' ? await findSave(trx, request) : undefined;
    if (earlier) return earlier;
    if (refusal) return refuse(refusal);
    return await writeSent(trx, asker, request, current);
  });
}

async function writeSent(
  trx: Transaction<Tables>,
  asker: Asker,
  request: SaveRequest,
  { report: { templateId, draft }, revision, updatedAt }: Standing,
): Promise<SaveResult> {
  const patch = cleanPatch(templateById(templateId), request.patch);
  if (!patch) return refuse('unknownKey');
  if (request.revision !== revision) return await stale(trx, request, revision, draft);
  if (draftKeys(patch).length === 0) return { ok: true, revision, savedAt: updatedAt };
  const after = applyPatch(draft, patch);
  if (isTooLong(after, draft)) return refuse('draftTooLong');
  return await writePatch(trx, asker, request, after, patch);
}

async function findSave(trx: Transaction<Tables>, { reportId, saveId }: SaveRequest): Promise<Saved | undefined> {
  const row = await trx
    .selectFrom('reportPatch')
    .select(['revision', 'at'])
    .where('reportId', '=', reportId)
    .where('saveId', '=', saveId)
    .executeTakeFirst();
  return row && { ok: true, revision: row.revision, savedAt: row.at };
}

/** Appends a patch to the history and stores the draft that it makes. Inside the transaction that found `revision` current. */
export async function writePatch(
  trx: Transaction<Tables>,
  { userId }: Asker,
  { reportId, revision, saveId }: Omit<SaveRequest, 'patch'>,
  draft: Draft,
  patch: Patch,
): Promise<Saved> {
  const at = new Date().toISOString();
  const next = revision + 1;
  // The key (report, revision) of the history makes a second writer of the same revision fail as a whole.
  await trx
    .insertInto('reportPatch')
    .values({ reportId, revision: next, saveId, patch: draftJson(patch), userId, at })
    .execute();
  await trx
    .updateTable('report')
    .set({ revision: next, draft: draftJson(draft), updatedAt: at })
    .where('id', '=', reportId)
    .execute();
  await projectReport(trx, reportId);
  return { ok: true, revision: next, savedAt: at };
}

async function stale(
  trx: Transaction<Tables>,
  { reportId, revision }: SaveRequest,
  current: number,
  draft: Draft,
): Promise<Stale> {
  const rows = await trx
    .selectFrom('reportPatch')
    .select('patch')
    .where('reportId', '=', reportId)
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute();
  // A sender who is ahead saved into a database that was since restored: all that is stored is news then.
  const patches = revision > current ? [draftJson(draft)] : rows.map(({ patch }) => patch);
  const theirs = Object.fromEntries(patches.flatMap((patch) => Object.entries(parseDraft(patch))));
  return { ...refuse('stale'), revision: current, theirs };
}
