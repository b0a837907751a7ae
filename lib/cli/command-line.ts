/** What was asked on the command line, or one sentence about what is wrong with it. */
import { parseArgs } from 'node:util';
import { type ExportKindKey, exportKindKeys, isExportKind } from '@/lib/export/kinds';
import type { ProfileId } from '@/lib/render/profile';
import { isUnitLevel, type UnitLevel, unitLevels } from '@/lib/report/unit/unit';
import type { ProseKey } from '@/lib/template/keys';
import { newestTemplate } from '@/lib/template/registry';
import { say } from './messages';

const profileIds = ['official', 'template'] as const satisfies readonly ProfileId[];

export interface CheckCommand {
  readonly name: 'check';
  readonly files: readonly string[];
  /** One JSON object a line as each file is done, instead of one document at the end. */
  readonly isByLine: boolean;
  readonly level?: UnitLevel;
  /** The report on the year before, to compare with. */
  readonly prior?: string;
  /** ISO date to take for the day of checking; without it, rules on deadlines stay silent. */
  readonly today?: string;
}

export interface ImportCommand {
  readonly name: 'import';
  readonly files: readonly string[];
  readonly isByLine: boolean;
}

export interface RenderCommand {
  readonly name: 'render';
  readonly file: string;
  readonly to: ExportKindKey;
  /** A path, or `-` for standard output. */
  readonly out: string;
  readonly profile: ProfileId;
  readonly draftMark: boolean;
  /** The report on the year before, for figures in the text that are taken from it. */
  readonly prior?: string;
}

export interface VerifyCommand {
  readonly name: 'verify';
  /** An evidence bundle; empty where a database is checked. */
  readonly file: string;
  /** A data folder. */
  readonly database?: string;
}

export interface ProjectionCommand {
  readonly name: 'projection';
  /** A data folder. */
  readonly database: string;
  /** Whether it is rebuilt before it is checked. */
  readonly rebuild: boolean;
}

export interface ExplainCommand {
  readonly name: 'explain';
  readonly sentence: string;
  /** The report whose tables the sentence is held against; a form of zeros without one. */
  readonly report?: string;
  /** The box of running text that the sentence is put into. */
  readonly box: ProseKey;
}

export interface RestoreCommand {
  readonly name: 'restore-administrator';
  readonly username: string;
  /** A data folder. */
  readonly database: string;
}

export interface BackupCommand {
  readonly name: 'backup';
  /** A data folder; the one of the settings where it is absent. */
  readonly database?: string;
  /** The folder that holds the backups; the one of the settings where it is absent. */
  readonly to?: string;
  /** How many are kept; all where it is absent. */
  readonly keep?: number;
}

/** Each a data folder or the address of a PostgreSQL. */
export interface CopyCommand {
  readonly name: 'copy';
  readonly from: string;
  readonly to: string;
}

export interface RestoreBackupCommand {
  readonly name: 'restore';
  /** The folder of one backup; absent where they are to be listed. */
  readonly backup?: string;
  /** A data folder; the one of the settings where it is absent. */
  readonly database?: string;
  /** The folder that holds the backups; the one of the settings where it is absent. */
  readonly from?: string;
}

export type Command =
  | CheckCommand
  | ImportCommand
  | RenderCommand
  | VerifyCommand
  | ProjectionCommand
  | ExplainCommand
  | RestoreCommand
  | BackupCommand
  | RestoreBackupCommand
  | CopyCommand
  | { readonly name: 'rules' | 'schema' | 'help' };

export type CommandLine =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly message: string };

/** Where most sentences that are asked about stand. */
const ABOUT_APPLICATIONS: ProseKey = 'overview/onRequest';

type Kind = 'flag' | 'value';
type Words = { readonly options: ReadonlyMap<string, string>; readonly files: readonly string[] };

/** Each command with its options and what makes a command of them. */
const commands: Readonly<
  Record<string, { readonly options: Readonly<Record<string, Kind>>; readonly read: (words: Words) => CommandLine }>
> = {
  check: {
    options: { lines: 'flag', 'agency-level': 'value', today: 'value', prior: 'value' },
    read: readCheck,
  },
  import: { options: { lines: 'flag' }, read: readImport },
  render: { options: { to: 'value', out: 'value', profile: 'value', prior: 'value', final: 'flag' }, read: readRender },
  verify: { options: { database: 'value' }, read: readVerify },
  projection: { options: { database: 'value', rebuild: 'flag' }, read: readProjection },
  explain: { options: { report: 'value', box: 'value' }, read: readExplain },
  'restore-administrator': { options: { database: 'value' }, read: readRestore },
  backup: { options: { database: 'value', to: 'value', keep: 'value' }, read: readBackup },
  restore: { options: { database: 'value', from: 'value' }, read: readRestoreBackup },
  copy: { options: { from: 'value', to: 'value' }, read: readCopy },
  rules: { options: {}, read: ({ files }) => withoutFiles('rules', files) },
  schema: { options: {}, read: ({ files }) => withoutFiles('schema', files) },
};

/** The command that the words after the program's name spell. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [name = '', ...rest] = words;
  if (name === 'help' || words.includes('--help') || words.includes('-h'))
    return { ok: true, command: { name: 'help' } };
  const command = Object.entries(commands).find(([each]) => each === name)?.[1];
  if (!command) return refuse(name === '' ? say.noCommand() : say.unknownCommand(name));
  const read = readWords(rest, command.options);
  return typeof read === 'string' ? refuse(read) : command.read(read);
}

function refuse(message: string): CommandLine {
  return { ok: false, message };
}

/** Options and files, or what is wrong. The last of a repeated option counts. */
function readWords(words: readonly string[], kinds: Readonly<Record<string, Kind>>): Words | string {
  const types = Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'value' ? 'string' : 'boolean' }]);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const problem = given.map(({ rawName, name, value }) => optionProblem(rawName, kinds[name], value)).find(Boolean);
  if (problem) return problem;
  return {
    options: new Map(given.map(({ name, value }) => [name, value ?? ''])),
    files: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  };
}

function optionProblem(option: string, kind: Kind | undefined, value: string | undefined): string | undefined {
  if (!kind) return say.unknownOption(option);
  if (kind === 'value' && !value) return say.valueMissing(option);
  if (kind === 'flag' && value !== undefined) return say.valueNotTaken(option);
  return undefined;
}

function readCheck({ options, files }: Words): CommandLine {
  const level = options.get('agency-level');
  const today = options.get('today');
  const prior = options.get('prior');
  if (level !== undefined && !isUnitLevel(level)) return refuse(say.notOneOf('--agency-level', level, unitLevels));
  if (today !== undefined && !isDate(today)) return refuse(say.notADate('--today', today));
  if (files.length === 0) return refuse(say.noFile('check'));
  return {
    ok: true,
    command: {
      name: 'check',
      files,
      isByLine: options.has('lines'),
      ...(level !== undefined && { level }),
      ...(prior !== undefined && { prior }),
      ...(today !== undefined && { today }),
    },
  };
}

function readImport({ options, files }: Words): CommandLine {
  if (files.length === 0) return refuse(say.noFile('import'));
  return { ok: true, command: { name: 'import', files, isByLine: options.has('lines') } };
}

function readRender({ options, files }: Words): CommandLine {
  const [file, ...more] = files;
  const out = options.get('out');
  const to = options.get('to') ?? '';
  const profile = options.get('profile') ?? 'official';
  if (file === undefined || more.length > 0) return refuse(say.oneFile());
  if (!isExportKind(to)) return refuse(say.notOneOf('--to', to, exportKindKeys));
  if (!isOneOf(profileIds, profile)) return refuse(say.notOneOf('--profile', profile, profileIds));
  if (out === undefined) return refuse(say.noOut());
  const prior = options.get('prior');
  const draftMark = !options.has('final');
  return { ok: true, command: { name: 'render', file, to, out, profile, draftMark, ...(prior && { prior }) } };
}

function readVerify({ options, files }: Words): CommandLine {
  const database = options.get('database');
  const [file = '', ...more] = files;
  if (database !== undefined) {
    return file
      ? refuse(say.takesNoFile('verify --database'))
      : { ok: true, command: { name: 'verify', file, database } };
  }
  if (!file || more.length > 0) return refuse(say.oneBundle());
  return { ok: true, command: { name: 'verify', file } };
}

function readExplain({ options, files }: Words): CommandLine {
  const [sentence = '', ...more] = files;
  const report = options.get('report');
  const box = options.get('box') ?? ABOUT_APPLICATIONS;
  if (sentence.trim() === '' || more.length > 0) return refuse(say.oneSentence());
  const boxes = newestTemplate().prose.map(({ key }) => key);
  if (!isOneOf(boxes, box)) return refuse(say.notOneOf('--box', box, boxes));
  return { ok: true, command: { name: 'explain', sentence, box, ...(report !== undefined && { report }) } };
}

function readRestore({ options, files }: Words): CommandLine {
  const [username = '', ...more] = files;
  const database = options.get('database');
  if (username === '' || more.length > 0 || database === undefined) return refuse(say.restoreNeeds());
  return { ok: true, command: { name: 'restore-administrator', username, database } };
}

function readBackup({ options, files }: Words): CommandLine {
  const [database, to, keep] = [options.get('database'), options.get('to'), options.get('keep')];
  if (files.length > 0) return refuse(say.takesNoFile('backup'));
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) return refuse(say.notACount('--keep', keep));
  const command = { ...(database && { database }), ...(to && { to }), ...(keep && { keep: Number(keep) }) };
  return { ok: true, command: { name: 'backup', ...command } };
}

function readRestoreBackup({ options, files }: Words): CommandLine {
  const [backup, ...more] = files;
  const [database, from] = [options.get('database'), options.get('from')];
  if (more.length > 0) return refuse(say.oneBackup());
  const command = { ...(database && { database }), ...(from && { from }), ...(backup && { backup }) };
  return { ok: true, command: { name: 'restore', ...command } };
}

function readCopy({ options, files }: Words): CommandLine {
  const [from, to] = [options.get('from'), options.get('to')];
  if (files.length > 0 || !from || !to) return refuse(say.copyNeeds());
  return { ok: true, command: { name: 'copy', from, to } };
}

function withoutFiles(name: 'rules' | 'schema', files: readonly string[]): CommandLine {
  return files.length > 0 ? refuse(say.takesNoFile(name)) : { ok: true, command: { name } };
}

function readProjection({ options, files }: Words): CommandLine {
  const database = options.get('database');
  if (files.length > 0) return refuse(say.takesNoFile('projection'));
  if (!database) return refuse(say.noFolder());
  return { ok: true, command: { name: 'projection', database, rebuild: options.has('rebuild') } };
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return values.some((each) => each === value);
}

/** An ISO date that the calendar has. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
