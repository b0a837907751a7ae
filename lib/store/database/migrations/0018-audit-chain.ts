/** The audit record becomes a chain, entries that are there already included. */
import { type Kysely, sql } from 'kysely';
import { type AuditChainEntry, auditDigest } from '@/lib/evidence/audit-chain';
import { allowAct, refuseAct } from '@/lib/store/database/dialect';

/** Rows that are held at a time. */
const BATCH = 1000;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['previous', 'digest'])
    await sql`alter table audit add column ${sql.ref(column)} text not null default ''`.execute(db);
  await sql`create table "auditHead" (id integer primary key check (id = 1), entries integer not null, digest text not null)`.execute(
    db,
  );
  await allowAct(db, { table: 'audit', act: 'update' });
  const head = await chainAll(db);
  await refuseAct(db, { table: 'audit', act: 'update', message: 'the audit record is only added to' });
  await sql`insert into "auditHead" (id, entries, digest) values (1, ${head.entries}, ${head.digest})`.execute(db);
}

async function chainAll(db: Kysely<unknown>): Promise<{ readonly entries: number; readonly digest: string }> {
  let [last, entries, previous] = [0, 0, ''];
  for (;;) {
    const { rows } = await sql<AuditChainEntry>`
      select * from audit where id > ${last} order by id limit ${BATCH}`.execute(db);
    for (const row of rows) {
      const digest = auditDigest({ ...row, previous });
      await sql`update audit set previous = ${previous}, digest = ${digest} where id = ${row.id}`.execute(db);
      [last, entries, previous] = [row.id, entries + 1, digest];
    }
    if (rows.length < BATCH) return { entries, digest: previous };
  }
}
