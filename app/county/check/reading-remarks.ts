/** What a reader was not sure of, in sentences: what a person has to look up in the file itself. */
import { noteMessage } from '@/lib/import/messages';
import { parseReading } from '@/lib/import/stored-reading';
import { placeName } from '@/lib/report/help/place-name';
import { templateById } from '@/lib/template/registry';

/** Each once; what is merely for information is left out. */
export function readingRemarks(reading: string | null): readonly string[] {
  if (reading === null) return [];
  const { templateId, notes } = parseReading(reading);
  const template = templateById(templateId);
  const serious = notes.filter(({ level }) => level !== 'info');
  return [...new Set(serious.map((note) => noteMessage(note, note.at ? placeName(template, note.at) : '')))];
}
