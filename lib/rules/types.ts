/** What a check is, what it is given, and what it gives back. */

import type { ShownText } from '@/lib/report/prose/shown-text';
import type { CellReading } from '@/lib/report/read-cells';
import type { Patch, Report } from '@/lib/report/report';
import type { UnitLevel, UnitProfile } from '@/lib/report/unit/unit';
import type { Identity } from '@/lib/template/identities';
import type { CellId, FactKey, ProseKey } from '@/lib/template/keys';
import type { Need } from '@/lib/template/needs';
import type { Template } from '@/lib/template/types';
import type { messages, RuleId } from './messages';
import type { DataFor, FindingData } from './sentence-data';

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

/** What every hit has. */
interface BaseHit {
  readonly where: readonly Place[];
  /** Given where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** The likeliest ways to repair it, the likeliest first. `fix` is the first where it is likelier than all others together. */
  readonly suggestions?: readonly Suggestion[];
}

interface PlainHit<Data> extends BaseHit {
  readonly variant?: undefined;
  readonly data: Data;
}

interface VariedHit<Variant, Data> extends BaseHit {
  readonly variant: Variant;
  readonly data: Data;
}

/** What a check returns: one alternative for each variant; `undefined` is the rule's only or its default wording. */
export type HitWith<Variant extends string | undefined, Data extends FindingData = FindingData> = Variant extends string
  ? VariedHit<Variant, Data>
  : PlainHit<Data>;

/** What the rule may return: one alternative for each of its sentences, with the data that the sentence names. */
export type Hit<Id extends RuleId> = Id extends unknown ? HitSaid<(typeof messages)[Id]> : never;

type HitSaid<Wording> = Wording extends string
  ? PlainHit<DataFor<Wording>>
  : {
      [Variant in keyof Wording]: HitWith<VariantNamed<Variant>, DataFor<Extract<Wording[Variant], string>>>;
    }[keyof Wording];

type VariantNamed<Key> = Key extends 'default' ? undefined : Extract<Key, string>;

/** A hit of any rule, with what the catalogue knows of it. It is kept and sent as it is, so its data is read by name only. */
export interface Finding extends BaseHit {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Which of the rule's wordings fits; absent where it has one. */
  readonly variant?: string | undefined;
  readonly data: FindingData;
}

/** What a check knows beside the report itself. Everything is optional: a rule that needs more stays silent. */
export interface RuleContext {
  readonly unit?: Pick<UnitProfile, 'name' | 'shortName' | 'level'>;
  /** The same agency's report on the year before. */
  readonly prior?: Report;
  /** Short names of the other units of the county. */
  readonly peers?: readonly string[];
  /** Sentences of the stored report that units beside it have too, as they are compared; see tellingSentences. */
  readonly alike?: readonly string[];
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

/** The hit on a broken identity as it was, or with what its two longer sentences name besides. */
export type ProposeRepair = <Data extends FindingData>(
  inspection: Inspection,
  equation: Identity,
  hit: HitWith<undefined, Data>,
) =>
  | HitWith<undefined, Data>
  | HitWith<'repair', Data & Readonly<Record<'cell' | 'from' | 'to' | 'slip', string>>>
  | HitWith<'repairs', Data & Readonly<Record<'changes' | 'slip', string>>>;

interface RuleOf<Id extends RuleId> {
  /** Stable for ever; numbered as in the list of checks of the field. */
  readonly id: Id;
  readonly severity: Exclude<Severity, 'incomplete'>;
  /** What is checked, in one sentence for clerks. */
  readonly summary: string;
  /** Document and article. */
  readonly basis: string;
  /** Levels of agencies that it concerns; all when absent. */
  readonly levels?: readonly UnitLevel[];
  /** What a format must have for the rule to say anything of its reports; nothing when absent. */
  readonly needs?: readonly Need[];
  readonly check: (inspection: Inspection) => readonly Hit<Id>[];
}

/** A rule of any id; its check is held to the sentences of that id. */
export type Rule = { [Id in RuleId]: RuleOf<Id> }[RuleId];
