import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriedReport } from '@/lib/document/carried-report';
import type { DocNode } from '@/lib/document/nodes';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { profiles } from '@/lib/render/profiles';
import type { Report } from '@/lib/report/report';
import { renderDocx } from './render-docx';

/** Microsoft's Open XML SDK as a program: what it passes, Word opens without repair. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const validator = path.join(root, '.tools', 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');
const report: Report = { templateId: 'cn-2021', draft: { title: '<年报>&', preface: ']]>\uFFFF\u0001"' } };
const run = promisify(execFile);

let folder = '';
beforeAll(async () => {
  if (!existsSync(validator))
    throw new Error(`The Open XML validator is missing (${validator}): npm test installs it.`);
  folder = await mkdtemp(path.join(tmpdir(), 'validity-'));
});
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true });
});

describe.each(Object.values(profiles))('$name', (profile) => {
  const samples = Object.entries<readonly DocNode[]>(sampleTrees);

  it.each(samples)('%s is a valid Word file', { timeout: 60_000 }, async (name, nodes) => {
    const file = path.join(folder, `${name}-${profile.id}.docx`);
    await writeFile(
      file,
      await renderDocx(nodes, profile, { title: name, company: '柳河镇', carried: carriedReport(report, nodes) }),
    );
    const { stdout } = await run(process.execPath, [validator, file]).catch((failure: { stdout?: string }) => ({
      stdout: failure.stdout || String(failure),
    }));
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  });
});
