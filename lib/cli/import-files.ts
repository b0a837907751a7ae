/** `import`: what each old file says, as data that `check` reads again. */

import type { Note } from '@/lib/import/imported-report';
import { counterpartNotes } from '@/lib/import/match/counterpart-notes';
import { noteMessage } from '@/lib/import/messages';
import { fieldName } from '@/lib/report/field-name';
import type { Report } from '@/lib/report/report';
import { reportSections } from '@/lib/report/report-file';
import { newestTemplate, templateById } from '@/lib/template/registry';
import type { ImportCommand } from './command-line';
import { eachFile } from './each-file';
import { loadReport } from './inputs';
import { say } from './messages';
import type { Shell } from './shell';

/** Exit code: 2 if anything could not be read, else 0. */
export async function importFiles({ files, isByLine }: ImportCommand, shell: Shell): Promise<number> {
  const work = (name: string) => importFile(name, shell);
  const isWhole = await eachFile({ files, isByLine, work, progress: say.importProgress }, shell);
  return isWhole ? 0 : 2;
}

async function importFile(file: string, shell: Shell) {
  const loaded = await loadReport(file);
  if (!loaded.ok) {
    shell.tell(loaded.message);
    return undefined;
  }
  if (loaded.ignored.length > 0) shell.tell(say.ignored(file, loaded.ignored));
  const { report, notes = [] } = loaded;
  return { file, ...reportSections(report), notes: printedNotes(report, [...notes, ...notInForce(report)]) };
}

/** What the format in force has no cell for, where the report is in an older one. */
function notInForce({ templateId, draft }: Report): Note[] {
  return counterpartNotes(templateById(templateId), newestTemplate(), draft);
}

function printedNotes({ templateId }: Report, notes: readonly Note[]) {
  const template = templateById(templateId);
  return notes.map((note) => ({
    level: note.level,
    place: note.at ?? '',
    message: noteMessage(note, note.at ? fieldName(template, note.at) : ''),
  }));
}
