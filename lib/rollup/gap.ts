/** A government's typed report held against the sum of its units, cell by cell, and what a difference is made of. */

import type { UnitLevel } from '@/lib/report/unit/unit';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type Figures, figureAt } from './figures';
import type { Part } from './part';
import { ownCells, type Sums } from './sum';

export interface Gap {
  readonly cell: CellId;
  readonly typed: number;
  readonly sum: number;
  /** Typed less sum. */
  readonly difference: number;
}

/** The cells in which the typed report says another number than the sum, computed cells among them. A cell without a number is none. */
export function gapsOf(template: Template, level: UnitLevel, sums: Sums, typed: Figures): Gap[] {
  const own = ownCells(template, level);
  return [...template.cells.keys()].flatMap((cell): Gap[] => {
    const value = figureAt(template, typed, cell);
    const sum = sums.get(cell) ?? 0;
    if (value === null || value === sum || own.includes(cell)) return [];
    return [{ cell, typed: value, sum, difference: value - sum }];
  });
}

/** What a unit counts in a cell. */
export interface PartFigure {
  readonly part: Part;
  /** Null where the cell holds no number. */
  readonly value: number | null;
}

/** How far a unit's own figures are from what should hold; `missing` is the year whose sum it is not in, where both are compared. */
export interface UnbalancedPart extends PartFigure {
  readonly missing: 'thisYear' | 'lastYear' | undefined;
}

/**
 * What makes the difference up.
 * - `ownLevelOnly`: the typed number is that of the office and the departments alone
 * - `leftOut`: the typed number is the sum without this unit
 * - `notCounted`: the typed number is the sum with the figures of these units, which are not approved
 * - `missing`: units that owe a report and have no figures yet: the difference may be theirs
 * - `unexplained`: none of these; the units that count most in the cell are named
 */
export type GapReason =
  | { readonly kind: 'ownLevelOnly' }
  | { readonly kind: 'leftOut'; readonly units: readonly PartFigure[] }
  | { readonly kind: 'notCounted'; readonly units: readonly PartFigure[] }
  | { readonly kind: 'missing'; readonly units: readonly Part[] }
  | { readonly kind: 'unexplained'; readonly units: readonly PartFigure[] };

/** So many units are named where no reason is found. */
const MOST_NAMED = 5;

/** The reasons of a difference that explain all of it; where there is none, what it may be. */
export function reasonsOf(
  gap: Gap,
  ownSum: number,
  figures: readonly PartFigure[],
  missing: readonly Part[],
): readonly GapReason[] {
  const counted = figures.filter(({ part, value }) => part.counts && value !== null && value > 0);
  const waiting = figures.filter(({ part, value }) => !part.counts && value !== null && value > 0);
  const found = [...ownLevelOnly(gap, ownSum), ...leftOut(gap, counted), ...notCounted(gap, waiting)];
  if (found.length > 0) return found;
  const without = missing.filter((part) => !figures.some((each) => each.part === part && each.value !== null));
  if (gap.difference > 0 && without.length > 0) return [{ kind: 'missing', units: without }];
  const largest = [...counted].sort((a, b) => (b.value ?? 0) - (a.value ?? 0)).slice(0, MOST_NAMED);
  return [{ kind: 'unexplained', units: largest }];
}

function ownLevelOnly({ typed, sum }: Gap, ownSum: number): GapReason[] {
  return typed === ownSum && typed < sum && typed > 0 ? [{ kind: 'ownLevelOnly' }] : [];
}

/** One unit whose number is missing in what was typed. Two that would fit alike are both named: nobody can say which. */
function leftOut({ difference }: Gap, counted: readonly PartFigure[]): GapReason[] {
  const units = counted.filter(({ value }) => value === -difference);
  return units.length > 0 ? [{ kind: 'leftOut', units }] : [];
}

function notCounted({ difference }: Gap, waiting: readonly PartFigure[]): GapReason[] {
  const total = waiting.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (total === difference && waiting.length > 0) return [{ kind: 'notCounted', units: waiting }];
  const units = waiting.filter(({ value }) => value === difference);
  return units.length > 0 ? [{ kind: 'notCounted', units }] : [];
}
