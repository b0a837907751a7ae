import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_FILE, versionFile, writeBundle, writeLog } from '@/lib/evidence/bundle';
import { entryDigest, sha256 } from '@/lib/evidence/chain';
import { openDatabase } from '@/lib/store/database/database';
import { main } from './main';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-verify-'));
  const bundle = soundBundle();
  await writeFile(path.join(folder, 'sound.zip'), bundle);
  const files = unzipSync(bundle);
  await writeFile(path.join(folder, 'altered.zip'), zipSync({ ...files, [LOG_FILE]: new Uint8Array() }));
  await writeFile(path.join(folder, 'text.zip'), '年报');
});

afterAll(() => rm(folder, { recursive: true }));

function soundBundle(): Uint8Array {
  const version = '{}';
  const unsigned = {
    reportId: 'r',
    seq: 1,
    at: '2026-01-05T08:00:00.000Z',
    userId: 'u',
    userName: '周晓燕',
    address: '',
    action: 'submit',
    fromStatus: 'draft',
    toStatus: 'firstReview',
    version: 1,
    versionDigest: sha256(version),
    data: '{}',
    previous: '',
  };
  const digest = entryDigest(unsigned);
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return writeBundle(
    [
      { name: LOG_FILE, content: utf8(writeLog([{ ...unsigned, digest }])) },
      { name: versionFile(1), content: utf8(version) },
    ],
    { report: 'r', title: '年报', ruleSet: '2026.1', log: { entries: 1, digest } },
  );
}

async function run(...words: string[]) {
  const out: string[] = [];
  const messages: string[] = [];
  const code = await main(words, {
    print: (text) => out.push(text),
    write: () => undefined,
    tell: (line) => messages.push(line),
    progress: () => undefined,
  });
  return { code, messages, faults: out[0] === undefined ? undefined : JSON.parse(out[0]).faults };
}

const at = (name: string) => path.join(folder, name);

describe('verify', () => {
  it('a sound bundle: 0', async () => {
    expect(await run('verify', at('sound.zip'))).toMatchObject({ code: 0, faults: [] });
  });

  it('a bundle without the row of its log: 1, and which', async () => {
    const { code, faults, messages } = await run('verify', at('altered.zip'));
    expect(code).toBe(1);
    expect(faults).toContainEqual(expect.objectContaining({ reportId: 'r', seq: 1, kind: 'missing' }));
    expect(messages[0]).toMatch(/发现2处改动或缺失/);
    expect(messages).toContain('年报：第1条办理记录不见了，被删除过。');
  });

  it.each([
    [['verify'], /后面要写一个证据包/],
    [['verify', 'a.zip', 'b.zip'], /后面要写一个证据包/],
    [['verify', '/nowhere/a.zip'], /不能读取/],
    [['verify', '--database', '/nowhere'], /没有本系统的数据库/],
  ])('%j: 2', async (words, sentence) => {
    const { code, messages } = await run(...words);
    expect(code).toBe(2);
    expect(messages[0]).toMatch(sentence);
  });

  it('what is no bundle: 2', async () => {
    expect(await run('verify', at('text.zip'))).toMatchObject({ code: 2, messages: [expect.stringMatching(/不是/)] });
  });

  it('a data folder: 0', async () => {
    const db = await openDatabase(folder);
    await db.destroy();
    expect(await run('verify', '--database', folder)).toMatchObject({ code: 0, faults: [] });
  });
});
