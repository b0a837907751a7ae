import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { readSecret } from './secret';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const read = () => readSecret(readEnv({ DATA_DIR: folder }));

it('is made once, for all who ask at the same time, and kept from other users', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, read));
  expect(new Set([...secrets, await read()]).size).toBe(1);
  expect(await readdir(folder)).toEqual(['secret']);
  expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
});

it.each([[''], ['cut off'], ['\n']])('that is %j is refused and left as it is', async (content) => {
  await writeFile(path.join(folder, 'secret'), content);
  await expect(read()).rejects.toMatchObject({ fault: 'badSecret' });
  expect(await readFile(path.join(folder, 'secret'), 'utf8')).toBe(content);
});

it('is the configured one where there is one', async () => {
  const secret = 'x'.repeat(32);
  expect(await readSecret(readEnv({ DATA_DIR: folder, BETTER_AUTH_SECRET: secret }))).toBe(secret);
  expect(await readdir(folder)).toEqual([]);
});
