/** Runs the catalogue. The browser, the server and the shell call this and nothing else. */

import { readCells } from '@/lib/report/read-cells';
import { type Report, textOf, yearOf } from '@/lib/report/report';
import { shownDraft, shownTexts } from '@/lib/report/shown-text';
import { guessLevel } from '@/lib/report/unit';
import type { Template } from '@/lib/template/types';
import { catalogue } from './catalogue';
import { rawFix } from './raw-fix';
import type { Finding, Inspection, Rule, RuleContext } from './types';

/** All findings of a report, in catalogue order. Never throws for what a report contains. */
export function checkReport(template: Template, report: Report, context: RuleContext = {}): Finding[] {
  return checkInspection(inspect(template, report, context));
}

/** The same for a report that is read already. */
export function checkInspection(inspection: Inspection): Finding[] {
  return catalogue.flatMap((rule) => {
    if (!concerns(rule, inspection)) return [];
    return rule.check(inspection).map(({ fix, ...hit }): Finding => {
      const finding = { rule: rule.id, severity: rule.severity, ...hit };
      return fix ? { ...finding, fix: rawFix(inspection.bound, fix) } : finding;
    });
  });
}

/** The report read once for all rules. Without a unit, its level is guessed from the agency's name. */
export function inspect(template: Template, report: Report, context: RuleContext): Inspection {
  const name =
    textOf(report.draft, 'agency') || textOf(report.draft, 'signedBy') || agencyInTitle(textOf(report.draft, 'title'));
  const reading = readCells(template, report.draft);
  const bound = shownTexts(report.draft, { template, cells: reading.cells, prior: context.prior });
  return {
    ...reading,
    template,
    report: bound.size === 0 ? report : { ...report, draft: shownDraft(report.draft, bound) },
    bound,
    context,
    year: yearOf(report.draft),
    level: context.unit?.level ?? guessLevel(name),
  };
}

function agencyInTitle(title: string): string {
  return title.split(/\s*(?:19|20)\d{2}/)[0] ?? '';
}

function concerns({ levels, formats }: Rule, { level, template }: Inspection): boolean {
  return (levels ?? [level]).includes(level) && (formats ?? [template.id]).includes(template.id);
}
