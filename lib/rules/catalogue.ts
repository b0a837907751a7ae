/** Every rule in force, in the order in which findings are listed. To add one: write it, name it here, give it words and examples. */
import { cellRules } from './cells';
import { identityRules } from './identities';
import { lastYearRules } from './last-year';
import { structureRules } from './structure';
import { titleRules } from './title';
import type { Rule } from './types';

export const catalogue = [
  ...titleRules,
  ...structureRules,
  ...cellRules,
  ...identityRules,
  ...lastYearRules,
] as const satisfies readonly Rule[];

export type RuleId = (typeof catalogue)[number]['id'];

const asking: ReadonlySet<string> = new Set(catalogue.filter((rule: Rule) => rule.asksReason).map(({ id }) => id));

/** Whether only people can know why a finding of the rule is as it is, so that they are asked for the reason. */
export function asksReason(rule: RuleId): boolean {
  return asking.has(rule);
}

/** Changes with every change of a verdict; kept with whatever relies on one. */
export const RULE_SET_VERSION = '2026.2';
