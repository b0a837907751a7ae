/** What a worker and the process that started it send each other. */
import { z } from 'zod';

/** Sent once by a worker that has loaded its code, then after every job. */
export const workerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), value: z.unknown() }),
  /** The job gave back more than a result may be. */
  z.object({ kind: z.literal('tooLarge') }),
  /** The job threw, which is a bug: what it threw, for the log. */
  z.object({ kind: z.literal('threw'), cause: z.string() }),
]);

export type WorkerMessage = z.infer<typeof workerMessage>;

/** Sent to a worker for every job. */
export const jobMessage = z.object({ job: z.string(), input: z.unknown() });

export type JobMessage = z.infer<typeof jobMessage>;
