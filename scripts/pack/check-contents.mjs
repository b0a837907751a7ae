/** Whether a folder that becomes an archive holds what runs on its platform, and nothing of another one. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { platformOf, platforms } from './platforms.mjs';

/** A PE names its machine behind a small program for DOS. */
const HEADER_BYTES = 4096;

/** Without these nothing starts. */
export const NEEDED = [
  '.packed',
  '.next/BUILD_ID',
  'scripts/up.mjs',
  'scripts/cli.mjs',
  'scripts/worker.mjs',
  'lib/cli/main.ts',
  'node_modules/next/dist/bin/next',
  'node_modules/pg/package.json',
  'node_modules/pdfjs-dist/package.json',
];

/** Programs and libraries for which there must be one at least. */
const NATIVE = [/^node(?:\.exe)?$/, /@photostructure\/sqlite\/prebuilds\//, /@esbuild\//];

/** The native files in a folder with the platform of each, by their places. */
export function nativeFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ file: path.relative(folder, file).split(path.sep).join('/'), platform: platformOf(head(file)) }))
    .filter(({ platform }) => platform !== undefined);
}

/** Throws with all that is missing or is of another platform. Returns how many native files there are. */
export function checkContents(folder, name) {
  const natives = nativeFiles(folder);
  const { program } = platforms[name];
  const missing = [...NEEDED, program].filter((file) => !existsSync(path.join(folder, file)));
  const absent = NATIVE.filter((kind) => !natives.some(({ file }) => kind.test(file))).map(String);
  const foreign = natives
    .filter(({ platform }) => platform !== name)
    .map(({ file, platform }) => `${file}: ${platform}`);
  const wrong = [...missing, ...absent, ...foreign];
  if (wrong.length > 0) throw new Error(`not an archive for ${name}: ${wrong.join(', ')}`);
  return natives.length;
}

function head(file) {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}
