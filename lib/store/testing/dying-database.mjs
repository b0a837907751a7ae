/**
 * The database of a program that ends, as by a power cut, when it changes tables for the DIE_AT-th time. Loaded before the
 * program it puts itself in the place of the package, however that is asked for.
 */
import { createRequire, register } from 'node:module';

const require = createRequire(import.meta.url);
const sqlite = require('@photostructure/sqlite');
let left = Number(process.env['DIE_AT']);

export class DatabaseSync extends sqlite.DatabaseSync {
  prepare(sql) {
    if (/^\s*(?:create|alter|drop)\s+(?:table|index)/i.test(sql)) {
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
    }
    return super.prepare(sql);
  }
}

require.cache[require.resolve('@photostructure/sqlite')].exports = { ...sqlite, DatabaseSync };

const hook = `export const resolve = (specifier, context, next) =>
  specifier === '@photostructure/sqlite'
    ? { url: ${JSON.stringify(import.meta.url)}, shortCircuit: true }
    : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
