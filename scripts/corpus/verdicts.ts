/**
 * What the checks find in every labelled sentence, every example of a rule, every example report and reports drawn at
 * random with one slip, one line each. The digest of these lines is the version of the rule set.
 */
import { createHash } from 'node:crypto';
import { examples as reports } from '@/lib/examples/all';
import { zeroDraft } from '@/lib/report/filling/fill';
import type { Report } from '@/lib/report/report';
import { catalogue } from '@/lib/rules/catalogue';
import { checkReport } from '@/lib/rules/check-report';
import { examples } from '@/lib/rules/examples/all';
import type { RuleExample } from '@/lib/rules/examples/example';
import { exampleFindings } from '@/lib/rules/examples/example-findings';
import type { Finding } from '@/lib/rules/types';
import { allTemplates, templateById } from '@/lib/template/registry';
import { findingsOf, readCorpus } from './corpus';
import { drawReport, officeClasses, reportOf, surroundingsOf } from './drawn-report';
import { slipIn } from './drawn-slips';
import { check } from './mutations';
import { randomFrom } from './random';

/** So many digits tell every rule set from every other. */
const VERSION_LENGTH = 12;
/** So many digits show that the findings of one case changed. */
const CASE_LENGTH = 8;
/** So many characters of a case show which one it is, within its neighbours. */
const NAME_LENGTH = 40;
const SEED = 20_260_601;
const DRAWN_REPORTS = 12;

/** The version of the rule set whose verdicts these are. */
export function versionOf(verdicts: string): string {
  return digest(verdicts, VERSION_LENGTH);
}

/** Every verdict: a line for each case, with a digest of its findings, the rules that speak and what the case is called. */
export function allVerdicts(): string {
  const groups = [...ofSentences(), ...ofRuleExamples(), ...ofReports(), ...ofDrawnReports()];
  return groups.map(({ name, lines }) => [`# ${name}`, ...lines, ''].join('\n')).join('\n');
}

interface Group {
  readonly name: string;
  readonly lines: readonly string[];
}

function ofSentences(): Group[] {
  const sentences = readCorpus();
  return [...new Set(sentences.map(({ file }) => file))].map((file) => ({
    name: file,
    lines: sentences
      .filter((sentence) => sentence.file === file)
      .map((sentence) => line(sentence.text, findingsOf(sentence))),
  }));
}

function ofRuleExamples(): Group[] {
  return catalogue.map(({ id }) => {
    const list: readonly RuleExample[] = examples[id];
    return { name: `examples of ${id}`, lines: list.map((each) => line(each.when, exampleFindings(id, each))) };
  });
}

function ofReports(): Group[] {
  const named = reports.map(({ key, report, unit }) => line(key, checkReport(templateOf(report), report, { unit })));
  const zeros = allTemplates().map((template) => {
    const report: Report = { templateId: template.id, draft: zeroDraft(template) };
    return line(`zeros of ${template.id}`, checkReport(template, report));
  });
  return [{ name: 'reports', lines: [...named, ...zeros] }];
}

const templateOf = ({ templateId }: Report) => templateById(templateId);

/** Of each kind of office some reports with one slip, half of them with their totals stated. */
function ofDrawnReports(): Group[] {
  return officeClasses.map((office) => {
    const random = randomFrom(SEED);
    const lines = Array.from({ length: DRAWN_REPORTS }, (_, index) => {
      const drawn = drawReport(random, office);
      const around = surroundingsOf(drawn);
      const { kind, numbers } = slipIn(random, drawn.numbers, false);
      return line(`${index + 1} ${kind}`, check(office, reportOf(numbers, around, index % 2 === 0), around));
    });
    return { name: `drawn reports of a ${office.name}`, lines };
  });
}

function line(name: string, findings: readonly Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(',') || '-';
  const content = JSON.stringify(findings.map(verdictOf));
  const short = [...name.replace(/\s+/g, ' ')].slice(0, NAME_LENGTH).join('');
  return `${digest(content, CASE_LENGTH)} ${rules} ${short}`;
}

/** What a finding says apart from its words: those may be improved without a new version. */
function verdictOf({ rule, severity, where, variant, data, fix, suggestions }: Finding): unknown[] {
  const repairs = (suggestions ?? []).map(({ changes }) => changes);
  return [rule, severity, where, variant ?? '', Object.entries(data), fix?.patch ?? {}, repairs];
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
