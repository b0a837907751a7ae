/** A report opened for checking, and a list of rules run over it. */

import { memoPair } from '@/lib/memo';
import { shownDraft, shownTexts } from '@/lib/report/prose/shown-text';
import { readCells } from '@/lib/report/read-cells';
import { draftText, type Report, yearOf } from '@/lib/report/report';
import { guessLevel } from '@/lib/report/unit/unit';
import { unmetNeeds } from '@/lib/template/needs';
import type { Template } from '@/lib/template/types';
import type { catalogue } from './catalogue';
import { rawFix } from './raw-fix';
import type { Finding, HitWith, Inspection, ProposeRepair, Rule, RuleContext } from './types';

/** Rules of the catalogue, all or some, in its order. */
export type RuleList = readonly (typeof catalogue)[number][];

/** The report read once for all rules. Without a unit, its level is guessed from the agency's name. */
export function inspect(
  template: Template,
  report: Report,
  context: RuleContext,
  proposeRepair?: ProposeRepair,
): Inspection {
  const name =
    draftText(report.draft, 'agency') ||
    draftText(report.draft, 'signedBy') ||
    agencyInTitle(draftText(report.draft, 'title'));
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
    ...(proposeRepair && { proposeRepair }),
  };
}

/** The findings of the rules that concern the report, in their order. Never throws for what a report contains. */
export function runRules(rules: RuleList, inspection: Inspection): Finding[] {
  return rules.flatMap((rule) => {
    if (!concerns(rule, inspection)) return [];
    return onceEach(rule.check(inspection)).map(({ fix, ...hit }): Finding => {
      const finding = { rule: rule.id, severity: rule.severity, ...hit };
      return fix ? { ...finding, fix: rawFix(inspection.bound, fix) } : finding;
    });
  });
}

type AnyHit = HitWith<string | undefined>;

/** Two patterns of a rule may meet the same words; that is said once. */
function onceEach(hits: readonly AnyHit[]): readonly AnyHit[] {
  return hits.length < 2 ? hits : [...new Map(hits.map((hit) => [keyOf(hit), hit])).values()];
}

function keyOf({ where, variant, data }: AnyHit): string {
  return JSON.stringify([where, variant, data]);
}

function agencyInTitle(title: string): string {
  return title.split(/\s*(?:19|20)\d{2}/)[0] ?? '';
}

function concerns({ levels, needs }: Rule, { level, template }: Inspection): boolean {
  return (levels ?? [level]).includes(level) && isMet(template, needs);
}

/** Whether a format has what a rule needs. */
const isMet = memoPair((template: Template, needs: Rule['needs']) => unmetNeeds(template, needs ?? []).length === 0);
