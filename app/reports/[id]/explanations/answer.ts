/** What an answer to a finding must be: words for a warning, a dismissal for a hint, none for an error. */
import { type Explanation, type ExplanationRefusal, readExplanation } from '@/lib/report/explanation';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { catalogue } from '@/lib/rules/catalogue';
import { fingerprint, ruleOf } from '@/lib/rules/fingerprint';
import type { RuleId } from '@/lib/rules/messages';
import type { Finding, Severity } from '@/lib/rules/types';

/** As it comes in: the text of an explanation, or whether a hint is dismissed. */
export type Sent = { readonly text: string } | { readonly isDismissed: boolean };

export type Answer =
  | { readonly ok: true; readonly rule: RuleId; readonly explanation: Explanation }
  | Refusal<ExplanationRefusal | 'notExplainable' | 'unreadable'>;

/**
 * The answer as it is to be kept. A finding that the stored report does not have, because the page is ahead of it, is
 * judged by its rule.
 */
export function readAnswer(findings: readonly Finding[], answered: string, sent: Sent): Answer {
  const rule = catalogue.find(({ id }) => id === ruleOf(answered));
  if (!rule) return refuse('unreadable');
  const severity: Severity = findings.find((finding) => fingerprint(finding) === answered)?.severity ?? rule.severity;
  if ('text' in sent) {
    if (severity !== 'warning') return refuse('notExplainable');
    const read = readExplanation(sent.text);
    return read.ok ? { ok: true, rule: rule.id, explanation: { text: read.text, isDismissed: false } } : read;
  }
  if (severity !== 'hint') return refuse('notExplainable');
  return { ok: true, rule: rule.id, explanation: { text: '', isDismissed: sent.isDismissed } };
}
