/** What each rule fires on and stays silent on. One test runs them all; the page of rules shows them. */
import type { RuleId } from './catalogue';
import { boundExamples } from './examples/bound';
import { cellExamples } from './examples/cells';
import { claimExamples } from './examples/claims';
import { closingExamples } from './examples/closing-parts';
import type { RuleExample } from './examples/example';
import { figureExamples } from './examples/figures';
import { frameExamples } from './examples/frame';
import { identityExamples } from './examples/identities';
import { lastYearExamples } from './examples/last-year';
import { privacyExamples } from './examples/privacy';
import { repeatedExamples } from './examples/repeated-parts';
import { titleExamples } from './examples/title';
import { wordingExamples } from './examples/wording';
import { lawExamples } from './examples/years-and-law';
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
  ...privacyExamples,
  ...wordingExamples,
} satisfies Record<RuleId, readonly RuleExample[]>;
