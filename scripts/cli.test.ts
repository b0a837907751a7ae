/** The command as a process: what only a process shows. Everything else is tested in lib/cli. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cangtai2022 } from '@/lib/examples/cangtai-2022';
import { brokenFiles } from '@/lib/import/testing/broken-files';
import { writeReportFile } from '@/lib/report/report-file';

const script = join(import.meta.dirname, 'cli.mjs');

/** Runs a script in a folder outside the project, with the text as its standard input. */
async function run(file: string, words: readonly string[], input = '') {
  const child = spawn(process.execPath, [file, ...words], { cwd: tmpdir() });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  child.stdin.end(input);
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  return { code, ...text };
}

it('reads standard input, prints JSON only on standard output, exits 1 on an error', async () => {
  const { code, stdout, stderr } = await run(script, ['check', '-'], writeReportFile(cangtai2022.report));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { file, findings } = JSON.parse(stdout);
  expect(file).toBe('-');
  const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error');
  expect(errors[0].where).toEqual(['t3/internalAffairs/otherOrganization']);
});

it('exits 2 with one line on standard error where nothing can be used', async () => {
  const { code, stdout, stderr } = await run(script, ['check', '-'], '');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
});

it('of broken files each is read or refused with one line, and nothing else is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-broken-'));
  const files = brokenFiles(28, 5);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const { code, stdout, stderr } = await run(script, ['import', '--lines', folder]);
  rmSync(folder, { recursive: true });
  const read = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).file);
  const refused = stderr.split('\n').filter((line) => line.startsWith(folder));
  expect(code).toBe(2);
  expect(read.length + refused.length).toBe(files.length);
}, 120_000);

it('says what to do before the packages are installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bare-'));
  copyFileSync(script, join(folder, 'cli.mjs'));
  const { code, stderr } = await run(join(folder, 'cli.mjs'), ['rules']);
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(stderr).toMatch(/npm ci.*\n$/);
});
