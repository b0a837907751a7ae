/** What another platform needs, from the npm registry: its packages as the lockfile says, and the same version of Node. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findNpm } from '../install.mjs';
import { root } from '../root.mjs';
import { runNode } from '../run.mjs';
import { runProgram } from './run-program.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the packages that run into a folder; scripts of packages stay away, they would make what is for this machine. */
export async function fetchPackages(folder, { os, cpu }) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(path.join(root, file), path.join(folder, file));
  const libc = os === 'linux' ? ['--libc=glibc'] : [];
  const words = ['--omit=dev', '--ignore-scripts', `--os=${os}`, `--cpu=${cpu}`, ...libc];
  await runNode(findNpm(), ['ci', '--prefix', folder, ...words, ...QUIET]);
}

/** Puts the Node of the platform into a folder, of the version that runs this, and its licence. npm compares the digests. */
export async function fetchNode(folder, { nodePackage, licencePackage = nodePackage, program }) {
  return {
    program: await fetchFile(path.join(folder, 'program'), nodePackage, `bin/${program}`),
    licence: await fetchFile(path.join(folder, 'licence'), licencePackage, 'LICENSE'),
  };
}

async function fetchFile(folder, name, file) {
  mkdirSync(folder, { recursive: true });
  const wanted = `${name}@${process.versions.node}`;
  await runNode(findNpm(), ['pack', wanted, '--pack-destination', folder, '--silent']);
  const packed = readdirSync(folder).find((each) => each.endsWith('.tgz'));
  if (!packed) throw new Error(`npm 里没有 ${wanted}。 / npm has no ${wanted}.`);
  runProgram('tar', ['-xzf', path.join(folder, packed), '-C', folder, `package/${file}`]);
  return path.join(folder, 'package', file);
}
