/** What the server answers to a workbook of units and people. */
import type { RosterPlan } from '@/lib/workflow/roster/plan-roster';
import type { RosterFault } from '@/lib/workflow/roster/sheet-rows';

/** What a person is handed to sign in for the first time. */
export interface Slip {
  /** Full name of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  /** As offices call them. */
  readonly posts: readonly string[];
}

export type RosterAnswer =
  /** Nothing was changed: this has to be corrected first. `count` may be more than are named. */
  | { readonly kind: 'faults'; readonly faults: readonly RosterFault[]; readonly count: number }
  /** Nothing was changed: this would be. `isChanged` where that is no longer what was confirmed. */
  | { readonly kind: 'preview'; readonly plan: RosterPlan; readonly digest: string; readonly isChanged?: boolean }
  | { readonly kind: 'taken'; readonly added: number; readonly changed: number; readonly slips: readonly Slip[] };
