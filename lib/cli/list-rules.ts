/** `rules`: the catalogue as data. */
import { unitLevels } from '@/lib/report/unit/unit';
import { inapplicableIn } from '@/lib/rules/applicability';
import { catalogue } from '@/lib/rules/catalogue';
import { examples } from '@/lib/rules/examples/all';
import type { Rule } from '@/lib/rules/types';
import { allTemplates } from '@/lib/template/registry';

/**
 * Every rule with its basis, whom it concerns, the formats in which it applies, those in which it does not with what they
 * lack, and its examples; what it checks with is left out.
 */
export function listRules(): readonly object[] {
  return catalogue.map((rule) => {
    const { id, severity, summary, basis, levels = unitLevels }: Rule = rule;
    const missing = inapplicableIn(rule);
    const formats = allTemplates()
      .filter((template) => missing.every((each) => each.template !== template))
      .map((template) => template.id);
    const notApplicable = missing.map(({ template, lacks }) => ({ format: template.id, lacks }));
    return { id, severity, summary, basis, levels, formats, notApplicable, examples: examples[rule.id] };
  });
}
