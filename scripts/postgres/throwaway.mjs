/** A PostgreSQL for tests and measurements, gone when they end. Nothing it holds outlives a power cut: it waits for no disk. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { aptInstall } from '../apt.mjs';

/** Debian's folders, one for each version. */
const VERSIONS = '/usr/lib/postgresql';

/** PostgreSQL refuses to run as root: nobody runs it then. */
const NOBODY = 65_534;

/** Milliseconds that a start may take. */
const LONGEST_START = 30_000;

const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Tables are emptied for each test and go away at the end: cleaning them up meanwhile costs time and moves rows about.
  autovacuum: 'off',
  max_connections: 100,
};

/**
 * Starts one on a free port of this machine. `url` gives the address of a database by its name, `stop` ends the server and
 * removes its folder, `program` is the path of one of its programs, `pid` its process. `settings` are added to those of a throw-away one.
 * Rejects with one sentence where there is none and none can be installed.
 */
export async function startPostgres(settings = {}) {
  const bin = findPrograms() ?? installPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-postgres-'));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid) chownSync(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  const initdb = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'nianbao', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Error(`PostgreSQL 没有建成：${initdb.stderr} / initdb failed`);
  const port = await freePort();
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...options],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await answering(path.join(bin, 'pg_isready'), port, server).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url: (database) => `postgres://nianbao@127.0.0.1:${port}/${database}`,
    program: (name) => path.join(bin, name),
    pid: server.pid ?? 0,
    stop,
  };
}

/** The folder with the programs of the newest version; undefined where there is none. */
function findPrograms() {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => path.join(VERSIONS, version, 'bin')), '/usr/local/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')));
}

function installPrograms() {
  console.log('没有找到 PostgreSQL，正在安装… / No PostgreSQL found, installing…');
  aptInstall('postgresql');
  const bin = findPrograms();
  if (bin) return bin;
  throw new Error(
    '没有 PostgreSQL，也无法安装，请先安装 postgresql。 / No PostgreSQL, and none could be installed: install it first.',
  );
}

/** A port of this machine on which nobody listens. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(isReady, port, server) {
  const end = Date.now() + LONGEST_START;
  while (spawnSync(isReady, ['-h', '127.0.0.1', '-p', String(port), '-q']).status !== 0) {
    if (server.exitCode !== null || Date.now() > end)
      throw new Error('PostgreSQL 没有启动。 / PostgreSQL did not start.');
    await setTimeout(50);
  }
}
