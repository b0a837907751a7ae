/**
 * What is stored and who may come in, once more on a PostgreSQL, and three servers on one: installs what is missing. With
 * `--journeys` the journeys of people instead; what is said behind it goes to Playwright.
 */
import './check-node.mjs';
import { prepareTools } from './browsers/test-tools.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { startPostgres } from './postgres/throwaway.mjs';
import { runNode } from './run.mjs';

async function runJourneys(words) {
  const postgres = await startPostgres();
  try {
    const env = { CHROMIUM_PATH: await prepareTools(), E2E_DATABASE_URL: postgres.url('postgres') };
    await runNode('node_modules/@playwright/test/cli.js', ['test', '-c', 'playwright.config.mts', ...words], env);
  } finally {
    await postgres.stop();
  }
}

const [first, ...words] = process.argv.slice(2);
await installIfNeeded();
await buildIfNeeded();
const tests =
  first === '--journeys'
    ? runJourneys(words)
    : runNode('node_modules/vitest/vitest.mjs', ['run', '--mode', 'postgres', ...process.argv.slice(2)]);
await tests.catch(() => {
  process.exitCode = 1;
});
