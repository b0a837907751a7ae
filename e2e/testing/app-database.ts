/** The database of the running app, for what a journey begins with and for what it left behind. */
import { type Database, openDatabase, openPostgres } from '@/lib/store/database/database';

/** Its folder, or the address of its PostgreSQL where the journeys run on one; as the shell takes it behind `--database`. */
export const appDatabaseAddress = process.env['E2E_DATABASE_URL'] ?? process.env['E2E_DATA_DIR'] ?? '';

/** Opened once for all journeys of a worker; calls of the store in a journey work on it too. */
export async function appDatabase(): Promise<Database> {
  globalThis.nianbaoDatabase ??= process.env['E2E_DATABASE_URL']
    ? openPostgres(appDatabaseAddress)
    : openDatabase(appDatabaseAddress);
  return await globalThis.nianbaoDatabase;
}
