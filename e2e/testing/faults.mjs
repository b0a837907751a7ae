/**
 * Loaded into a server before it starts: gives it a full disk or a wrong clock when the test says so. A disk is full as
 * SQLite finds one: whatever writes fails, and the open transaction is taken back.
 */
import { DatabaseSync } from '@photostructure/sqlite';

const faults = { isFull: false, clockAhead: 0 };

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('faults' in message)) return;
  Object.assign(faults, message.faults);
  process.send?.({ faultsAre: faults });
});
process.channel?.unref();

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + faults.clockAhead] : parts));
  }

  static now() {
    return RealDate.now() + faults.clockAhead;
  }
};

const { prepare } = DatabaseSync.prototype;
DatabaseSync.prototype.prepare = function prepareOrFail(sql) {
  const statement = prepare.call(this, sql);
  if (!/^\s*(insert|update|delete)\b/i.test(sql)) return statement;
  const { run, all } = statement;
  const unlessFull = (act) =>
    function act_(...parameters) {
      if (!faults.isFull) return act.apply(statement, parameters);
      try {
        prepare.call(database, 'rollback').run();
      } catch {
        // There was no transaction.
      }
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    };
  const database = this;
  statement.run = unlessFull(run);
  statement.all = unlessFull(all);
  return statement;
};
