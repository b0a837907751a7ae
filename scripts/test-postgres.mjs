/** What is stored and who may come in, once more on a PostgreSQL, and three servers on one: installs what is missing. */
import './check-node.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { runNode } from './run.mjs';

await installIfNeeded();
await buildIfNeeded();
await runNode('node_modules/vitest/vitest.mjs', ['run', '--mode', 'postgres', ...process.argv.slice(2)]).catch(() => {
  process.exitCode = 1;
});
