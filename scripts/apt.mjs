/** Programs of the system, where Debian's packages have them and may be installed without a password. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Tries to install the first of the packages that there is. Whether it worked shows afterwards. */
export function aptInstall(...packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid() === 0;
  const apt = (...words) => {
    const [program, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  if (apt('update', '-q')) packages.some((name) => apt('install', '-y', '-q', '--no-install-recommends', name));
}
