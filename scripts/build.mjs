/** Builds the app, unless it is built from these sources already. */
import { runNode } from './run.mjs';
import { digest, isStamped, stamp } from './stamp.mjs';

const STAMP = '.next/.stamp';

/** Everything that can change what is built. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tailwind.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Brings .next to what the sources say. True when it had to. */
export async function buildIfNeeded() {
  const wanted = digest(SOURCES, [process.version], (file) => !/\.test\.tsx?$|\/golden\//.test(file));
  if (isStamped(STAMP, wanted)) return false;
  console.log('正在编译（约需半分钟）… / Building…');
  await runNode('node_modules/next/dist/bin/next', ['build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  stamp(STAMP, wanted);
  return true;
}
