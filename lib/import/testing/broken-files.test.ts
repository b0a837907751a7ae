/** No broken file makes a reader throw: it is read as far as it goes, or refused with one of the sentences. */
import { expect, it } from 'vitest';
import { readFile } from '@/lib/import/read-file';
import { importRefusals } from '@/lib/import/refusals';
import { brokenFiles } from './broken-files';

it.each([1, 2, 3, 4])('files broken at random, part %d', async (seed) => {
  for (const { name, bytes } of brokenFiles(42, seed)) {
    const result = await readFile(bytes, name);
    const code = result.ok ? 'ok' : result.code;
    expect([name, code === 'ok' || Object.hasOwn(importRefusals, code)]).toEqual([name, true]);
  }
});
