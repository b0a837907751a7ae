/** Every rule in force, in the order in which findings are listed. To add one: write it, name it here, give it words and examples. */

import { aspectRules } from './aspects';
import { boundRules } from './bound';
import { cellRules } from './cells';
import { claimRules } from './claims';
import { closingRules } from './closing-parts';
import { figureRules } from './figures';
import { frameRules } from './frame';
import { identityRules } from './identities';
import { lastYearRules } from './last-year';
import { privacyRules } from './privacy';
import { punctuationRules } from './punctuation';
import { repeatedRules } from './repeated-parts';
import { structureRules } from './structure';
import { titleRules } from './title';
import type { Rule } from './types';
import { wordingRules } from './wording-faults';
import { yearAndLawRules } from './years-and-law';

export const catalogue = [
  ...titleRules,
  ...frameRules,
  ...structureRules,
  ...aspectRules,
  ...cellRules,
  ...identityRules,
  ...lastYearRules,
  ...boundRules,
  ...claimRules,
  ...figureRules,
  ...yearAndLawRules,
  ...closingRules,
  ...repeatedRules,
  ...privacyRules,
  ...punctuationRules,
  ...wordingRules,
] as const satisfies readonly Rule[];

export type RuleId = (typeof catalogue)[number]['id'];
