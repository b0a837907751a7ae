import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of what is stored and of who may come in, which `--mode postgres` runs once more on a PostgreSQL: all that are given a database. */
const onPostgres = () => ({
  include: ['lib/store', 'lib/auth', 'app/imports', 'scripts/postgres']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`))
    .filter((file) => /\.pg\.test\.ts$/.test(file) || (/\.test\.tsx?$/.test(file) && isGivenDatabase(file)))
    .map((file) => file.replace(/[[\]]/g, '\\$&')),
  exclude: [],
  globalSetup: ['scripts/postgres/test-template.ts'],
});

function isGivenDatabase(file: string): boolean {
  return readFileSync(file, 'utf8').includes("testing/temporary-database'");
}

export default defineConfig(({ mode }) => ({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,components,app,scripts}/**/*.test.{ts,tsx,mts}'],
    // What holds on PostgreSQL alone.
    exclude: ['**/*.pg.test.ts'],
    setupFiles: ['lib/auth/testing/quick-hashes.ts'],
    restoreMocks: true,
    // Only ends what hangs: no test measures time, and a busy machine may be ten times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are loaded once a worker instead of once a file, which takes a third of the time. No test may leave state in one.
    isolate: false,
    // Vitest leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    ...(mode === 'postgres' && onPostgres()),
  },
}));
