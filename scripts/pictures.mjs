/**
 * Pictures of every page in every look, in the folder pictures/, to be looked at one by one. Words name what is wanted:
 * `npm run pictures -- editor dark` makes those whose name has both.
 */
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
const { main } = createRequire(import.meta.url)('./pictures/main.ts');
await main(browser, process.argv.slice(2));
