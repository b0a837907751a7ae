/** A report opened for checking, and a list of rules run over it. */
import { readCells } from '@/lib/report/read-cells';
import { type Report, textOf, yearOf } from '@/lib/report/report';
import { guessLevel } from '@/lib/report/unit';
import type { Template } from '@/lib/template/types';
import type { catalogue } from './catalogue';
import type { Finding, Inspection, Rule, RuleContext } from './types';

/** Rules of the catalogue, all or some, in its order. */
export type RuleList = readonly (typeof catalogue)[number][];

/** The report read once for all rules. Without a unit, its level is guessed from the agency's name. */
export function inspect(template: Template, report: Report, context: RuleContext): Inspection {
  const name =
    textOf(report.draft, 'agency') || textOf(report.draft, 'signedBy') || agencyInTitle(textOf(report.draft, 'title'));
  return {
    ...readCells(template, report.draft),
    template,
    report,
    context,
    year: yearOf(report.draft),
    level: context.unit?.level ?? guessLevel(name),
  };
}

/** The findings of the rules that concern the report, in their order. Never throws for what a report contains. */
export function runRules(rules: RuleList, inspection: Inspection): Finding[] {
  return rules.flatMap((rule) => {
    if (!concerns(rule, inspection)) return [];
    return rule.check(inspection).map((hit): Finding => ({ rule: rule.id, severity: rule.severity, ...hit }));
  });
}

function agencyInTitle(title: string): string {
  return title.split(/\s*(?:19|20)\d{2}/)[0] ?? '';
}

function concerns({ levels, formats }: Rule, { level, template }: Inspection): boolean {
  return (levels ?? [level]).includes(level) && (formats ?? [template.id]).includes(template.id);
}
