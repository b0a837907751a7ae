/**
 * A worker: a process that reads foreign files for another one (lib/worker), which ends it when a file takes too long. Runs
 * the sources as they stand, like the shell command. A thread beside the one that reads watches over what that one,
 * while it is busy, cannot: the memory of the whole process, and the time once nobody else is there to look at it.
 * Arguments: megabytes of memory, milliseconds of computing and of waiting that one job may take.
 */
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** Time for the process that asked to end this one first. */
const GRACE_MILLISECONDS = 2_000;
const LOOK_MILLISECONDS = 25;
const IDLE_MILLISECONDS = 1_000;
/** People who type come first. */
const LOW_PRIORITY = 5;

/** `startedAt[0]`: when the running job began, 0 while there is none. */
function watch({ startedAt, megabytes, computing, waiting }) {
  let seen = 0n;
  let before = process.cpuUsage();
  setInterval(() => {
    const began = Atomics.load(startedAt, 0);
    if (began !== seen) before = process.cpuUsage();
    seen = began;
    const { user, system } = process.cpuUsage(before);
    const isLate = (user + system) / 1000 > computing || Date.now() - Number(began) > waiting + GRACE_MILLISECONDS;
    if ((began > 0n && isLate) || process.memoryUsage.rss() > megabytes * 1e6) process.kill(process.pid, 'SIGKILL');
    // Returns at once where a job runs, and as soon as one begins.
    Atomics.wait(startedAt, 0, 0n, IDLE_MILLISECONDS);
  }, LOOK_MILLISECONDS);
}

async function serve() {
  const [megabytes, computing, waiting] = process.argv.slice(2).map(Number);
  const startedAt = new BigInt64Array(new SharedArrayBuffer(8));
  // Ctrl+C reaches every process of a terminal: this one goes when the one that started it does.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
  setPriority(LOW_PRIORITY);
  new Worker(fileURLToPath(import.meta.url), { workerData: { startedAt, megabytes, computing, waiting } });

  process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const { register } = await import('tsx/cjs/api');
  register();
  const { serveJobs } = createRequire(import.meta.url)('../lib/worker/serve-jobs.ts');
  serveJobs({
    begin: () => {
      Atomics.store(startedAt, 0, BigInt(Date.now()));
      Atomics.notify(startedAt, 0);
    },
    end: () => Atomics.store(startedAt, 0, 0n),
  });
}

if (isMainThread) await serve();
else watch(workerData);
