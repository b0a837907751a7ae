/** `check`: the findings of each report as data. */
import { isYearBefore } from '@/lib/report/compare/last-year';
import { draftText, type Report, yearOf } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { checkReport } from '@/lib/rules/check-report';
import { placeText } from '@/lib/rules/fingerprint';
import { messageOf } from '@/lib/rules/messages';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { templateById } from '@/lib/template/registry';
import type { CheckCommand } from './command-line';
import { eachFile } from './each-file';
import { type LoadedReport, loadReport } from './inputs';
import { say } from './messages';
import type { Shell } from './shell';

/** What is printed of one file. `ms` is what the checks alone took. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly PrintedFinding[];
  readonly ms: number;
}

interface PrintedFinding extends Omit<Finding, 'where' | 'variant'> {
  /** Cell ids, keys of facts, `part:from-to` for characters of a text. */
  readonly where: readonly string[];
  readonly message: string;
}

/** What the command line says beside the files. */
interface Known {
  readonly level?: UnitLevel;
  readonly prior?: { readonly name: string; readonly report: Report };
  readonly today?: string;
}

/** Exit code: 2 if anything could not be read, else 1 if a finding is an error, else 0. */
export async function check({ files, isByLine, level, prior, today }: CheckCommand, shell: Shell): Promise<number> {
  const last = prior === undefined ? undefined : await load(prior, shell);
  if (prior !== undefined && !last) return 2;
  const known: Known = {
    ...(level && { level }),
    ...(prior !== undefined && last && { prior: { name: prior, report: last.report } }),
    ...(today && { today }),
  };
  let hasErrors = false;
  const work = async (name: string) => {
    const file = await checkFile(name, known, shell);
    hasErrors ||= file?.findings.some(({ severity }) => severity === 'error') ?? false;
    return file;
  };
  const isWhole = await eachFile({ files, isByLine, work, progress: say.progress }, shell);
  if (!isWhole) return 2;
  return hasErrors ? 1 : 0;
}

async function checkFile(name: string, known: Known, shell: Shell): Promise<CheckedFile | undefined> {
  const loaded = await load(name, shell);
  if (!loaded) return undefined;
  const { prior } = known;
  if (prior && !isYearBefore(prior.report, yearOf(loaded.report.draft)))
    shell.tell(say.notYearBefore(name, prior.name));
  return checkLoaded(name, loaded, known);
}

/** The report, or nothing after saying why it could not be read. */
async function load(name: string, shell: Shell): Promise<LoadedReport | undefined> {
  const loaded = await loadReport(name);
  if (!loaded.ok) {
    shell.tell(loaded.message);
    return undefined;
  }
  if (loaded.ignored.length > 0) shell.tell(say.ignored(name, loaded.ignored));
  return loaded;
}

function checkLoaded(file: string, { report, unit }: LoadedReport, { level, prior, today }: Known): CheckedFile {
  const agency = draftText(report.draft, 'agency');
  const known = unit ?? (level && { name: agency, shortName: agency, level });
  const context: RuleContext = {
    ...(known && { unit: { ...known, level: level ?? known.level } }),
    ...(prior && { prior: prior.report }),
    ...(today && { today }),
  };
  const start = performance.now();
  const findings = checkReport(templateById(report.templateId), report, context);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  return { file, findings: findings.map(printed), ms };
}

function printed(finding: Finding): PrintedFinding {
  const { rule, severity, where, data, fix, suggestions } = finding;
  return {
    rule,
    severity,
    where: where.map(placeText),
    message: messageOf(finding),
    data,
    ...(fix && { fix }),
    ...(suggestions && { suggestions }),
  };
}
