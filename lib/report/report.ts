/** A report as plain values: what was typed, under stable keys. */
import type { CellId, DraftKey, TemplateId } from '@/lib/template/keys';

/** Raw text per key, exactly as typed or imported. A missing key and an empty string both mean: nothing was written. */
export type Draft = { readonly [K in DraftKey]?: string };

/** Changed keys with their new text; an empty string clears the key. */
export type Patch = Draft;

export interface Report {
  /** Kept for good: a later format never reinterprets an old report. */
  readonly templateId: TemplateId;
  readonly draft: Draft;
  /** Totals as an imported file printed them, to be compared with the computed ones. Never typed in the editor. */
  readonly stated?: { readonly [K in CellId]?: string };
  /** Row and column labels as an imported file printed them, under `table/row` or `table//column`; headings with a fault under `heading/part`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Cell keys that the file holds and the format does not have. */
  readonly foreignCells?: readonly string[];
}

/** The key in `labels` of the heading of a part or an aspect. */
export function headingLabel(key: string): string {
  return `heading/${key}`;
}

/** The text under a key; empty when nothing was written. */
export function draftText(draft: Draft, key: DraftKey): string {
  return draft[key] ?? '';
}

/** The report year as a number, or undefined while it is not four digits. */
export function yearOf(draft: Draft): number | undefined {
  const text = draftText(draft, 'year').normalize('NFKC').trim();
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
