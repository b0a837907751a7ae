/** The shell commands of an administrator, as processes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the app to its end. */
export async function shell(...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/cli.mjs', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...text };
}
