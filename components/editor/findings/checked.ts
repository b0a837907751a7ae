/** What the checks say of the draft as it stands, arranged by the places where it is shown. */

import { isProseKey } from '@/lib/report/draft-keys';
import type { Cells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import type { Finding, Place, Severity } from '@/lib/rules/types';
import type { WordedFinding } from '@/lib/rules/worded-finding';
import type { CellId, DraftKey } from '@/lib/template/keys';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** What follows from the texts of the form: nothing here is written but by reading them. */
export interface Written {
  /** The texts as they stand in the form. */
  readonly draft: Draft;
  /** The same with its prose as people see it: bound figures are numbers. */
  readonly shown: Draft;
  /** The cells as numbers, computed ones included. */
  readonly cells: Cells;
}

/** What stood in the form when it was last checked, and what the checks say of it. */
export interface Checked extends Written {
  readonly findings: readonly ShownFinding[];
  /** Findings by the keys of the cells and boxes they speak of, worst first. */
  readonly at: ReadonlyMap<string, readonly ShownFinding[]>;
}

/** A finding with the id of the element that shows it. */
export interface ShownFinding extends WordedFinding {
  readonly id: string;
}

/**
 * The findings of what is written, errors first, by the places where they are shown. What only says that something is
 * blank is left out where `isInWork` says so of its place: there it is still to do, not wrong.
 */
export function arrange(
  template: Template,
  written: Written,
  found: readonly WordedFinding[],
  isInWork: (key: DraftKey) => boolean,
): Checked {
  const findings = found
    .filter(({ finding }) => !isOfBlanks(finding, written.draft) || !finding.where.map(keyOf).every(isInWork))
    .sort((a, b) => bySeverity(a.finding.severity, b.finding.severity))
    .map((worded, index) => ({ ...worded, id: `finding-${index}` }));
  return { ...written, findings, at: byPlace(template, written.cells, findings) };
}

/** Whether nothing is written in any of the places that a finding speaks of. */
function isOfBlanks({ where }: Finding, draft: Draft): boolean {
  return where.length > 0 && where.every((place) => !draft[keyOf(place)]?.trim());
}

function byPlace(
  template: Template,
  cells: Cells,
  findings: readonly ShownFinding[],
): ReadonlyMap<string, readonly ShownFinding[]> {
  const places = new Map<string, ShownFinding[]>();
  for (const shown of findings) {
    const { finding } = shown;
    const keys = finding.where.map(keyOf);
    const terms = isOfEquation(finding) ? keys.flatMap((key) => addends(template, cells, key)) : [];
    for (const key of new Set([...keys, ...terms, ...placesToLook(finding)])) {
      places.set(key, [...(places.get(key) ?? []), shown]);
    }
  }
  return places;
}

/** The form field that a place belongs to. */
export function keyOf(place: Place): DraftKey {
  return typeof place === 'string' ? place : place.part;
}

/** The place where a field begins. */
export function startOf(key: DraftKey): Place {
  return isProseKey(key) ? { part: key, from: 0, to: 0 } : key;
}

const NONE: readonly ShownFinding[] = [];

/** The findings at a field, the same array while nothing changed. */
export function findingsAt(checked: Checked, key: DraftKey): readonly ShownFinding[] {
  return checked.at.get(key) ?? NONE;
}

/** `involved`: the field stands in an equation that does not hold, but nothing says that it is the wrong one. */
export type Mark = Severity | 'involved';

/** How a field is marked: by its worst finding. A blank cell is still to be filled, not wrong. */
export function markOf(checked: Checked, key: DraftKey): Mark | undefined {
  if (isCellId(key) && checked.cells.get(key) === 'blank') return undefined;
  return findingsAt(checked, key)
    .map(({ finding }) => markBy(finding, key))
    .sort(bySeverity)[0];
}

function markBy(finding: Finding, key: DraftKey): Mark {
  return isOfEquation(finding) && !suspectsOf(finding).some((cell) => cell === key) ? 'involved' : finding.severity;
}

/** An equation that does not hold says by how much. */
function isOfEquation({ data, where }: Finding): boolean {
  return where.length > 1 && data['difference'] !== undefined;
}

/** The cells that are wrong if the finding's own repair is right; none where it has no repair to click. */
export function suspectsOf({ fix, suggestions }: Finding): readonly CellId[] {
  return fix ? (suggestions?.[0]?.changes.map(({ cell }) => cell) ?? []) : [];
}

/** The numbers, other than 0, that a computed cell adds up: any of them may be the wrong one. */
function addends(template: Template, cells: Cells, key: DraftKey): readonly CellId[] {
  const terms = isCellId(key) ? (cellSpec(template, key).terms ?? []) : [];
  return terms.flatMap((term) => [...addends(template, cells, term), ...(cells.get(term) === 0 ? [] : [term])]);
}

/** The cells that a finding points out beside those that it speaks of. */
function placesToLook({ suggestions = [] }: Finding): readonly CellId[] {
  return suggestions.flatMap(({ changes }) => changes.map(({ cell }) => cell));
}

const ORDER = { error: 0, warning: 1, involved: 2, hint: 3, incomplete: 4 } satisfies Record<Mark, number>;

/** Errors first. */
function bySeverity(a: Mark, b: Mark): number {
  return ORDER[a] - ORDER[b];
}
