/** What a government's figures are made of: a row for each unit that owes a report of its own, or that of a government below. */
import { compareNames } from '@/lib/report/unit/name-order';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { ObligationKind, ObligationStanding, ObligationState } from '@/lib/workflow/obligation';
import type { Figures } from './figures';

/** `own`: the government's office and its departments (本级); `below`: townships, streets, governments below; `all` is both (汇总). */
export const scopes = ['all', 'own', 'below'] as const;
export type Scope = (typeof scopes)[number];

export const scopeNames: Readonly<Record<Scope, string>> = {
  all: '汇总（全部单位）',
  own: '本级（办公室和部门）',
  below: '下级（乡镇、街道或下级政府）',
};

/** The sum of a government below, as its own installation froze it. */
export interface PackagedSum {
  /** Of the version there. */
  readonly number: number;
  /** Of typed cells that are not 0. */
  readonly figures: Figures;
}

export interface Part {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: UnitLevel;
  readonly kind: ObligationKind;
  readonly scope: Exclude<Scope, 'all'>;
  readonly standing: ObligationStanding;
  /** Why the unit owes nothing, where it does not. */
  readonly reason: string;
  /** The unit that reports for this one, by name. */
  readonly intoName: string | null;
  readonly reportId: string | null;
  readonly state: ObligationState;
  /** Closed to the office before it is handed in: nothing is told but its state. */
  readonly isClosed: boolean;
  /** Public, and being corrected. */
  readonly isCorrecting: boolean;
  /** Approved, or further, or handed on as a package: its figures are in the sum. */
  readonly counts: boolean;
  /** The frozen sum that stands for it, where its own installation handed one on. */
  readonly packaged: PackagedSum | null;
}

/** How many parts there are, by whether they count. */
export interface Coverage {
  readonly due: number;
  readonly counted: number;
  /** Owed, and not in the sum. */
  readonly missing: readonly Part[];
  /** Not owed: 免报, 并入, 垂管. */
  readonly notDue: readonly Part[];
}

/** As lists show them: the office and departments first, then by name. Names by sound cost more than all else of a large sum. */
export function asListed(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => b.scope.localeCompare(a.scope) || compareNames(a.unitName, b.unitName));
}

/** The parts by what becomes of them, those that are not in the sum in the order of lists. */
export function coverageOf(parts: readonly Part[]): Coverage {
  const due = parts.filter(({ standing }) => standing === 'due');
  return {
    due: due.length,
    counted: due.filter(({ counts }) => counts).length,
    missing: asListed(due.filter(({ counts }) => !counts)),
    notDue: asListed(parts.filter(({ standing }) => standing !== 'due')),
  };
}
