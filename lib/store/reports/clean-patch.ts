/** The border that every typed text crosses before it is stored. */
import { withoutUnprintable } from '@/lib/printable';
import { isDraftKey, typedCells } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';

/**
 * Foreign keys and texts as a patch for reports of the template, or undefined when one of the keys cannot be written:
 * computed cells, cells of other formats, the year. Line ends become \n; control characters and halves of characters,
 * which neither PostgreSQL nor a document can hold, are left out.
 */
export function cleanPatch(template: Template, foreign: Readonly<Record<string, string>>): Patch | undefined {
  const keys = writableKeys(template);
  const entries: [DraftKey, string][] = [];
  for (const [key, text] of Object.entries(foreign)) {
    if (!isDraftKey(key) || !keys.has(key)) return undefined;
    entries.push([key, cleanText(text)]);
  }
  return Object.fromEntries(entries);
}

const known = new Map<Template['id'], ReadonlySet<string>>();

/** Everything that is typed into a report. The year is not: it was chosen when the report was begun. */
function writableKeys(template: Template): ReadonlySet<string> {
  const keys = known.get(template.id) ?? new Set<string>(namesOfTyped(template));
  known.set(template.id, keys);
  return keys;
}

function namesOfTyped(template: Template): DraftKey[] {
  return [
    ...template.facts.filter((fact) => fact !== 'year'),
    ...template.prose.map(({ key }) => key),
    ...typedCells(template),
  ];
}

function cleanText(text: string): string {
  return withoutUnprintable(text.replace(/\r\n?/g, '\n'));
}
