/** The numbers that the design must hold, each beside its yardstick in the same run. Machines differ: read the ratios. */
import './check-node.mjs';
import { createRequire } from 'node:module';
import { prepareTools } from './browsers/test-tools.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';

await installIfNeeded();
const browser = await prepareTools();
await buildIfNeeded();
const { register } = await import('tsx/cjs/api');
register();
const { main } = createRequire(import.meta.url)('./bench/main.ts');
process.exitCode = await main(browser);
