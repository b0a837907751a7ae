/**
 * The database on a disk that a test may fill. It is full as SQLite finds one: whatever writes fails, and the open
 * transaction is taken back.
 */
import { createRequire } from 'node:module';

const sqlite = createRequire(import.meta.url)('@photostructure/sqlite');

/** What is wrong around the server now. `clockAhead` in milliseconds. */
export const faults = { isFull: false, clockAhead: 0 };

export class DatabaseSync extends sqlite.DatabaseSync {
  prepare(sql) {
    const statement = super.prepare(sql);
    if (!/^\s*(insert|update|delete)\b/i.test(sql)) return statement;
    const unlessFull =
      (act) =>
      (...parameters) => {
        if (!faults.isFull) return act.apply(statement, parameters);
        this.takeBack();
        throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
      };
    return {
      columns: () => statement.columns(),
      run: unlessFull(statement.run),
      all: unlessFull(statement.all),
      iterate: unlessFull(statement.iterate),
    };
  }

  takeBack() {
    try {
      this.exec('rollback');
    } catch {
      // There was no transaction.
    }
  }
}
