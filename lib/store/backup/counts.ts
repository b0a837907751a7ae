/** How much a database holds, counted where nothing is ever taken away: a copy made meanwhile lies between two counts. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';

export interface Counts {
  readonly units: number;
  readonly reports: number;
  /** Saved changes. */
  readonly patches: number;
  /** Entries of the logs of reports. */
  readonly entries: number;
  readonly auditEntries: number;
}

const tables = {
  units: 'unit',
  reports: 'report',
  patches: 'reportPatch',
  entries: 'reportLog',
  auditEntries: 'audit',
} as const satisfies Record<keyof Counts, keyof Tables>;

export async function countAll(db: Kysely<Tables>): Promise<Counts> {
  const count = async (table: keyof Tables) => {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
    return rows[0]?.rows ?? 0;
  };
  return {
    units: await count(tables.units),
    reports: await count(tables.reports),
    patches: await count(tables.patches),
    entries: await count(tables.entries),
    auditEntries: await count(tables.auditEntries),
  };
}

/** What a copy lacks of the count before it was made, or has beyond the count after. */
export function countsOutside(copy: Counts, before: Counts, after: Counts): readonly (keyof Counts)[] {
  const keys = ['units', 'reports', 'patches', 'entries', 'auditEntries'] as const;
  return keys.filter((key) => copy[key] < before[key] || copy[key] > after[key]);
}
