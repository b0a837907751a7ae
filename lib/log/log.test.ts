import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DailyFile } from './daily-file';
import { log, startLog } from './log';
import { maskedError } from './masked-error';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-log-'));
});
afterEach(async () => {
  globalThis.nianbaoLog = undefined;
  await rm(folder, { recursive: true, force: true });
});

it('begins a file each day, closed to other users, and deletes those that are too old', async () => {
  for (const day of ['2025-01-01', '2025-06-29', '2025-06-30']) await writeFile(path.join(folder, `${day}.log`), '');
  await writeFile(path.join(folder, 'notes.txt'), '');
  let now = new Date('2026-01-15T15:59:59Z');
  const file = new DailyFile({ folder, days: 200 }, () => now);
  file.write('before midnight\n');
  now = new Date('2026-01-15T16:00:00Z');
  file.write('after midnight\n');
  file.close();
  expect((await readdir(folder)).sort()).toEqual(['2025-06-30.log', '2026-01-15.log', '2026-01-16.log', 'notes.txt']);
  expect(await readFile(path.join(folder, '2026-01-16.log'), 'utf8')).toBe('after midnight\n');
  expect((await stat(path.join(folder, '2026-01-16.log'))).mode & 0o077).toBe(0);
});

it('goes on where no file can be written', async () => {
  await writeFile(path.join(folder, 'file'), '');
  expect(() => new DailyFile({ folder: path.join(folder, 'file'), days: 200 }).write('line\n')).not.toThrow();
});

it('writes lines of JSON, and tells people in the terminal what is wrong', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  startLog({ folder, days: 200 });
  log().info({ id: 'a' }, 'done');
  log().error({ id: 'b', err: new TypeError('no such thing') }, 'not done');
  const [name = ''] = await readdir(folder);
  const lines = (await readFile(path.join(folder, name), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { level: 'info', id: 'a', msg: 'done' },
    { level: 'error', id: 'b', msg: 'not done', err: { type: 'TypeError', message: 'no such thing' } },
  ]);
  expect(stderr.mock.calls.map(([text]) => text)).toEqual([expect.stringContaining('b not done TypeError: no such')]);
});

it('keeps of an error what happened and where, and nothing that was typed', () => {
  const parse = () => {
    try {
      return JSON.parse('张三，手机13800001234');
    } catch (error) {
      return error;
    }
  };
  const mail = new Error('550 <zhang.san@example.org> rejected', { cause: parse() });
  const text = JSON.stringify(maskedError(mail));
  expect(text).not.toMatch(/张|1380000|zhang\.san/);
  expect(maskedError(mail)).toMatchObject({ message: expect.stringContaining('550'), cause: { type: 'SyntaxError' } });
  expect(maskedError(mail).stack).toContain('log.test.ts');
});
