/** Brings the tables of a database to what this version expects. To change a table, add a file and name it here. */
import { DEFAULT_MIGRATION_TABLE, type Kysely, Migrator, sql } from 'kysely';
import * as accounts from '@/lib/store/database/migrations/0001-accounts';
import * as reports from '@/lib/store/database/migrations/0002-reports';
import * as imports from '@/lib/store/database/migrations/0003-imports';
import * as people from '@/lib/store/database/migrations/0004-people';
import * as reviewWorkflow from '@/lib/store/database/migrations/0006-road';
import * as explanations from '@/lib/store/database/migrations/0010-explanations';
import * as keptRecords from '@/lib/store/database/migrations/0011-kept-records';
import * as corrections from '@/lib/store/database/migrations/0012-import-corrections';
import * as deadlines from '@/lib/store/database/migrations/0013-deadlines';
import * as mail from '@/lib/store/database/migrations/0014-mail';
import * as duties from '@/lib/store/database/migrations/0019-duties';
import * as obligations from '@/lib/store/database/migrations/0020-obligations';
import * as projection from '@/lib/store/database/migrations/0021-projection';
import * as sentences from '@/lib/store/database/migrations/0022-sentences';
import * as importKinds from '@/lib/store/imports/migrations/0046-import-kinds';
import * as sharedLimits from '@/lib/store/people/migrations/0048-shared-limits';
import * as sentencesByYear from '@/lib/store/projection/migrations/0050-sentences-by-year';
import * as rollUp from '@/lib/store/rollup/migrations/0037-roll-up';
import * as scorePoints from '@/lib/store/rollup/migrations/0038-score-points';
import * as takenPackages from '@/lib/store/rollup/migrations/0045-taken-packages';
import * as scoreItems from '@/lib/store/rollup/migrations/0047-score-items';
import * as closingOffices from '@/lib/store/units/migrations/0049-closing-offices';
import * as unitsBelow from '@/lib/store/units/migrations/0051-units-below';
import * as waitingReports from '@/lib/store/workflow/migrations/0041-waiting-reports';
import * as closedDrafts from '@/lib/store/workflow/migrations/0042-closed-drafts';
import * as notes from '@/lib/store/writing/migrations/0043-notes';
import { hasTable, isPostgres, widenIntegers } from './dialect';
import * as tries from './migrations/0015-tries';
import * as accountRules from './migrations/0016-account-rules';
import * as sessionDigests from './migrations/0017-session-digests';
import * as auditChain from './migrations/0018-audit-chain';
import * as defaultsBelow from './migrations/0030-defaults-below';
import * as postsWithDates from './migrations/0031-posts-with-dates';
import * as mergedUnits from './migrations/0032-merged-units';
import * as piles from './migrations/0033-piles';
import * as scans from './migrations/0034-scans';
import * as figures from './migrations/0035-figures';
import * as openData from './migrations/0036-open-data';
import { StorageError } from './storage-fault';

const migrations = {
  '0001-accounts': accounts,
  '0002-reports': reports,
  '0003-imports': imports,
  '0004-people': people,
  '0006-road': reviewWorkflow,
  '0010-explanations': explanations,
  '0011-kept-records': keptRecords,
  '0012-import-corrections': corrections,
  '0013-deadlines': deadlines,
  '0014-mail': mail,
  '0015-tries': tries,
  '0016-account-rules': accountRules,
  '0017-session-digests': sessionDigests,
  '0018-audit-chain': auditChain,
  '0019-duties': duties,
  '0020-obligations': obligations,
  '0021-projection': projection,
  '0022-sentences': sentences,
  '0030-defaults-below': defaultsBelow,
  '0031-posts-with-dates': postsWithDates,
  '0032-merged-units': mergedUnits,
  '0033-piles': piles,
  '0034-scans': scans,
  '0035-figures': figures,
  '0036-open-data': openData,
  '0037-roll-up': rollUp,
  '0038-score-points': scorePoints,
  '0041-waiting-reports': waitingReports,
  '0042-closed-drafts': closedDrafts,
  '0043-notes': notes,
  '0045-taken-packages': takenPackages,
  '0046-import-kinds': importKinds,
  '0047-score-items': scoreItems,
  '0048-shared-limits': sharedLimits,
  '0049-closing-offices': closingOffices,
  '0050-sentences-by-year': sentencesByYear,
  '0051-units-below': unitsBelow,
};

/** Runs the migrations that the database has not seen, in one transaction. Throws when one fails; nothing is changed then. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  if (await isNewer(db)) throw new StorageError('newerSchema');
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw new Error('the database could not be migrated', { cause: error });
  if (isPostgres(db)) await widenIntegers(db);
}

/** Whether the database has the tables of this version: neither those of an older one nor those of a newer one. */
export async function checkMigrated<Tables>(db: Kysely<Tables>): Promise<'ok' | 'olderSchema' | 'newerSchema'> {
  if (await isNewer(db)) return 'newerSchema';
  const all = await migratorOf(db).getMigrations();
  return all.every(({ executedAt }) => executedAt) ? 'ok' : 'olderSchema';
}

function migratorOf<Tables>(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/** Whether a migration ran that this version has never heard of. */
async function isNewer<Tables>(db: Kysely<Tables>): Promise<boolean> {
  if (!(await hasTable(db, DEFAULT_MIGRATION_TABLE))) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.some(({ name }) => !Object.hasOwn(migrations, name));
}
