/** All journeys of people: the first sets the app up, the others go on side by side, each worker on a copy of what it left. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from '../run.mjs';

/** One more than there are processors: a journey waits for its browser a third of the time. */
const WORKERS = Math.min(4, availableParallelism() + 1);

/** Runs them to their end; a worker that is done with a file takes the next. Rejects where one failed. */
export async function runJourneys(env) {
  const root = mkdtempSync(path.join(tmpdir(), 'nianbao-e2e-'));
  const play = (words, more = {}) =>
    runNode('node_modules/@playwright/test/cli.js', ['test', '-c', 'playwright.config.mts', ...words], {
      ...env,
      E2E_ROOT: root,
      ...more,
    });
  try {
    await play(['--project=first-start']);
    for (let place = 1; place < WORKERS; place += 1)
      cpSync(path.join(root, '0'), path.join(root, String(place)), { recursive: true });
    await play(['--project=journeys', '--no-deps'], { E2E_SERVERS: String(WORKERS) });
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
