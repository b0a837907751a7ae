/**
 * Journeys of people in e2e/: each run starts the built app on a free port with an empty data folder of its own. With
 * `E2E_SERVERS` so many run side by side, each worker with a server and a folder of its own (scripts/browsers/journeys.mjs).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browsers/find-browser.mjs';

/** The configuration is read again by every worker: what was chosen first is handed on by the environment. */
async function choose(name: string, first: () => string | Promise<string>): Promise<string> {
  const chosen = process.env[name] ?? (await first());
  process.env[name] = chosen;
  return chosen;
}

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(String(port)));
    });
  });
}

/** Gone with the process that made it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function browser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  throw new Error(
    '没有找到浏览器：请先运行 npm test，或用 CHROMIUM_PATH 写明其位置。 / No browser: run npm test first.',
  );
}

const executablePath = await choose('CHROMIUM_PATH', browser);
const places = Array.from({ length: Number(process.env['E2E_SERVERS'] ?? 1) }, (_, place) => place);
const ports = (await choose('E2E_PORTS', async () => (await Promise.all(places.map(freePort))).join(','))).split(',');
const root = await choose('E2E_ROOT', temporaryFolder);
const addressAt = (place: number) => `http://127.0.0.1:${ports[place]}`;
const folderAt = (place: number) => path.join(root, String(place));
/** The place of this worker among those that run side by side. */
const here = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
const dataFolder = folderAt(here);
process.env['E2E_DATA_DIR'] = dataFolder;
/** Where the journeys run on a PostgreSQL, see scripts/test-postgres.mjs: the address of an empty database. */
const postgres = process.env['E2E_DATABASE_URL'];

export default defineConfig({
  testDir: 'e2e',
  // The first journey sets the app up; the others go on as the clerk it made.
  projects: [
    { name: 'first-start', testMatch: 'first-start.spec.ts' },
    {
      name: 'journeys',
      testIgnore: 'first-start.spec.ts',
      dependencies: ['first-start'],
      use: { storageState: path.join(dataFolder, 'session.json') },
    },
  ],
  workers: places.length,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: addressAt(here),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Pictures of every moment cost a third of the time; whoever looks for a fault asks for them.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath, args: [...browserArguments] },
  },
  webServer: places.map((place) => ({
    command: `"${process.execPath}" node_modules/next/dist/bin/next start -H 127.0.0.1 -p ${ports[place]}`,
    url: addressAt(place),
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: folderAt(place),
      ...(postgres && { DATABASE_URL: postgres, BETTER_AUTH_SECRET: 'of a server that ends with the journeys' }),
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
});
