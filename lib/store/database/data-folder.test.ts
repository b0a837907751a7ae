import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkWritable } from './data-folder';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('is made where there is none, and the probe leaves nothing behind', async () => {
  await checkWritable(path.join(folder, 'data'));
  expect(await readdir(path.join(folder, 'data'))).toEqual([]);
});

it('that is a file is refused by name', async () => {
  await writeFile(path.join(folder, 'data'), '');
  await expect(checkWritable(path.join(folder, 'data'))).rejects.toMatchObject({ fault: 'notOpened' });
});
