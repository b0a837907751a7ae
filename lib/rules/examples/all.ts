/** What each rule fires on and stays silent on. One test runs them all; the page of rules shows them. */
import type { RuleId } from '@/lib/rules/messages';
import { frameExamples } from './a-frame';
import { titleExamples } from './a-title';
import { cellExamples } from './c-cells';
import { identityExamples } from './d-identities';
import { lastYearExamples } from './e-last-year';
import type { RuleExample } from './example';
import { boundExamples } from './f-bound';
import { claimExamples } from './f-claims';
import { figureExamples } from './f-figures';
import { lawExamples } from './g-years-and-law';
import { closingExamples } from './h-closing-parts';
import { repeatedExamples } from './h-repeated-parts';
import { sharedSentenceExamples } from './h-shared-sentences';
import { privacyExamples } from './i-privacy';
import { wordingExamples } from './i-wording';
export const examples = {
  ...titleExamples,
  ...cellExamples,
  ...identityExamples,
  ...lastYearExamples,
  ...boundExamples,
  ...frameExamples,
  ...claimExamples,
  ...figureExamples,
  ...lawExamples,
  ...closingExamples,
  ...repeatedExamples,
  ...sharedSentenceExamples,
  ...privacyExamples,
  ...wordingExamples,
} satisfies Record<RuleId, readonly RuleExample[]>;
