/** Which findings can be answered, and how: warnings by an explanation, hints by dismissing them, errors not at all. */
import type { Explanation, Explanations } from '@/lib/report/explanation';
import { fingerprint } from './fingerprint';
import type { Finding } from './types';

/** The answer that belongs to the finding as it now is; whatever was said of an error counts for nothing. */
export function answerTo(finding: Finding, explanations: Explanations): Explanation | undefined {
  const answer = explanations[fingerprint(finding)];
  if (finding.severity === 'warning' && answer?.text) return answer;
  return finding.severity === 'hint' && answer?.isDismissed ? answer : undefined;
}
