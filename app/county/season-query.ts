/** What the address of a season's pages asks for: the year, how its board is narrowed and ordered, and from where it goes on. */
import { z } from 'zod';
import { shortText } from '@/app/incoming/texts';
import type { SeasonRow } from '@/lib/workflow/season';
import {
  type SeasonFilter,
  type SeasonSort,
  type SeasonView,
  seasonFilters,
  seasonSorts,
} from '@/lib/workflow/season-view';

const schema = z.object({
  filter: z.enum(seasonFilters).catch('all'),
  sort: z.enum(seasonSorts).catch('name'),
  q: shortText().trim().catch(''),
  /** The key of the last row of the page before. */
  after: shortText().catch(''),
});

export interface SeasonQuery extends SeasonView {
  readonly after: string;
}

/** The query; what cannot be read of it asks for nothing. */
export function readSeasonQuery(parameters: Readonly<Record<string, unknown>>): SeasonQuery {
  const { q, ...query } = schema.parse({ filter: 'all', sort: 'name', q: '', after: '', ...parameters });
  return { ...query, search: q };
}

/** A year as an address names it, or undefined. */
export function readYear(text: string): number | undefined {
  return /^20\d\d$/.test(text) ? Number(text) : undefined;
}

/** The address of a page of the season that asks the same; what is given besides comes instead or on top. */
export function seasonAddress(
  page: string,
  { filter, sort, search }: SeasonView,
  other: {
    readonly filter?: SeasonFilter;
    readonly sort?: SeasonSort;
    readonly after?: string;
    readonly act?: string;
    readonly reviewed?: string;
  } = {},
): string {
  const asked = { filter, sort, q: search, ...other };
  const usual: Readonly<Record<string, string>> = { filter: 'all', sort: 'name' };
  const parameters = Object.entries(asked).flatMap(([name, value]) =>
    value && value !== usual[name] ? [[name, value]] : [],
  );
  return parameters.length === 0 ? page : `${page}?${new URLSearchParams(parameters)}`;
}

/** So many rows are on one page. */
export const PAGE_ROWS = 50;

/** What a row is called where a page goes on after it. */
export function rowKey({ unitId, kind }: RowName): string {
  return `${unitId}.${kind}`;
}

type RowName = Pick<SeasonRow, 'unitId' | 'kind'>;

/** The rows after the named one, or from the first where it is gone; and the key that the next page goes on after. */
export function pageOf<Row extends RowName>(
  rows: readonly Row[],
  after: string,
): { readonly shown: readonly Row[]; readonly from: number; readonly next: string | undefined } {
  const from = rows.findIndex((row) => rowKey(row) === after) + 1;
  const shown = rows.slice(from, from + PAGE_ROWS);
  const last = shown[shown.length - 1];
  return { shown, from, next: last && rows.length > from + PAGE_ROWS ? rowKey(last) : undefined };
}
