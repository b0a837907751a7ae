/** The type checker over everything, unless these very files passed it before. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from '../browsers/test-tools.mjs';
import { root } from '../root.mjs';
import { runNode } from '../run.mjs';
import { digest, isStamped, stamp } from '../stamp.mjs';

const STAMP = `${TOOLS}/types`;

/** Everything that can change what it says. */
const SOURCES = [
  'app',
  'components',
  'e2e',
  'lib',
  'scripts',
  'instrumentation.ts',
  'proxy.ts',
  'next-env.d.ts',
  'playwright.config.mts',
  'vitest.config.mts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Rejects where a type is wrong. */
export async function checkTypes() {
  await runNode('node_modules/next/dist/bin/next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
  const wanted = digest(SOURCES, [process.version], (file) => /\.[cm]?tsx?$|\.json$/.test(file));
  if (isStamped(STAMP, wanted)) return;
  await runNode('node_modules/typescript/bin/tsc', ['--noEmit']);
  mkdirSync(path.join(root, TOOLS), { recursive: true });
  stamp(STAMP, wanted);
}
