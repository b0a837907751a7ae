/** The shell command: one function per command over the same calls that the app makes. */
import { SettingsError } from '@/lib/env';
import { reportFileSchema } from '@/lib/report/report-file';
import { check } from './check';
import { type Command, parseCommandLine } from './command-line';
import { backup } from './data/backup';
import { copy } from './data/copy';
import { restore } from './data/restore';
import { explain } from './explain';
import { importFiles } from './import-files';
import { listRules } from './list-rules';
import { projection } from './projection';
import { render } from './render';
import { restore as restoreAdministrator } from './restore-administrator';
import type { Shell } from './shell';
import { usage } from './usage';
import { verify } from './verify';

/** Runs the command that the words spell. Exit code: 0 done, 1 findings of severity error, 2 unusable input or arguments. */
export async function main(words: readonly string[], shell: Shell): Promise<number> {
  const line = parseCommandLine(words);
  if (!line.ok) return refused(line.message, shell);
  try {
    return await run(line.command, shell);
  } catch (error) {
    if (error instanceof SettingsError) return refused(error.message, shell);
    throw error;
  }
}

async function run(command: Command, shell: Shell): Promise<number> {
  switch (command.name) {
    case 'check':
      return check(command, shell);
    case 'import':
      return importFiles(command, shell);
    case 'render':
      return render(command, shell);
    case 'verify':
      return verify(command, shell);
    case 'projection':
      return projection(command, shell);
    case 'restore-administrator':
      return restoreAdministrator(command, shell);
    case 'backup':
      return backup(command, shell);
    case 'copy':
      return copy(command, shell);
    case 'restore':
      return restore(command, shell);
    case 'explain':
      return explain(command, shell);
    case 'rules':
      return printJson(listRules(), shell);
    case 'schema':
      return printJson(reportFileSchema(), shell);
    case 'help':
      shell.tell(usage);
      return 0;
  }
}

function refused(message: string, shell: Shell): number {
  shell.tell(message);
  return 2;
}

function printJson(value: unknown, shell: Shell): number {
  shell.print(JSON.stringify(value, undefined, 2));
  return 0;
}
