/** Runs the catalogue over a report. The server and the shell call this; the browser runs the same rules as they arrive. */
import type { Report } from '@/lib/report/report';
import { proposeRepair } from '@/lib/rules/repair/repair-fixes';
import type { Template } from '@/lib/template/types';
import { catalogue } from './catalogue';
import { inspect, runRules } from './inspect';
import type { Finding, RuleContext } from './types';

/** All findings of a report, in catalogue order. Never throws for what a report contains. */
export function checkReport(template: Template, report: Report, context: RuleContext = {}): Finding[] {
  return runRules(catalogue, inspect(template, report, context, proposeRepair));
}
