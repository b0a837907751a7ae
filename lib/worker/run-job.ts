/** Doing a job in a worker: a process of its own with limits on time and memory, so that no file can stop this one. */
import { z } from 'zod';
import type { JobInput, JobName, JobValue } from './jobs';
import { type JobFailure, WorkerPool } from './worker-pool';
import { WorkerProcess } from './worker-process';

export type JobResult<Name extends JobName> = { readonly ok: true; readonly value: JobValue<Name> } | JobFailure;

declare global {
  // On the global object, because pages, handlers and the start hook are bundled apart but share the workers.
  var nianbaoWorkers: WorkerPool | undefined;
}

function pool(): WorkerPool {
  globalThis.nianbaoWorkers ??= new WorkerPool(() => new WorkerProcess());
  return globalThis.nianbaoWorkers;
}

/**
 * What the job gives, or why it gave nothing: see `JobFailure`. Never rejects. `owner` is whoever asked, a user id or the
 * like: one owner's jobs are done one after the other and cannot keep others waiting.
 */
export async function runJob<Name extends JobName>(
  job: Name,
  input: JobInput<Name>,
  owner: string,
): Promise<JobResult<Name>> {
  const outcome = await pool().run({ job, input }, owner);
  return outcome.ok ? { ok: true, value: z.custom<JobValue<Name>>().parse(outcome.value) } : outcome;
}

/** Starts a worker before anybody needs it: loading its code takes longer than most jobs. */
export function warmUpWorkers(): void {
  pool().warmUp();
}

/** Ends all workers, for a process that is asked to stop: what they were doing is refused as `stopping`. */
export function stopWorkers(): void {
  pool().stop();
}
