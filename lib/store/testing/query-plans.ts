/** How the database would answer what a function asks: the tables that it would read from end to end. */
import { CompiledQuery, type Kysely, type QueryId, type RootOperationNode, sql } from 'kysely';
import { type Database, database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';

interface Asked {
  readonly node: RootOperationNode;
  readonly queryId: QueryId;
}

/**
 * What the work asks of the database, as SQL with the tables that no index narrows, each under the name that the query gives
 * it. SQLite plans by what it counted: there has to be much beside what is asked for. A PostgreSQL is told to read no table
 * from end to end where there is another way, so that one is named only where no index fits: what it does by its own
 * estimates depends on its settings and on what it holds.
 */
export async function wholeReadsOf(work: () => Promise<unknown>): Promise<{ sql: string; tables: string[] }[]> {
  const db = await database();
  const asked = await recorded(db, work);
  return await db.connection().execute(async (own) => {
    const executor = own.getExecutor();
    if (isPostgres(own)) await sql`set enable_seqscan = off`.execute(own);
    const plans = [];
    for (const { node, queryId } of asked) {
      const query = executor.compileQuery(node, queryId);
      plans.push({
        sql: query.sql,
        tables: isPostgres(own) ? await onPostgres(own, query) : await onSqlite(own, query),
      });
    }
    if (isPostgres(own)) await sql`reset enable_seqscan`.execute(own);
    return plans;
  });
}

/** Runs the work on a database that remembers what it was asked. */
async function recorded(db: Database, work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const watched = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      asked.push({ node, queryId });
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  globalThis.nianbaoDatabase = Promise.resolve(watched);
  try {
    await work();
  } finally {
    globalThis.nianbaoDatabase = Promise.resolve(db);
  }
  return asked;
}

/** Indexes that hold a few rows of their table alone: reading all of one is no reading of the table. */
const PARTIAL = ['unit_closedDrafts_idx', 'unit_mergedInto_idx'];

async function onSqlite(db: Kysely<Tables>, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
  );
  return rows.flatMap(({ detail }) => {
    const [, table, index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? [];
    return table && !PARTIAL.includes(index) ? [table] : [];
  });
}

async function onPostgres(db: Kysely<Tables>, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
    CompiledQuery.raw(`explain ${text}`, [...parameters]),
  );
  return rows.flatMap(({ 'QUERY PLAN': line }) => {
    const [, table, alias] = /Seq Scan on "?(\w+)"?(?: "?(\w+)"?)?/.exec(line) ?? [];
    return table ? [alias ?? table] : [];
  });
}
