/** The built app as a process of its own, with the demonstration's accounts: for what would lock out or end the journeys. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface DemoApp {
  /** Without a slash at the end. */
  readonly address: string;
  readonly dataFolder: string;
  /** What it wrote to its log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts it behind one proxy, so that visitors of several addresses can be played. Resolves once it answers. */
export async function startDemoApp(settings: Readonly<Record<string, string>> = {}): Promise<DemoApp> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'nianbao-own-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DEMO: '1',
        TRUST_PROXY: '1',
        DATA_DIR: dataFolder,
        ...settings,
      },
    },
  );
  let log = '';
  server.stderr.on('data', (chunk) => {
    log += chunk;
  });
  await answering(server, address, () => log);
  return { address, dataFolder, log: () => log, stop: () => stopped(server, dataFolder) };
}

/** How many bytes a folder holds. */
export function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
}

async function answering(server: ChildProcess, address: string, log: () => string): Promise<void> {
  while (server.exitCode === null) {
    if (await fetch(`${address}/icon.svg`).catch(() => undefined)) return;
    await setTimeout(100);
  }
  throw new Error(`the app ended with code ${server.exitCode}: ${log()}`);
}

async function stopped(server: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
}

/** A port that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
