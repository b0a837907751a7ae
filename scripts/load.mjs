/**
 * What so many clerks at once cost the built app: `npm run load -- --clerks 20 --seconds 30`; with `--servers 3` so many
 * servers behind nginx on one PostgreSQL, both of Debian's packages.
 */
import './check-node.mjs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';

const { values } = parseArgs({
  options: {
    clerks: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    servers: { type: 'string' },
  },
});
const [clerks, seconds] = [Number(values.clerks), Number(values.seconds)];
const servers = values.servers === undefined ? undefined : Number(values.servers);
if (servers !== undefined && ![1, 2, 3, 4].includes(servers)) {
  console.error('--servers 后面写1至4。 / --servers takes 1 to 4.');
  process.exit(2);
}
if (!Number.isInteger(clerks) || clerks < 1 || clerks > 500 || !(seconds > 0)) {
  console.error('--clerks 后面写1至500，--seconds 后面写秒数。 / --clerks takes 1 to 500, --seconds a number.');
  process.exit(2);
}
await installIfNeeded();
await buildIfNeeded();
const { register } = await import('tsx/cjs/api');
register();
const { main } = createRequire(import.meta.url)('./load/main.ts');
process.exitCode = await main(clerks, seconds, servers);
