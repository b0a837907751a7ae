/** What a worker is ended for, with smaller limits than those in force. */
import { expect, it } from 'vitest';
import { nestedFormsPdf } from '@/lib/import/testing/pdf-files';
import { WORKER_LIMITS, type WorkerLimits } from './limits';
import { WorkerProcess } from './worker-process';

const read = (bytes: Uint8Array) => ({ job: 'readReport', input: { bytes, name: 'a.pdf' } });
const sound = new TextEncoder().encode('青石镇2024年政府信息公开工作年度报告\n一、总体情况\n');

it.each<[string, Partial<WorkerLimits>, Uint8Array]>([
  ['it computes too long', { computing: 300 }, nestedFormsPdf()],
  ['it takes too long', { waiting: 300 }, nestedFormsPdf()],
])('%s: the job is lost and the worker gone', async (_, limits, bytes) => {
  const worker = new WorkerProcess({ ...WORKER_LIMITS, ...limits });
  expect(await worker.run(read(bytes))).toEqual({ kind: 'lost' });
  expect(worker.isAlive).toBe(false);
});

it('does one job after the other, tells what a job threw, and can be ended', async () => {
  const worker = new WorkerProcess();
  expect(await worker.run(read(sound))).toMatchObject({ kind: 'done', value: { result: { ok: true } } });
  expect(await worker.run({ job: 'noSuchJob', input: {} })).toMatchObject({ kind: 'threw' });
  expect(await worker.run(read(sound))).toMatchObject({ kind: 'done' });
  worker.end();
  expect(await worker.run(read(sound))).toMatchObject({ kind: 'lost' });
});

it('ends when its process has more memory than the limit, which includes what is outside of the heap', async () => {
  const worker = new WorkerProcess({ ...WORKER_LIMITS, memory: 60 });
  expect(await worker.run(read(sound))).toMatchObject({ kind: 'threw' });
  expect(worker.isAlive).toBe(false);
});
