/**
 * Makes one archive that runs on a machine without internet, npm or build: `npm run pack`. It holds the built app, the
 * packages that it needs on its platform, Node and a start script; with `--platform linux-arm64` or `win32-x64` those of
 * another platform, from the npm registry. With `--try` the archive of this platform is unpacked elsewhere, started
 * without a network where the system allows that, and asked for a page.
 */
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { findNpm, installIfNeeded } from './install.mjs';
import { archiveOf } from './pack/archive.mjs';
import { checkContents } from './pack/check-contents.mjs';
import { fetchNode, fetchPackages } from './pack/fetch-platform.mjs';
import { takeLinksOut } from './pack/links.mjs';
import { platforms } from './pack/platforms.mjs';
import { tryArchive } from './pack/try-archive.mjs';
import { root } from './root.mjs';

/** What runs: sources are read by the shell command and by the workers. */
const CONTENTS = ['lib', 'public', 'deploy', 'docs', 'next.config.js', 'package.json', 'tsconfig.json'];
const MORE = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'ARCHITECTURE.md'];
const SCRIPTS = ['up', 'cli', 'worker', 'root', 'run', 'stamp', 'install', 'build', 'pack/links', 'check-node'].map(
  (name) => `scripts/${name}.mjs`,
);

/** Packages that only a build needs, or that draw pictures which no page has. */
const BUILD_ONLY = /^node_modules\/(?:@next\/swc-|@img\/|sharp$|caniuse-lite$|typescript$|@types\/)/;

const here = `${process.platform}-${process.arch}`;
const { values } = parseArgs({ options: { platform: { type: 'string', default: here }, try: { type: 'boolean' } } });
const platform = platforms[values.platform];
const isHere = values.platform === here;
if (!platform || (!isHere && (values.try || !platform.nodePackage))) {
  const known = [here, ...Object.keys(platforms).filter((each) => platforms[each].nodePackage)].join(', ');
  console.error(
    `--platform 后面写其中之一：${known}；--try 只试本机的。 / One of these; only that of this machine can be tried.`,
  );
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const name = `gongkai-nianbao-${version}-${values.platform}`;
const out = path.join(root, 'dist');
const folder = path.join(out, name);
/** What comes from the registry for another platform. */
const fetched = path.join(out, `${name}.fetched`);
/** Where the packages of the platform are installed. */
const installed = isHere ? root : path.join(fetched, 'app');

/** The packages that run, by their places; those inside others come with them. */
function productionPackages() {
  const { stdout } = spawnSync(process.execPath, [findNpm(), 'ls', '--omit=dev', '--all', '--parseable'], {
    cwd: installed,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const places = stdout
    .split('\n')
    .filter(Boolean)
    .map((place) => path.relative(installed, place).split(path.sep).join('/'));
  const outermost = places.filter((place) => place.lastIndexOf('node_modules/') === 0);
  return outermost.filter((place) => !BUILD_ONLY.test(place));
}

/** Whether a file of a package is any use there: binaries of other platforms, maps, types and links to programs are none. */
function isUseful(file) {
  const prebuilt = /\/prebuilds\/([^/]+)/.exec(file.split(path.sep).join('/'))?.[1];
  if (prebuilt && prebuilt !== values.platform) return false;
  return !/\.(?:map|d\.[cm]?ts)$|[\\/]\.bin$/.test(file);
}

function copy(place, from = root, filter = () => true) {
  cpSync(path.join(from, place), path.join(folder, place), { recursive: true, verbatimSymlinks: true, filter });
}

function copyApp() {
  for (const place of [...CONTENTS, ...MORE, ...SCRIPTS])
    copy(place, root, (file) => !/\.test\.tsx?$|[\\/]golden/.test(file));
  copy('.next', root, (file) => !/[\\/]\.next[\\/](?:cache|diagnostics|dev|types|trace)|\.map$/.test(file));
  for (const place of productionPackages()) copy(place, installed, isUseful);
  if (platform.os === 'win32') takeLinksOut(folder, '.next');
  writeFileSync(path.join(folder, '.packed'), `${process.version}\n`);
}

/** The Node that runs this, unless it is in parts; for another platform the same version. */
async function copyNode() {
  if (isHere) {
    if (process.config.variables.node_shared) throw new Error('This Node is in parts; use one of nodejs.org.');
    copyFileSync(process.execPath, path.join(folder, platform.program));
    return;
  }
  const { program, licence } = await fetchNode(path.join(fetched, 'node'), platform);
  copyFileSync(program, path.join(folder, platform.program));
  copyFileSync(licence, path.join(folder, 'LICENSE.node'));
}

/** What people start: the server, and the shell command. */
const STARTS = { start: 'up.mjs', nianbao: 'cli.mjs' };

function writeStarts() {
  for (const [file, script] of Object.entries(STARTS)) {
    if (platform.os === 'win32') {
      const lines = ['@cd /d "%~dp0"', `@node.exe scripts\\${script} %*`, ''];
      writeFileSync(path.join(folder, `${file}.cmd`), lines.join('\r\n'));
      continue;
    }
    const place = path.join(folder, `${file}.sh`);
    writeFileSync(place, `#!/bin/sh\ncd "$(dirname "$0")" && exec ./node scripts/${script} "$@"\n`);
    for (const program of [place, path.join(folder, platform.program)]) chmodSync(program, 0o755);
  }
}

await installIfNeeded();
await buildIfNeeded();
for (const place of [folder, fetched]) rmSync(place, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (!isHere) await fetchPackages(installed, platform);
copyApp();
await copyNode();
writeStarts();
const natives = checkContents(folder, values.platform);
const file = await archiveOf(folder, platform.os);
for (const place of [folder, fetched]) rmSync(place, { recursive: true, force: true });
console.log(`${file}  ${Math.round(statSync(file).size / 1e6)} MB, ${natives} native files, all of ${values.platform}`);
if (values.try) await tryArchive(file, name);
