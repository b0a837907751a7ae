/** What Vitest does around tests on PostgreSQL: a server of its own, and in it a migrated database that each test copies. */
import { sql } from 'kysely';
import { openPostgres } from '@/lib/store/database/database';
import { postgresDatabase } from '@/lib/store/database/postgres';
import { startPostgres } from './throwaway.mjs';

/** Starts the server, tells the tests of it, and returns how it is ended. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const first = postgresDatabase(server.url('postgres'));
    await sql`create database template_nianbao`.execute(first);
    await first.destroy();
    await (await openPostgres(server.url('template_nianbao'))).destroy();
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env['TEST_POSTGRES'] = server.url('postgres');
  return server.stop;
}
