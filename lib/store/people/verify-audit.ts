/** Whether anybody changed the audit record by hand. */
import type { Kysely } from 'kysely';
import { AuditChainCheck, type AuditFault } from '@/lib/evidence/audit-chain';
import type { Tables } from '@/lib/store/database/schema';

/** Entries that are held at a time. */
const BATCH = 1000;

/** Every trace of a change, and how many entries there are. */
export async function verifyAudit(
  db: Kysely<Tables>,
): Promise<{ readonly entries: number; readonly faults: readonly AuditFault[] }> {
  const head = await db.selectFrom('auditHead').select(['entries', 'digest']).executeTakeFirst();
  const check = new AuditChainCheck();
  let [last, entries] = [0, 0];
  for (;;) {
    const rows = await db.selectFrom('audit').selectAll().where('id', '>', last).orderBy('id').limit(BATCH).execute();
    for (const row of rows) check.take(row);
    entries += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return { entries, faults: check.end(head ?? { entries: 0, digest: '' }) };
  }
}
