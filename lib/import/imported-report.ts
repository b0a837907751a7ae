/** What comes of reading an old file: a draft, and for every text of it where it stood and how sure the reader is. */
import type { Explanations } from '@/lib/report/explanation';
import type { Draft } from '@/lib/report/report';
import type { CellId, DraftKey, TemplateId } from '@/lib/template/keys';
import type { ImportRefusal } from './refusals';

export interface ImportedReport {
  /** The format that the tables were recognised as; the report year decides where there are none. */
  readonly templateId: TemplateId;
  /** Facts, prose and typed cells as raw text. What the file lost is absent, never 0. */
  readonly draft: Draft;
  /** Computed cells as the file prints them, to be compared with the sums. */
  readonly stated: { readonly [K in CellId]?: string };
  /** Row and column labels whose words differ from the form's, under `table/row` or `table//column`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Cells of an older format that the file holds and its year's does not have. */
  readonly foreignCells: readonly string[];
  /** Where each text of `draft` and `stated` stood. */
  readonly origins: ReadonlyMap<DraftKey, Origin>;
  /** What a person should look at, in the order of the file. */
  readonly notes: readonly Note[];
  /** What people answered to findings: in a report file that carries a report to another computer. */
  readonly explanations?: Explanations;
}

/** `sure`: label and place agree. `likely`: one of them had to be corrected, as for a row that slipped by a cell. */
export interface Origin {
  readonly text: string;
  /** The words around it: row and column labels, a heading. */
  readonly context: string;
  readonly sureness: 'sure' | 'likely';
}

/** Codes and data only; words are made in `messages.ts`. */
export interface Note {
  readonly code: NoteCode;
  readonly level: 'error' | 'warning' | 'info';
  /** A key where the note concerns one, else nothing. */
  readonly at?: DraftKey;
  /** Text of the file that the note speaks of. */
  readonly text?: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type NoteCode =
  /** A cell of the form that the file does not have. */
  | 'cellLost'
  /** Text in a table that belongs to no row or column of the form. */
  | 'notPlaced'
  /** A row that was found although it slipped, was split or lost its leading cell. */
  | 'rowRealigned'
  /** A stated total differs from the sum. */
  | 'totalDiffers'
  /** A part, an aspect or a fact that was not found. */
  | 'textMissing'
  /** A fact that no title line says, taken from another place of the file. */
  | 'factUnsure'
  /** Radicals and compatibility forms that were replaced by the characters they look like. */
  | 'lookalikes'
  /** Traditional characters that were read as simplified ones. */
  | 'simplified'
  /** A whole table that was not found. */
  | 'tableMissing'
  /** A cell of an older format that has no counterpart. */
  | 'noCounterpart'
  /** The carried report file and the visible text differ. */
  | 'carriedDiffers';

export type ImportResult =
  | { readonly ok: true; readonly report: ImportedReport }
  | { readonly ok: false; readonly code: ImportRefusal };
