/** What a check is, what it is given, and what it gives back. */

import type { ShownText } from '@/lib/report/prose/shown-text';
import type { CellReading } from '@/lib/report/read-cells';
import type { Patch, Report } from '@/lib/report/report';
import type { UnitLevel, UnitProfile } from '@/lib/report/unit/unit';
import type { Identity } from '@/lib/template/identities';
import type { CellId, FactKey, ProseKey } from '@/lib/template/keys';
import type { Need } from '@/lib/template/needs';
import type { Template } from '@/lib/template/types';
import type { RuleId } from './catalogue';

/** `incomplete`: an identity that cannot be judged yet because a term is blank. */
export type Severity = 'error' | 'warning' | 'hint' | 'incomplete';

/** A cell, a fact, or characters `from` to `to` (exclusive) of a prose text. */
export type Place = CellId | FactKey | { readonly part: ProseKey; readonly from: number; readonly to: number };

/** A change offered with a finding. */
export interface Fix {
  readonly label: string;
  readonly patch: Patch;
}

/**
 * Where a broken identity may have gone wrong, and in one sentence why. It is a place to look at, not a change to click: a
 * number that only makes the figures fit is not the number of the register.
 */
export interface Suggestion {
  readonly changes: readonly { readonly cell: CellId; readonly from: number; readonly to: number }[];
  readonly why: string;
}

/** The numbers and names that a message speaks of. */
export type FindingData = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly where: readonly Place[];
  /** Which of the rule's wordings fits; absent where it has one. */
  readonly variant?: string;
  readonly data: FindingData;
  readonly fix?: Fix;
  /** The likeliest ways to repair it, the likeliest first. `fix` is the first where it is likelier than all others together. */
  readonly suggestions?: readonly Suggestion[];
}

/**
 * What a rule returns: a finding without what the catalogue already knows of it. `Variant` are the wordings that it may
 * ask for; the sentences of a rule are held to the variants of its hits.
 */
export interface Hit<Variant extends string = never> extends Omit<Finding, 'rule' | 'severity' | 'variant'> {
  /** Given where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly variant?: Variant;
}

/** What a check knows beside the report itself. Everything is optional: a rule that needs more stays silent. */
export interface RuleContext {
  readonly unit?: Pick<UnitProfile, 'name' | 'shortName' | 'level'>;
  /** The same agency's report on the year before. */
  readonly prior?: Report;
  /** Short names of the other units of the county. */
  readonly peers?: readonly string[];
  /** The day of checking, ISO. */
  readonly today?: string;
}

/** A report opened for checking: read once, seen by every rule. */
export interface Inspection extends CellReading {
  readonly template: Template;
  /** Its prose is as shown: bound figures are numbers. Offsets of findings and patches of fixes speak of this text. */
  readonly report: Report;
  /** The boxes of running text with figures bound to cells. */
  readonly bound: ReadonlyMap<ProseKey, ShownText>;
  readonly context: RuleContext;
  readonly year: number | undefined;
  readonly level: UnitLevel;
  /** Adds to a broken identity what would repair it. Absent in the editor until the rules on running text are there. */
  readonly proposeRepair?: ProposeRepair;
}

export type ProposeRepair = (inspection: Inspection, equation: Identity, hit: Hit) => Hit<'repair' | 'repairs'>;

export interface Rule {
  /** Stable for ever; numbered as in the list of checks of the field. */
  readonly id: string;
  readonly severity: Exclude<Severity, 'incomplete'>;
  /** What is checked, in one sentence for clerks. */
  readonly summary: string;
  /** Document and article. */
  readonly basis: string;
  /** Levels of agencies that it concerns; all when absent. */
  readonly levels?: readonly UnitLevel[];
  /** What a format must have for the rule to say anything of its reports; nothing when absent. */
  readonly needs?: readonly Need[];
  readonly check: (inspection: Inspection) => readonly Hit<string>[];
}
