/** The built app with the examples in a folder of its own, for as long as something is measured. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';

/** Runs the work with the address of the running app; stops the app and removes its data whatever happens. */
export async function withDemoServer<T>(work: (address: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    return await withServer({ DEMO: '1', DATA_DIR: data }, work);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Runs the work with the address and the process of the app that runs with these settings, and stops it whatever happens. */
export async function withServer<T>(
  settings: Readonly<Record<string, string>>,
  work: (address: string, pid: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    { stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production', ...settings } },
  );
  try {
    const address = `http://127.0.0.1:${port}`;
    await answers(server, address);
    return await work(address, server.pid ?? 0);
  } finally {
    server.kill();
  }
}

async function answers(server: ChildProcess, address: string): Promise<void> {
  while (server.exitCode === null) {
    if (await fetch(`${address}/icon.svg`).catch(() => undefined)) return;
    await setTimeout(100);
  }
  throw new Error(`the app ended with code ${server.exitCode} before it answered`);
}

function freePort(): Promise<number> {
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

/** A page that stands in the editor of the example with figures, table three open. */
export async function openEditor(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('用户名').fill('hanyin.2023');
  await page.getByLabel('密码').fill('nianbao-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: /继续填写/ }).click();
  await page.getByRole('navigation', { name: '报告各部分' }).waitFor();
  await page.goto(`${page.url().split('?')[0]}?section=applications`);
  await page.locator('[data-cell="t3/received/person"]').waitFor();
  return page;
}
