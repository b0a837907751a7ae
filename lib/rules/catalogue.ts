/** Every rule in force, in the order in which findings are listed. To add one: give it sentences, write it, name it here, give it examples. */

import { frameRules } from '@/lib/rules/checks/a-frame';
import { titleRules } from '@/lib/rules/checks/a-title';
import { aspectRules } from '@/lib/rules/checks/b-aspects';
import { structureRules } from '@/lib/rules/checks/b-structure';
import { cellRules } from '@/lib/rules/checks/c-cells';
import { identityRules } from '@/lib/rules/checks/d-identities';
import { lastYearRules } from '@/lib/rules/checks/e-last-year';
import { boundRules } from '@/lib/rules/checks/f-bound';
import { claimRules } from '@/lib/rules/checks/f-claims';
import { figureRules } from '@/lib/rules/checks/f-figures';
import { yearAndLawRules } from '@/lib/rules/checks/g-years-and-law';
import { closingRules } from '@/lib/rules/checks/h-closing-parts';
import { repeatedRules } from '@/lib/rules/checks/h-repeated-parts';
import { sharedSentenceRules } from '@/lib/rules/checks/h-shared-sentences';
import { privacyRules } from '@/lib/rules/checks/i-privacy';
import { punctuationRules } from '@/lib/rules/checks/i-punctuation';
import { wordingRules } from '@/lib/rules/checks/i-wording';
import type { Rule } from './types';

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
  ...sharedSentenceRules,
  ...privacyRules,
  ...punctuationRules,
  ...wordingRules,
] as const satisfies readonly Rule[];
