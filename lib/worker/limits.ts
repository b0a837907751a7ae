/** What one job may cost, and how many jobs wait. */

/** What a worker is ended for. */
export interface WorkerLimits {
  /** Milliseconds that one job computes, which is the same wait for everybody on a machine that is not busy. */
  readonly computing: number;
  /** Milliseconds that one job takes, however little of the machine it gets. */
  readonly waiting: number;
  /** Milliseconds until its code is loaded. */
  readonly starting: number;
  /** Megabytes of its JavaScript heap. */
  readonly heap: number;
  /** Megabytes of all its memory, buffers outside of the heap included. */
  readonly memory: number;
}

/** Reading a full report computes for some tens of milliseconds and takes 150 MB where it has 20 MB of pictures. */
export const WORKER_LIMITS: WorkerLimits = {
  computing: 10_000,
  waiting: 30_000,
  starting: 60_000,
  heap: 400,
  memory: 800,
};

/** What a job may give back, in bytes: the process that asked has to take it in at one go. A full report takes about 100 KB. */
export const RESULT_BYTES = 2_000_000;

/** Workers at a time. One owner has one job running at most, so a second worker is there for everybody else. */
export const WORKERS = 2;

/** Jobs that wait, of all owners and of one: every one of them holds its file in memory. */
export const WAITING = 16;
export const WAITING_OF_ONE = 4;

/** Jobs after which a worker is replaced, so that nothing a file left behind in it stays for long. */
export const JOBS_OF_A_WORKER = 200;
