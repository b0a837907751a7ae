/** Another program, to its end. */
import { spawnSync } from 'node:child_process';

/** Throws where it cannot be run or fails. */
export function runProgram(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? `exit code ${status}`}`);
}
