/** Who is served next, with workers that answer when the test says so. */
import { expect, it } from 'vitest';
import { JOBS_OF_A_WORKER, WAITING_OF_ONE, WORKERS } from './limits';
import type { JobMessage } from './messages';
import { type PooledWorker, WorkerPool } from './worker-pool';
import type { Answer } from './worker-process';

const message = (name: string): JobMessage => ({ job: name, input: undefined });

/** A pool whose workers note which jobs they began. */
function watchedPool() {
  const begun: string[] = [];
  const answers = new Map<string, (answer: Answer) => void>();
  const workers: (PooledWorker & { isAlive: boolean; jobs: number })[] = [];
  const pool = new WorkerPool(() => {
    const worker = {
      isAlive: true,
      jobs: 0,
      run: ({ job }: JobMessage) => {
        worker.jobs += 1;
        begun.push(job);
        return new Promise<Answer>((resolve) => answers.set(job, resolve));
      },
      end: () => {
        worker.isAlive = false;
        for (const answer of answers.values()) answer({ kind: 'lost' });
      },
    };
    workers.push(worker);
    return worker;
  });
  const answer = (job: string, given: Answer = { kind: 'done', value: job }) => answers.get(job)?.(given);
  return { pool, begun, answer, workers };
}

it('does one job of an owner at a time, and those of two owners side by side', async () => {
  const { pool, begun, answer } = watchedPool();
  const first = pool.run(message('a1'), 'a');
  const second = pool.run(message('a2'), 'a');
  const other = pool.run(message('b1'), 'b');
  expect(begun).toEqual(['a1', 'b1']);
  answer('b1');
  expect(await other).toEqual({ ok: true, value: 'b1' });
  expect(begun).toEqual(['a1', 'b1']);
  answer('a1');
  expect(await first).toEqual({ ok: true, value: 'a1' });
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  answer('a2');
  expect(await second).toEqual({ ok: true, value: 'a2' });
});

it('refuses what an owner sends while too much of him waits, and serves others', async () => {
  const { pool, begun, answer } = watchedPool();
  const waiting = Array.from({ length: WAITING_OF_ONE + 1 }, (_, index) => pool.run(message(`a${index}`), 'a'));
  expect(await pool.run(message('more'), 'a')).toEqual({ ok: false, code: 'busy' });
  const other = pool.run(message('b'), 'b');
  expect(begun).toEqual(['a0', 'b']);
  answer('b');
  expect(await other).toMatchObject({ ok: true });
  for (const [index, job] of waiting.entries()) {
    answer(`a${index}`);
    expect(await job).toMatchObject({ ok: true });
  }
});

it('a worker is kept for the next job, and replaced ahead of one when it was lost or did its share', async () => {
  const { pool, answer, workers } = watchedPool();
  for (let index = 0; index < JOBS_OF_A_WORKER + 1; index += 1) {
    const job = pool.run(message(`j${index}`), 'a');
    answer(`j${index}`);
    await job;
  }
  expect(workers).toHaveLength(2);
  const lost = pool.run(message('lost'), 'a');
  for (const worker of workers) worker.end();
  expect(await lost).toEqual({ ok: false, code: 'tooHeavy' });
  expect(workers).toHaveLength(3);
  const next = pool.run(message('next'), 'a');
  answer('next');
  expect(await next).toMatchObject({ ok: true });
  expect(workers).toHaveLength(3);
});

it('tells what a job threw, and what gave back too much', async () => {
  const { pool, answer } = watchedPool();
  const threw = pool.run(message('threw'), 'a');
  answer('threw', { kind: 'threw', cause: 'Error: no' });
  expect(await threw).toEqual({ ok: false, code: 'failed', cause: 'Error: no' });
  const large = pool.run(message('large'), 'a');
  answer('large', { kind: 'tooLarge' });
  expect(await large).toEqual({ ok: false, code: 'tooHeavy' });
});

it('refuses everything once it is stopped', async () => {
  const { pool, workers } = watchedPool();
  const jobs = Array.from({ length: WORKERS + 1 }, (_, index) => pool.run(message(`j${index}`), `owner ${index}`));
  pool.stop();
  for (const job of [...jobs, pool.run(message('late'), 'a')])
    expect(await job).toEqual({ ok: false, code: 'stopping' });
  expect(workers.some(({ isAlive }) => isAlive)).toBe(false);
});
