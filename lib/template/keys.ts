/**
 * The keys of every value in a report, derived from the declarations. They are stable for ever: form field names,
 * storage keys, anchors of findings and of differences.
 */

import type { applicationsTable } from './applications';
import type { applicationsTable2019 } from './cn-2019/applications';
import type { disclosureTable2019 } from './cn-2019/disclosure';
import type { disclosureTable } from './cn-2021';
import type { litigationTable } from './litigation';

/** Named after the first year that it is the form of. */
export type TemplateId = `cn-${number}`;
export type TableKey = 't2' | 't3' | 't4';
export type PartKey = 'overview' | 'disclosure' | 'applications' | 'litigation' | 'problems' | 'other';

export type ProseKey =
  | 'preface'
  | 'overview/general'
  | 'overview/proactive'
  | 'overview/onRequest'
  | 'overview/management'
  | 'overview/platform'
  | 'overview/supervision'
  | 'remarks/t2'
  | 'remarks/t3'
  | 'remarks/t4'
  | 'problems'
  | 'other';

/** `signedOn` is an ISO date; `year` four digits. */
export type FactKey = 'title' | 'agency' | 'year' | 'signedBy' | 'signedOn';

interface Declared {
  readonly key: string;
  readonly rows: readonly { readonly key: string; readonly columns?: readonly string[] }[];
  readonly columns: readonly { readonly key: string }[];
}

type CellIdOf<T extends Declared> = T extends unknown ? CellIdOfRow<T, T['rows'][number]> : never;

type CellIdOfRow<T extends Declared, R> = R extends { readonly key: infer K extends string }
  ? `${T['key']}/${K}/${R extends { readonly columns: readonly (infer C extends string)[] } ? C : T['columns'][number]['key']}`
  : never;

/** Cells of the format in force. */
export type CurrentCellId = CellIdOf<typeof disclosureTable | typeof applicationsTable | typeof litigationTable>;

/** `table/row/column` of any declared format. */
export type CellId = CurrentCellId | CellIdOf<typeof disclosureTable2019 | typeof applicationsTable2019>;

/** Every key under which a draft keeps text. */
export type DraftKey = CellId | ProseKey | FactKey;
