/** The old versions of Chromium that npm has, unpacked for this user; for Linux on x64 alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from '../root.mjs';
import { browserCache } from './find-browser.mjs';
import { fetchTool, TOOLS } from './test-tools.mjs';

/** The oldest that the app runs in, the intranet systems' usual one, and the last on Windows 7; before them one that is too old. */
const versions = [
  { chromium: '83', source: 'chrome-aws-lambda', version: '3.1.1', isTooOld: true },
  { chromium: '86', source: 'chrome-aws-lambda', version: '5.3.1' },
  { chromium: '92', source: '@sparticuz/chromium', version: '92.0.0' },
  { chromium: '109', source: '@sparticuz/chromium', version: '109.0.6' },
];

/** Each with its program. Rejects where a package cannot be had. */
export async function prepareOldBrowsers() {
  const prepared = [];
  for (const { chromium, isTooOld = false, ...wanted } of versions) {
    const folder = path.join(browserCache, `chromium-${chromium}`);
    if (!existsSync(folder)) {
      // Their scripts and peers are for driving them, which is done otherwise here.
      const words = ['--ignore-scripts', '--legacy-peer-deps'];
      const name = `chromium-${chromium}`;
      await fetchTool({ name, ...wanted, words });
      unpack(path.join(root, TOOLS, 'node_modules', name, 'bin'), folder);
    }
    prepared.push({ version: chromium, program: path.join(folder, 'chromium'), isTooOld });
  }
  return prepared;
}

/** The program, and beside it the libraries that draw without a graphics card. */
function unpack(packed, folder) {
  const partial = `${folder}.${process.pid}`;
  const libraries = path.join(partial, 'swiftshader');
  mkdirSync(libraries, { recursive: true });
  const read = (file) => brotliDecompressSync(readFileSync(path.join(packed, file)));
  writeFileSync(path.join(partial, 'chromium'), read('chromium.br'), { mode: 0o755 });
  const { status } = spawnSync('tar', ['-xf', '-', '-C', libraries], { input: read('swiftshader.tar.br') });
  if (status !== 0) throw new Error(`${packed} cannot be unpacked`);
  renameSync(partial, folder);
  rmSync(partial, { recursive: true, force: true });
}
