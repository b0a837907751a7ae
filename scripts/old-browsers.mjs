/** A day's work in the old browsers that domestic systems still have: `npm run test:browsers`. */
import './check-node.mjs';
import { createRequire } from 'node:module';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('旧版浏览器只有Linux x64的，请在那里运行。 / Old browsers come for Linux on x64 only: run it there.');
  process.exit(2);
}
await installIfNeeded();
const { prepareOldBrowsers } = await import('./browsers/old-browsers.mjs');
const browsers = await prepareOldBrowsers();
await buildIfNeeded();
const { register } = await import('tsx/cjs/api');
register();
const { main } = createRequire(import.meta.url)('./old-browsers/main.ts');
await main(browsers);
