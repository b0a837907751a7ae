/**
 * Small reports in which one thing is wrong, or seemed to be: kept beside the repository (or where CASES says), never in
 * it. Each is checked through the shell as a clerk would; without them these tests say that they were left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = process.env['CASES'] ?? '../shared/cases';
const isMissing = !existsSync(folder);
const note = `left out: no cases in ${folder}`;

/** Of each case its findings as “severity rule”, by the level of the agency. */
const expected: Record<string, Record<string, readonly string[]>> = {
  township: {
    '03-verb-before-zhen': [],
    '04-two-totals-then-qizhong': [],
    '05-extra-aspect-number': ['hint B03'],
    '06-undivided-platform': ['hint B05'],
    '10-preface-other-year': ['warning G03'],
    '11-old-notice-advice': ['warning G02'],
    '11-old-notice-new-number': ['warning G02'],
    '12-glued-period': ['error A05', 'error A05'],
    '13-surplus-after-total': ['warning F11'],
    '14-second-total-after-semicolon': ['warning F11'],
    '15-four-parts-listed': ['warning A06'],
    '16-compiled-by-other': ['warning A04'],
    '16-wrong-self-name': ['warning A04', 'warning A04'],
    '17-letter-guiban': ['hint I08'],
    '19-kangxi': [],
    '20-part-six-variant': [],
    '21-aspect-verb-headings': [],
    '23-doubled-word-in-heading': ['hint I10'],
    '24-column-label': ['warning C05'],
    '25-raw-keys-in-message': ['error B06', 'error B06', 'error C02'],
    '27-finding-twice': ['warning G03'],
  },
  street: { '09-own-short-name': [] },
  county: {
    '22-flow-in-text': ['warning B02', 'error C02', 'error C02', 'error C02', 'warning F13', 'error H01', 'error H07'],
  },
};

interface Printed {
  readonly file: string;
  readonly findings: readonly { readonly severity: string; readonly rule: string; readonly message: string }[];
}

/** What `check` prints of some files, a line for each. */
function checked(level: string, names: readonly string[]): Printed[] {
  const files = names.map((name) => join(folder, `${name}.txt`));
  const words = ['scripts/cli.mjs', 'check', '--lines', '--agency-level', level, ...files];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line): Printed => JSON.parse(line));
}

describe('the cases from the field, checked through the shell', () => {
  it.for(Object.entries(expected))('%s', { timeout: 60_000 }, ([level, byName], { skip }) => {
    skip(isMissing, note);
    const names = Object.keys(byName);
    const printed = checked(level, names);
    const said = printed.map(({ file, findings }) => [
      basename(file, '.txt'),
      findings.filter(({ severity }) => severity !== 'incomplete').map(({ severity, rule }) => `${severity} ${rule}`),
    ]);
    expect(Object.fromEntries(said)).toEqual(byName);
    for (const { message } of printed.flatMap(({ findings }) => findings)) expect(message).not.toMatch(/\bt[234]\//);
  });
});
