/** Who is served next, by which worker. */
import { JOBS_OF_A_WORKER, WAITING, WAITING_OF_ONE, WORKERS } from './limits';
import type { JobMessage } from './messages';
import type { Answer } from './worker-process';

/** `tooHeavy`: more time or memory than a job may take. `failed`: a bug, with what was thrown. `busy`: too many wait. */
export type JobFailure =
  | { readonly ok: false; readonly code: 'tooHeavy' | 'busy' | 'stopping' }
  | { readonly ok: false; readonly code: 'failed'; readonly cause: string };

export type JobOutcome = { readonly ok: true; readonly value: unknown } | JobFailure;

interface Waiting {
  readonly message: JobMessage;
  readonly owner: string;
  readonly settle: (outcome: JobOutcome) => void;
}

/** As much of a worker as the pool sees. */
export interface PooledWorker {
  readonly isAlive: boolean;
  /** How many jobs it was given. */
  readonly jobs: number;
  readonly run: (message: JobMessage) => Promise<Answer>;
  readonly end: () => void;
}

/** Workers that are kept for the next job; one is always there before it is needed. */
export class WorkerPool {
  private readonly waiting: Waiting[] = [];
  private readonly working = new Map<string, PooledWorker>();
  private readonly idle: PooledWorker[] = [];
  private isStopped = false;

  constructor(private readonly start: () => PooledWorker) {}

  /** Starts a worker ahead of the first job. */
  warmUp(): void {
    if (this.idle.length === 0 && this.working.size === 0) this.idle.push(this.start());
  }

  /** Jobs of one owner are done one after the other, those of different owners side by side. */
  run(message: JobMessage, owner: string): Promise<JobOutcome> {
    if (this.isStopped) return Promise.resolve({ ok: false, code: 'stopping' });
    const own = this.waiting.filter((each) => each.owner === owner).length;
    if (this.waiting.length >= WAITING || own >= WAITING_OF_ONE) return Promise.resolve({ ok: false, code: 'busy' });
    return new Promise((settle) => {
      this.waiting.push({ message, owner, settle });
      this.serve();
    });
  }

  /** Ends all workers and refuses what waits and what comes. */
  stop(): void {
    this.isStopped = true;
    for (const { settle } of this.waiting.splice(0)) settle({ ok: false, code: 'stopping' });
    for (const worker of [...this.idle.splice(0), ...this.working.values()]) worker.end();
  }

  private serve(): void {
    while (this.working.size < WORKERS) {
      const next = this.waiting.findIndex(({ owner }) => !this.working.has(owner));
      const [job] = next < 0 ? [] : this.waiting.splice(next, 1);
      if (!job) return;
      const worker = this.takeWorker();
      this.working.set(job.owner, worker);
      this.work(worker, job).catch((error: unknown) => job.settle({ ok: false, code: 'failed', cause: String(error) }));
    }
  }

  /** A worker may have ended while it was idle. */
  private takeWorker(): PooledWorker {
    for (let worker = this.idle.pop(); worker; worker = this.idle.pop()) if (worker.isAlive) return worker;
    return this.start();
  }

  private async work(worker: PooledWorker, { message, owner, settle }: Waiting): Promise<void> {
    const answer = await worker.run(message);
    this.working.delete(owner);
    if (worker.isAlive && worker.jobs < JOBS_OF_A_WORKER && !this.isStopped) this.idle.push(worker);
    else worker.end();
    if (answer.kind === 'done') settle({ ok: true, value: answer.value });
    else if (this.isStopped) settle({ ok: false, code: 'stopping' });
    else if (answer.kind === 'threw') settle({ ok: false, code: 'failed', cause: answer.cause });
    else settle({ ok: false, code: 'tooHeavy' });
    this.serve();
    // In the place of one that was ended: whoever sends the next file need not wait for it.
    if (!this.isStopped) this.warmUp();
  }
}
