/** Every rule in force, in the order in which findings are listed. To add one: write it, name it here, give it words and examples. */
import { boundRules } from './bound';
import { cellRules } from './cells';
import { identityRules } from './identities';
import { structureRules } from './structure';
import { titleRules } from './title';
import type { Rule } from './types';

export const catalogue = [
  ...titleRules,
  ...structureRules,
  ...cellRules,
  ...identityRules,
  ...boundRules,
] as const satisfies readonly Rule[];

export type RuleId = (typeof catalogue)[number]['id'];

/** Changes with every change of a verdict; kept with whatever relies on one. */
export const RULE_SET_VERSION = '2026.1';
