/** The side of the worker: takes one job at a time and sends back what became of it. */
import { serialize } from 'node:v8';
import { jobs } from './jobs';
import { RESULT_BYTES } from './limits';
import { jobMessage, type WorkerMessage } from './messages';

/** Called around each job. */
export interface Watch {
  readonly begin: () => void;
  readonly end: () => void;
}

/** Says that it is ready, then does what is sent until the process that started this one is gone. */
export function serveJobs(watch: Watch): void {
  process.on('message', (message) => {
    const { job, input } = jobMessage.parse(message);
    watch.begin();
    outcomeOf(job, input)
      .then(send)
      .finally(watch.end)
      .catch(() => process.exit(1));
  });
  // Libraries leave promises behind that fail over a broken file beside the one that tells so: no reason to die.
  process.on('unhandledRejection', () => undefined);
  send({ kind: 'ready' });
}

function send(message: WorkerMessage): void {
  process.send?.(message);
}

async function outcomeOf(name: string, input: unknown): Promise<WorkerMessage> {
  try {
    const job = Object.entries(jobs).find(([each]) => each === name)?.[1];
    if (!job) throw new Error(`There is no job ${name}.`);
    // The types of job and input were checked where the job was asked for: `runJob` takes no others.
    const value: unknown = await Reflect.apply(job, undefined, [input]);
    return serialize(value).length > RESULT_BYTES ? { kind: 'tooLarge' } : { kind: 'done', value };
  } catch (error) {
    return { kind: 'threw', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
