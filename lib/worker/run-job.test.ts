/** Jobs in a real process. */
import { afterAll, expect, it } from 'vitest';
import { readBookApart, readReportApart } from './read-apart';
import { stopWorkers, warmUpWorkers } from './run-job';

afterAll(() => {
  stopWorkers();
  globalThis.nianbaoWorkers = undefined;
});

it('reads a file, and refuses what is none', async () => {
  warmUpWorkers();
  const text = '青石镇2024年政府信息公开工作年度报告\n一、总体情况\n青石镇依法公开政府信息。\n';
  const bytes = new TextEncoder().encode(text);
  const report = await readReportApart({ bytes, name: '报告.txt', owner: 'a' });
  expect(report).toMatchObject({ ok: true, report: { draft: { year: '2024' }, origins: expect.any(Map) } });
  expect(await readBookApart({ bytes, owner: 'a' })).toEqual({ ok: false, code: 'damaged' });
});
