/** What the checks say of the draft as it stands, arranged by the places where it is shown. */

import { isProseKey } from '@/lib/report/draft-keys';
import type { Cells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { inspect, type RuleList, runRules } from '@/lib/rules/inspect';
import type { Finding, Place, ProposeRepair, RuleContext, Severity } from '@/lib/rules/types';
import type { CellId, DraftKey } from '@/lib/template/keys';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** The draft with its cells read, computed ones included. */
export interface Written {
  readonly draft: Draft;
  /** The draft with its prose as people see it: bound figures are numbers. */
  readonly shown: Draft;
  readonly cells: Cells;
}

export interface Checked extends Written {
  readonly findings: readonly ShownFinding[];
  /** Finding ids by the keys of the cells and boxes they speak of, worst first. */
  readonly at: ReadonlyMap<string, readonly ShownFinding[]>;
}

/** A finding with the id of the element that shows it. */
export interface ShownFinding {
  readonly id: string;
  readonly finding: Finding;
}

/** Findings that an unfinished report always has are shown as progress, not listed as faults. */
const isListed = ({ severity }: Finding) => severity !== 'incomplete';

/** The rules to check by, and what proposes repairs of a broken identity. */
export interface Checks {
  readonly rules: RuleList;
  readonly proposeRepair?: ProposeRepair;
}

/** Reads a draft and checks it. */
export function checkDraft(
  template: Template,
  draft: Draft,
  context: RuleContext,
  { rules, proposeRepair }: Checks,
): Checked {
  const inspection = inspect(template, { templateId: template.id, draft }, context, proposeRepair);
  const findings = runRules(rules, inspection)
    .filter(isListed)
    .sort((a, b) => bySeverity(a.severity, b.severity))
    .map((finding, index) => ({ id: `finding-${index}`, finding }));
  const { cells, report } = inspection;
  return { draft, shown: report.draft, cells, findings, at: byPlace(template, cells, findings) };
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
export function bySeverity(a: Mark, b: Mark): number {
  return ORDER[a] - ORDER[b];
}
