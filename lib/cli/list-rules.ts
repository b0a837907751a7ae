/** `rules`: the catalogue as data. */
import { unitLevels } from '@/lib/report/unit/unit';
import { catalogue } from '@/lib/rules/catalogue';
import { examples } from '@/lib/rules/examples/all';
import type { Rule } from '@/lib/rules/types';
import { templateIds } from '@/lib/template/registry';

/** Every rule with its basis, whom and which formats it concerns, and its examples; what it checks with is left out. */
export function listRules(): readonly object[] {
  return catalogue.map((rule) => {
    const { id, severity, summary, basis, levels = unitLevels, formats = templateIds }: Rule = rule;
    return { id, severity, summary, basis, levels, formats, examples: examples[rule.id] };
  });
}
