/** What tells an open PostgreSQL from an SQLite. */
import { type DialectAdapter, PostgresAdapter } from 'kysely';

/** By a name rather than `instanceof`: parts of the server that are bundled apart share one connection. */
export class PostgresNamedAdapter extends PostgresAdapter {
  readonly dialect = 'postgres';

  static isOf(adapter: DialectAdapter): boolean {
    return 'dialect' in adapter && adapter.dialect === 'postgres';
  }
}
