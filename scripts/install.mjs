/** Installs the packages of the lockfile, unless they are installed already. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './run.mjs';
import { digest, isStamped, stamp } from './stamp.mjs';

const STAMP = 'node_modules/.stamp';

/** Brings node_modules to what the lockfile says. True when it had to. */
export async function installIfNeeded() {
  const wanted = digest(
    ['package.json', 'package-lock.json', '.npmrc'],
    [process.version, process.platform, process.arch],
  );
  if (isStamped(STAMP, wanted)) return false;
  console.log('正在安装所需的软件包（首次约需一分钟）… / Installing packages…');
  await runNode(findNpm(), ['ci', '--no-audit', '--no-fund']);
  stamp(STAMP, wanted);
  return true;
}

/** The npm that called us, else the one that came with this Node. */
export function findNpm() {
  const beside = path.dirname(realpathSync(process.execPath));
  const known = [
    process.env.npm_execpath ?? '',
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const npm = known.find((file) => /npm-cli\.c?js$/.test(file) && existsSync(file));
  if (npm) return npm;
  throw new Error('没有找到 npm，请安装完整的 Node.js。 / npm was not found: please install Node.js with npm.');
}
