import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,components,app,scripts}/**/*.test.{ts,tsx,mts}'],
    restoreMocks: true,
    // Only ends what hangs: no test measures time, and a busy machine may be ten times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are loaded once a worker instead of once a file, which takes a third of the time. No test may leave state in one.
    isolate: false,
    // Vitest leaves one core idle, which on a machine of two is half of it.
    maxWorkers: '100%',
  },
});
