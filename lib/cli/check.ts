/** `check`: the findings of each report as data. */
import { isYearBefore } from '@/lib/report/last-year';
import { type Report, textOf, yearOf } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit';
import { checkReport } from '@/lib/rules/check-report';
import { placeText } from '@/lib/rules/fingerprint';
import { messageOf } from '@/lib/rules/messages';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { templateById } from '@/lib/template/registry';
import type { CheckCommand } from './command-line';
import { expandInputs, type LoadedReport, loadReport } from './inputs';
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
}

/** Exit code: 2 if anything could not be read, else 1 if a finding is an error, else 0. */
export async function check({ files, isByLine, level, prior }: CheckCommand, shell: Shell): Promise<number> {
  const last = prior === undefined ? undefined : await load(prior, shell);
  if (prior !== undefined && !last) return 2;
  const known: Known = {
    ...(level && { level }),
    ...(prior !== undefined && last && { prior: { name: prior, report: last.report } }),
  };
  const { names, problems, remarks } = await expandInputs(files);
  for (const line of [...remarks, ...problems]) shell.tell(line);
  const each = isByLine ? (file: CheckedFile) => shell.print(JSON.stringify(file)) : () => {};
  const checked = await checkFiles(names, known, each, shell);
  const isList = files.length > 1 || names.some((name) => name !== files[0]);
  if (!isByLine) printTogether(checked, isList, shell);
  if (problems.length > 0 || checked.length < names.length) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** The files that could be read, in order; the others are spoken of on standard error. */
async function checkFiles(
  names: readonly string[],
  known: Known,
  whenDone: (file: CheckedFile) => void,
  shell: Shell,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const [index, name] of names.entries()) {
    if (names.length > 1) shell.progress(say.progress(index, names.length));
    const file = await checkFile(name, known, shell);
    if (!file) continue;
    whenDone(file);
    checked.push(file);
  }
  shell.progress('');
  return checked;
}

/** A list for several files or a folder, else one object; nothing where the one file could not be read. */
function printTogether(checked: readonly CheckedFile[], isList: boolean, shell: Shell): void {
  const result = isList ? checked : checked[0];
  if (result) shell.print(JSON.stringify(result, undefined, 2));
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

function checkLoaded(file: string, { report, unit }: LoadedReport, { level, prior }: Known): CheckedFile {
  const agency = textOf(report.draft, 'agency');
  const known = unit ?? (level && { name: agency, shortName: agency, level });
  const context: RuleContext = {
    ...(known && { unit: { ...known, level: level ?? known.level } }),
    ...(prior && { prior: prior.report }),
  };
  const start = performance.now();
  const findings = checkReport(templateById(report.templateId), report, context);
  const ms = Math.round((performance.now() - start) * 1000) / 1000;
  return { file, findings: findings.map(printed), ms };
}

function printed(finding: Finding): PrintedFinding {
  const { rule, severity, where, data, fix } = finding;
  return { rule, severity, where: where.map(placeText), message: messageOf(finding), data, ...(fix && { fix }) };
}
