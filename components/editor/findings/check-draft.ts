/** All checks of a draft, in words. The page is made with their result; the browser fetches them once the page stands. */
import type { Draft } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import type { RuleContext } from '@/lib/rules/types';
import { type WordedFinding, worded } from '@/lib/rules/worded-finding';
import type { Template } from '@/lib/template/types';

/** The findings of the draft but for those that merely wait for a blank: progress shows these. */
export function checkDraft(template: Template, draft: Draft, context: RuleContext): readonly WordedFinding[] {
  return checkReport(template, { templateId: template.id, draft }, context)
    .filter(({ severity }) => severity !== 'incomplete')
    .map(worded);
}
