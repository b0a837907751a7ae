/** A server of a test's own: started on the built app with a data folder that the test may spoil. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from './demo-app';

const root = process.cwd();

/** What may be wrong around a server while it runs. */
export interface Faults {
  readonly isFull?: boolean;
  /** Milliseconds. */
  readonly clockAhead?: number;
}

export interface OwnServer {
  readonly url: string;
  /** What it wrote to its terminal so far. */
  readonly output: () => string;
  /** Puts it into trouble, or out of it; done when it holds. */
  readonly suffer: (faults: Faults) => Promise<void>;
  /** Nobody reads any more what it writes to its terminal. */
  readonly closeTerminal: () => void;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would; done when the process is gone. */
  readonly kill: () => Promise<void>;
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

async function spawnServer(dataFolder: string, settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  const port = String(await freePort());
  const child = spawn(
    process.execPath,
    [
      '--import',
      path.join(root, 'e2e/testing/faults.mjs'),
      'node_modules/next/dist/bin/next',
      'start',
      '-H',
      '127.0.0.1',
      '-p',
      port,
    ],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: dataFolder, ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { child, url: `http://127.0.0.1:${port}`, output: () => output };
}

/** Starts a server and waits until it answers. Throws with its last words where it does not. */
export async function startServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const { child, url, output } = await spawnServer(dataFolder, settings);
  const ended = once(child, 'exit');
  await Promise.race([
    answering(url),
    ended.then(() => {
      throw new Error(output());
    }),
  ]);
  return {
    url,
    output,
    suffer: async (faults) => {
      const taken = once(child, 'message');
      child.send({ faults });
      await taken;
    },
    closeTerminal: () => {
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    },
    stop: async () => {
      child.kill();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts a server that is expected to refuse, and gives what it said and its exit code. */
export async function refusedStart(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly output: string; readonly code: number }> {
  const { child, output } = await spawnServer(dataFolder, settings);
  const [code] = await once(child, 'close');
  return { output: output(), code };
}

async function answering(url: string): Promise<void> {
  while (!(await fetch(url, { redirect: 'manual' }).catch(() => undefined))) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
