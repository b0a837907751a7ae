/** What a browser kept because it could not save it, held against what was saved since. */
import { draftKeys } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { standingOf } from '@/lib/store/workflow/standing';
import type { DraftKey } from '@/lib/template/keys';
import type { Asker } from '@/lib/workflow/asker';
import { patchesOf, type SavedPatch } from './patch-log';

/** Texts as a browser kept them, and the revision that they were typed over. */
export interface KeptCopy {
  readonly revision: number;
  readonly patch: Patch;
}

/** A text of a copy that was never saved, beside the one that stands in the report. */
export interface UnsavedText {
  /** Which of the copies, by its place. */
  readonly copy: number;
  readonly key: DraftKey;
  readonly present: string;
  /** Whether the field was saved with another text since the revision that the copy was typed over. */
  readonly isChanged: boolean;
  /** When and by whom the present text was saved; undefined where nothing was ever written. */
  readonly saved: { readonly at: string; readonly by: string } | undefined;
}

/**
 * The texts of the copies that no save since their revision brought, and that differ from what stands in the report.
 * Undefined where the asker may not see the report.
 */
export async function unsavedTexts(
  asker: Asker,
  reportId: string,
  copies: readonly KeptCopy[],
): Promise<UnsavedText[] | undefined> {
  const db = await database();
  if (!(await standingOf(db, asker, reportId))) return undefined;
  const saves = await patchesOf(db, reportId);
  return copies.flatMap(({ revision, patch }, copy) =>
    draftKeys(patch).flatMap((key) => {
      const text = patch[key] ?? '';
      const later = saves.filter((save) => save.revision > revision && save.patch[key] !== undefined);
      const wasSaved = later.some((save) => save.patch[key] === text);
      const last = [...saves].reverse().find((save) => save.patch[key] !== undefined);
      const present = last?.patch[key] ?? '';
      return wasSaved || present === text
        ? []
        : [{ copy, key, present, isChanged: later.length > 0, saved: savedOf(last) }];
    }),
  );
}

function savedOf(save: SavedPatch | undefined): UnsavedText['saved'] {
  return save && { at: save.at, by: save.userName };
}
