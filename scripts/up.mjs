/**
 * Starts the app from a fresh clone: installs, builds, serves. Runs before anything is installed. PORT, HOST, TRUST_PROXY
 * and DATA_DIR are taken from the environment; `--demo` serves the examples from a data folder of their own.
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { putLinksBack } from './pack/links.mjs';
import { root } from './root.mjs';

const isDemo = process.argv.includes('--demo');
const port = Number(process.env.PORT || 3000);
/** Behind a proxy nobody else is to reach the app: whoever did could say where he comes from. */
const isBehindProxy = Number(process.env.TRUST_PROXY) > 0;
const host = process.env.HOST || (isBehindProxy ? '127.0.0.1' : undefined);

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Resolves when nobody listens on the port, rejects with the reason otherwise. */
function portIsFree() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => probe.close(resolve));
  });
}

function portProblem({ code }) {
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，可能系统已经启动。换一个端口：PORT=3001 npm run up / Port ${port} is in use.`;
  if (code === 'EACCES') return `没有使用端口 ${port} 的权限，请换用1024以上的端口。 / No permission for port ${port}.`;
  if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EINVAL'].includes(code))
    return `HOST 应为本机的一个地址，例如127.0.0.1，现在是“${host}”。 / HOST must be an address of this machine.`;
  return `无法使用端口 ${port}（${code}）。 / Port ${port} cannot be used (${code}).`;
}

function serve() {
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), ...(host ? ['-H', host] : [])];
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(isDemo && { DEMO: '1', DATA_DIR: process.env.DATA_DIR || path.join('data', 'demo') }),
  };
  const server = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
  if (process.env.npm_lifecycle_event) stopWithParent(server);
}

/** npm runs us through a shell that passes no signals on: when npm is stopped, only our parent's number tells. */
function stopWithParent(server) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill(), 500).unref();
}

/** Resolves once the server answers; when it cannot start, its own end ends this script. */
async function answering() {
  const url = `http://${host && host !== '0.0.0.0' ? host : 'localhost'}:${port}/icon.svg`;
  while (!(await fetch(url).catch(() => undefined))) await setTimeout(100);
}

function addresses() {
  if (host) return [host];
  const others = Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return ['localhost', ...others.map(({ address }) => address)];
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  stop(`PORT 应为1至65535之间的数字，现在是“${process.env.PORT}”。 / PORT must be a number from 1 to 65535.`);
}
await portIsFree().catch((error) => stop(portProblem(error)));
// An archive of `npm run pack` has everything.
if (existsSync(path.join(root, '.packed'))) putLinksBack(root);
else {
  await installIfNeeded()
    .then(buildIfNeeded)
    .catch((error) => stop(`启动失败。 / Could not start.\n${error.message}`));
}
serve();
await answering();
console.log(`公开年报已启动，按 Ctrl+C 停止。请在浏览器打开： / Ready, stop with Ctrl+C. Open in a browser:`);
for (const address of addresses()) console.log(`  http://${address}:${port}`);
