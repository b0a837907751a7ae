/** Where the verdicts and the version of the rule set stand: read by a test, written by `npm run corpus -- --write-verdicts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allVerdicts, versionOf } from './verdicts';

const verdictsFile = join('lib', 'rules', 'verdicts.txt');
const versionFile = join('lib', 'rules', 'rule-set-version.ts');

/** The verdicts as they were last written. */
export function writtenVerdicts(): string {
  return readFileSync(verdictsFile, 'utf8');
}

/** Writes both files anew. */
export function writeVerdicts(): void {
  const verdicts = allVerdicts();
  writeFileSync(verdictsFile, verdicts);
  writeFileSync(versionFile, versionModule(versionOf(verdicts)));
}

function versionModule(version: string): string {
  return [
    '/** The digest of verdicts.txt; kept with whatever relies on one. Written by `npm run corpus -- --write-verdicts`. */',
    `export const RULE_SET_VERSION = '${version}';`,
    '',
  ].join('\n');
}
