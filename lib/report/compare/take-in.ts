/** How the texts of an imported file come into a report that may hold texts already: part by part, as chosen. */

import { typedCells } from '@/lib/report/draft-keys';
import { type Draft, draftText, type Patch } from '@/lib/report/report';
import type { CellId, DraftKey, PartKey } from '@/lib/template/keys';
import { allTemplates } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';

/** What is chosen as a whole: what frames the report, and each statutory part. */
export type TakenPart = 'frame' | PartKey;

/** `blanks` takes only what the report does not say yet. */
export const takings = ['all', 'blanks', 'none'] as const;
export type Taking = (typeof takings)[number];

export type Takings = Readonly<Partial<Record<TakenPart, Taking>>>;

const TAKE = 'take/';

/** The name of the field in which it is chosen whether a part is taken in. */
export function takingField(part: TakenPart): string {
  return TAKE + part;
}

/** The part whose field has this name. */
export function takenPartOf(field: string): TakenPart | undefined {
  return allTemplates()
    .flatMap(partKeys)
    .map(({ part }) => part)
    .find((part) => takingField(part) === field);
}

export interface PartKeys {
  readonly part: TakenPart;
  /** Facts, prose and typed cells; the year is not among them: it belongs to the report. */
  readonly keys: readonly DraftKey[];
}

/** Everything that can be taken in, in the order of the form. */
export function partKeys(template: Template): PartKeys[] {
  const framed = new Set(template.parts.flatMap(({ prose }) => prose));
  const frame: DraftKey[] = [
    ...template.facts.filter((fact) => fact !== 'year'),
    ...template.prose.map(({ key }) => key).filter((key) => !framed.has(key)),
  ];
  const parts = template.parts.map(({ key, table, prose }): PartKeys => {
    return { part: key, keys: [...(table ? typedCells(template, table) : []), ...prose] };
  });
  return [{ part: 'frame', keys: frame }, ...parts];
}

/** The keys at which both say something, and not the same. */
export function differingKeys(keys: readonly DraftKey[], draft: Draft, incoming: Draft): DraftKey[] {
  return keys.filter((key) => {
    const [own, other] = [draftText(draft, key).trim(), draftText(incoming, key).trim()];
    return own !== '' && other !== '' && own !== other;
  });
}

/** What the choices write into the draft. An empty text of the file never clears one of the draft; parts not named are left alone. */
export function takeIn(template: Template, draft: Draft, incoming: Draft, takings: Takings): Patch {
  const taken = partKeys(template).flatMap(({ part, keys }) => {
    const taking = takings[part] ?? 'none';
    return keys.filter((key) => taking === 'all' || (taking === 'blanks' && draftText(draft, key).trim() === ''));
  });
  return Object.fromEntries(
    taken
      .filter((key) => draftText(incoming, key).trim() !== '' && draftText(incoming, key) !== draftText(draft, key))
      .map((key) => [key, draftText(incoming, key)]),
  );
}

/** The typed cells of one format that another does not have. A cell that both have means the same in both. */
export function cellsWithoutCounterpart(from: Template, to: Template): CellSpec[] {
  return [...from.cells.values()].filter(({ id, terms }) => !terms && !to.cells.has(id));
}

/** What a draft says in cells that another format does not have: it stays behind when the draft is taken into that one. */
export function leftBehind(from: Template, to: Template, draft: Draft): CellId[] {
  return cellsWithoutCounterpart(from, to).flatMap(({ id }) => (draftText(draft, id).trim() === '' ? [] : [id]));
}
