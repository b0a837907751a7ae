/**
 * Units with what their supervisors decide for them, accounts that can be locked, renewed and closed, the second factor
 * of better-auth, and the record of who came, was refused or administered.
 */
import { type Kysely, sql } from 'kysely';
import { columnTypes, isPostgres, refuseAct } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await columns(db, 'unit', [
    ['creditCode', "text not null default ''"],
    ['reviewStages', 'integer not null default 3'],
    ['fourEyes', 'integer not null default 1'],
    ['passwordClasses', 'integer not null default 3'],
    ['passwordDays', 'integer not null default 0'],
  ]);
  await columns(db, 'user', [
    ['mustChangePassword', 'integer not null default 0'],
    ['passwordChangedAt', 'text'],
    ['deactivatedAt', 'text'],
    ['twoFactorEnabled', columnTypes(db).flag],
  ]);
  await twoFactorTable(db);
  await db.schema
    .createTable('passwordHistory')
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('passwordHistory_userId_idx').on('passwordHistory').column('userId').execute();
  await db.schema
    .createTable('signInFailure')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('lastAt', 'text', (column) => column.notNull())
    .execute();
  await auditTable(db);
  await sql`
    insert into membership ("userId", "unitId", role)
    select "userId", "unitId", 'clerk' from membership administrator
    where role = 'administrator' and not exists (
      select 1 from membership clerk
      where clerk."userId" = administrator."userId" and clerk."unitId" = administrator."unitId" and clerk.role = 'clerk'
    )
  `.execute(db);
}

async function columns(
  db: Kysely<unknown>,
  table: string,
  added: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [name, definition] of added) {
    await sql`alter table ${sql.table(table)} add column ${sql.ref(name)} ${sql.raw(definition)}`.execute(db);
  }
}

async function twoFactorTable(db: Kysely<unknown>): Promise<void> {
  const { time, flag } = columnTypes(db);
  await db.schema
    .createTable('twoFactor')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('verified', flag)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', time)
    .execute();
  await db.schema.createIndex('twoFactor_secret_idx').on('twoFactor').column('secret').execute();
  await db.schema.createIndex('twoFactor_userId_idx').on('twoFactor').column('userId').execute();
}

/** Rows are added and never changed: the database itself refuses. */
async function auditTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', columnTypes(db).key, (column) =>
      isPostgres(db) ? column.primaryKey() : column.primaryKey().autoIncrement(),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('userId', 'text')
    .addColumn('username', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('unitId', 'text')
    .addColumn('about', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_unitId_idx').on('audit').columns(['unitId', 'id']).execute();
  for (const act of ['update', 'delete'] as const) {
    await refuseAct(db, { table: 'audit', act, message: 'the audit record is only added to' });
  }
}
