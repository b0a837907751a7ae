/** What a file carries beside what people see of it. */
import type { ImportedReport } from '@/lib/import/imported-report';
import type { DraftKey } from '@/lib/template/keys';

/** What the file's own data says of a key, where it differs from the text that people see. */
export function carriedAt({ notes }: ImportedReport, key: DraftKey): string | undefined {
  const carried = notes.find(({ code, at }) => code === 'carriedDiffers' && at === key)?.data?.['carried'];
  return carried === undefined ? undefined : String(carried);
}
