/** How long what was read of a file is kept. */
import { PENDING_DAYS } from '@/lib/import/limits';
import { formatMoment } from '@/lib/report/moment';
import { noteFault } from '@/lib/store/database/note-fault';
import { sweepImports } from '@/lib/store/imports/pending-import';

const KEPT = PENDING_DAYS * 86_400_000;

/** Forgets what nobody has worked on for so long. Wherever imports are made, listed or opened. */
export async function forgetOldImports(): Promise<void> {
  await sweepImports(new Date(Date.now() - KEPT).toISOString()).catch(noteFault('old imports were not forgotten'));
}

/** When an import that nobody touches again is forgotten, in words. */
export function keptUntil({ changedAt }: { readonly changedAt: string }): string {
  return formatMoment(new Date(Date.parse(changedAt) + KEPT).toISOString());
}
