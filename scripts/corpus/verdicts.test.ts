import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import { allVerdicts, versionOf } from './verdicts';

const folder = new URL('../../lib/rules/', import.meta.url);
const verdictsFile = new URL('verdicts.txt', folder);

/** The file shows in review which verdicts changed; only `npm run verdicts` rewrites it and the version. */
const isRewriting = process.env['VERDICTS'] === 'write';

function versionModule(version: string): string {
  return [
    '/** The digest of all verdicts in verdicts.txt; kept with whatever relies on one. Written by `npm run verdicts`. */',
    `export const RULE_SET_VERSION = '${version}';`,
    '',
  ].join('\n');
}

it('the verdicts are those that the version of the rule set stands for', async () => {
  const verdicts = allVerdicts();
  if (isRewriting) {
    await writeFile(verdictsFile, verdicts);
    await writeFile(new URL('rule-set-version.ts', folder), versionModule(versionOf(verdicts)));
    return;
  }
  expect(verdicts.split('\n')).toEqual((await readFile(verdictsFile, 'utf8')).split('\n'));
  expect(RULE_SET_VERSION).toBe(versionOf(verdicts));
});
