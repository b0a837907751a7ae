/**
 * Loaded into a server before it starts: gives it a full disk or a wrong clock when the test says so. Its database is
 * then the one of `full-disk.mjs`.
 */
import { register } from 'node:module';
import { faults } from './full-disk.mjs';

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('faults' in message)) return;
  Object.assign(faults, message.faults);
  process.send?.({ faultsAre: faults });
});
process.channel?.unref();

const RealDate = Date;
const now = () => RealDate.now() + faults.clockAhead;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts));
  }
};
// Own functions, not inherited ones: the framework copies these to a class of its own.
Object.assign(globalThis.Date, { now, parse: RealDate.parse, UTC: RealDate.UTC });

/** Ten minutes of what a server does by itself pass in a second, where a test cannot wait for them. */
if (process.env['FAST_CLOCK']) {
  const { setInterval } = globalThis;
  globalThis.setInterval = (work, milliseconds, ...rest) =>
    setInterval(work, milliseconds === 600_000 ? 1000 : milliseconds, ...rest);
}

/** Runs in a thread of its own and sees nothing of this file: whoever imports the database gets the one of the tests. */
function redirect(fullDisk) {
  return `export const resolve = (specifier, context, next) =>
    specifier.startsWith('@photostructure/sqlite')
      ? { url: ${JSON.stringify(fullDisk)}, shortCircuit: true }
      : next(specifier, context);`;
}

const hook = redirect(new URL('./full-disk.mjs', import.meta.url).href);
register(`data:text/javascript,${encodeURIComponent(hook)}`);
