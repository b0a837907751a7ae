/** Running another program of this project with the same Node. */
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Runs a script of Node to its end, its output shown. Rejects when it fails. */
export function runNode(script, args = [], env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ${args.join(' ')}: ${signal ?? `exit code ${code}`}`));
    });
  });
}
