/**
 * Makes one archive that runs on a machine without internet, npm or build: `npm run pack`. It holds the built app, the
 * packages that it needs on this platform, this Node and a start script. With `--try` the archive is unpacked elsewhere,
 * started without a network where the system allows that, and asked for a page.
 */
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { findNpm, installIfNeeded } from './install.mjs';
import { tryArchive } from './pack/try-archive.mjs';
import { root } from './root.mjs';

/** What runs: sources are read by the shell command and by the workers. */
const CONTENTS = ['lib', 'public', 'deploy', 'docs', 'next.config.js', 'package.json', 'tsconfig.json'];
const MORE = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'ARCHITECTURE.md'];
const SCRIPTS = ['up', 'cli', 'worker', 'root', 'run', 'stamp', 'install', 'build', 'check-node'].map(
  (name) => `scripts/${name}.mjs`,
);

/** Packages that only a build needs, or that draw pictures which no page has. */
const BUILD_ONLY = /^node_modules\/(?:@next\/swc-|@img\/|sharp$|caniuse-lite$|typescript$|@types\/)/;

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const name = `gongkai-nianbao-${version}-${process.platform}-${process.arch}`;
const out = path.join(root, 'dist');
const folder = path.join(out, name);
const isWindows = process.platform === 'win32';

/** The packages that run, by their places; those inside others come with them. */
function productionPackages() {
  const { stdout } = spawnSync(process.execPath, [findNpm(), 'ls', '--omit=dev', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const places = stdout
    .split('\n')
    .filter(Boolean)
    .map((place) => path.relative(root, place).split(path.sep).join('/'));
  const outermost = places.filter((place) => place.lastIndexOf('node_modules/') === 0);
  return outermost.filter((place) => !BUILD_ONLY.test(place));
}

/** Whether a file of a package is any use here: binaries of other platforms, maps and types are none. */
function isUseful(file) {
  const prebuilt = /\/prebuilds\/([^/]+)/.exec(file.split(path.sep).join('/'))?.[1];
  if (prebuilt && prebuilt !== `${process.platform}-${process.arch}`) return false;
  return !/\.(?:map|d\.[cm]?ts)$/.test(file);
}

function copy(place, filter = () => true) {
  cpSync(path.join(root, place), path.join(folder, place), { recursive: true, verbatimSymlinks: true, filter });
}

function copyApp() {
  for (const place of [...CONTENTS, ...MORE, ...SCRIPTS])
    copy(place, (file) => !/\.test\.tsx?$|[\\/]golden/.test(file));
  copy('.next', (file) => !/[\\/]\.next[\\/](?:cache|diagnostics|dev|types|trace)|\.map$/.test(file));
  for (const place of productionPackages()) copy(place, isUseful);
  writeFileSync(path.join(folder, '.packed'), `${process.version}\n`);
}

/** The Node that runs this, unless it is in parts. */
function copyNode() {
  if (process.config.variables.node_shared) throw new Error('This Node is in parts; use one of nodejs.org.');
  const program = isWindows ? 'node.exe' : 'node';
  copyFileSync(process.execPath, path.join(folder, program));
  if (isWindows) {
    writeFileSync(path.join(folder, 'start.cmd'), '@cd /d "%~dp0"\r\n@node.exe scripts\\up.mjs %*\r\n');
    return;
  }
  chmodSync(path.join(folder, program), 0o755);
  for (const [file, words] of Object.entries({ start: 'scripts/up.mjs', nianbao: 'scripts/cli.mjs' })) {
    const script = path.join(folder, `${file}.sh`);
    writeFileSync(script, `#!/bin/sh\ncd "$(dirname "$0")" && exec ./node ${words} "$@"\n`);
    chmodSync(script, 0o755);
  }
}

/** One file beside the folder, which is removed. */
function archive() {
  const file = `${folder}.tar.gz`;
  const { status, error } = spawnSync('tar', ['-czf', file, '-C', out, name], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`tar: ${error?.message ?? status}`);
  rmSync(folder, { recursive: true });
  return file;
}

await installIfNeeded();
await buildIfNeeded();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyApp();
copyNode();
const file = archive();
console.log(`${file}  ${Math.round(statSync(file).size / 1e6)} MB`);
if (process.argv.includes('--try')) await tryArchive(file, name);
