/** The side of the process that starts a worker: one job at a time, and an end to what takes too long. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKER_LIMITS, type WorkerLimits } from './limits';
import { type JobMessage, type WorkerMessage, workerMessage } from './messages';

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'scripts', 'worker.mjs');

/** What a program needs to run at all. Secrets of the settings are no business of a process that reads foreign files. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'USERPROFILE', 'SystemRoot', 'windir', 'LANG', 'TZ'];

/** `lost`: the worker ended before it answered. */
export type Answer = Exclude<WorkerMessage, { kind: 'ready' }> | { readonly kind: 'lost' };

/** A worker. It keeps no process alive that waits for none of its jobs. */
export class WorkerProcess {
  /** How many jobs it was given. */
  jobs = 0;
  private readonly child: ChildProcess;
  private readonly ready: Promise<WorkerMessage | undefined>;

  constructor(private readonly limits: WorkerLimits = WORKER_LIMITS) {
    this.child = startChild(limits);
    this.ready = this.next(limits.starting);
    this.rest();
  }

  /** Whether it can be given a job. */
  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null && this.child.connected;
  }

  /** What becomes of the job. Never rejects; after `lost` the worker is gone. */
  async run(message: JobMessage): Promise<Answer> {
    this.jobs += 1;
    this.child.ref();
    this.child.channel?.ref();
    try {
      if ((await this.ready)?.kind !== 'ready') return { kind: 'threw', cause: 'A worker could not be started.' };
      const answer = this.next(this.limits.waiting);
      this.child.send(message, (error) => error && this.end());
      const given = await answer;
      return given && given.kind !== 'ready' ? given : { kind: 'lost' };
    } finally {
      this.rest();
    }
  }

  /** Ends it at once, whatever it does. */
  end(): void {
    this.child.kill('SIGKILL');
  }

  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  /** The next thing it says; undefined when it ends before, which it does when the time is over. */
  private next(milliseconds: number): Promise<WorkerMessage | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), milliseconds).unref();
      const settle = (message: WorkerMessage | undefined) => {
        clearTimeout(timer);
        for (const event of ['exit', 'error', 'disconnect']) this.child.off(event, gone);
        this.child.off('message', said);
        resolve(message);
      };
      const said = (message: unknown) => settle(workerMessage.safeParse(message).data);
      const gone = () => settle(undefined);
      this.child.once('message', said);
      for (const event of ['exit', 'error', 'disconnect']) this.child.once(event, gone);
      if (!this.isAlive) gone();
    });
  }
}

function startChild({ heap, memory, computing, waiting }: WorkerLimits): ChildProcess {
  const limits = [memory, computing, waiting].map(String);
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, script, ...limits], {
    env: { NODE_ENV: 'production', ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])) },
    // What a library or a dying heap prints is nothing that anybody can act on.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  // A process that could not be started says so by this event alone; whoever waits hears it too.
  child.on('error', () => undefined);
  return child;
}
