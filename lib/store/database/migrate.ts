/** Brings the tables of a database to what this version expects. To change a table, add a file and name it here. */
import { type Kysely, Migrator } from 'kysely';
import * as accounts from '@/lib/store/database/migrations/0001-accounts';
import * as reports from '@/lib/store/database/migrations/0002-reports';
import * as imports from '@/lib/store/database/migrations/0003-imports';
import * as people from '@/lib/store/database/migrations/0004-people';
import * as road from '@/lib/store/database/migrations/0006-road';
import * as explanations from '@/lib/store/database/migrations/0010-explanations';
import * as keptRecords from '@/lib/store/database/migrations/0011-kept-records';
import * as corrections from '@/lib/store/database/migrations/0012-import-corrections';
import * as deadlines from '@/lib/store/database/migrations/0013-deadlines';
import * as mail from '@/lib/store/database/migrations/0014-mail';
import * as duties from '@/lib/store/database/migrations/0016-duties';
import * as tries from './migrations/0015-tries';

const migrations = {
  '0001-accounts': accounts,
  '0002-reports': reports,
  '0003-imports': imports,
  '0004-people': people,
  '0006-road': road,
  '0010-explanations': explanations,
  '0011-kept-records': keptRecords,
  '0012-import-corrections': corrections,
  '0013-deadlines': deadlines,
  '0014-mail': mail,
  '0015-tries': tries,
  '0016-duties': duties,
};

/** Runs the migrations that the database has not seen, in one transaction. Throws when one fails; nothing is changed then. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be migrated', { cause: error });
}
