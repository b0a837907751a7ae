/** What one job may cost, and how many jobs wait. */

/** Milliseconds after which a job is ended. Reading a full report takes some tens of them. */
export const JOB_MILLISECONDS = 10_000;

/** Milliseconds in which a worker must have loaded its code. It is long for the sake of a machine that is busy. */
export const START_MILLISECONDS = 60_000;

/** The JavaScript heap of a worker, in megabytes. A report of 20 MB with pictures in it takes about 150. */
export const HEAP_MEGABYTES = 400;

/** All memory of a worker, buffers outside of the heap included, in megabytes. */
export const PROCESS_MEGABYTES = 800;

/** What a job may give back, in bytes: the process that asked has to take it in at one go. A full report takes about 100 KB. */
export const RESULT_BYTES = 2_000_000;

/** Workers at a time. One owner has one job running at most, so a second worker is there for everybody else. */
export const WORKERS = 2;

/** Jobs that wait, of all owners and of one: every one of them holds its file in memory. */
export const WAITING = 16;
export const WAITING_OF_ONE = 4;

/** Jobs after which a worker is replaced, so that nothing a file left behind in it stays for long. */
export const JOBS_OF_A_WORKER = 200;
