import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PILE_FILES } from '@/lib/report/limits/pending-imports';
import { openPiled, piledBytes } from './piled-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-piled-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function kept(name: string, bytes: Uint8Array) {
  const file = path.join(folder, 'kept');
  await writeFile(file, bytes);
  return { path: file, name };
}

const zipped = (files: Zippable) => kept('年报.zip', zipSync(files));

it('lists what people put into a packed folder, and reads one file of it', async () => {
  const file = await zipped({ '乡镇/青石镇.txt': strToU8('年报'), '__MACOSX/a': strToU8(''), '旧.zip': strToU8('PK') });
  expect(await openPiled(file)).toEqual({
    ok: true,
    kind: 'archive',
    files: 2,
    entries: [
      { index: 0, name: '乡镇/青石镇.txt', isArchive: false },
      { index: 2, name: '旧.zip', isArchive: true },
    ],
  });
  const read = await piledBytes({ ...file, entry: 0 });
  expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('年报');
});

it('a Word file is one file although it is packed, whatever text it holds', async () => {
  const word = zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') });
  expect(await openPiled(await kept('年报.docx', word))).toEqual({ ok: true, kind: 'file' });
  expect(await openPiled(await kept('年报.txt', strToU8('年报')))).toEqual({ ok: true, kind: 'file' });
});

it('lists the first of too many files and says how many there are', async () => {
  const all = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`${at}.txt`, strToU8('')]));
  expect(await openPiled(await zipped(all))).toMatchObject({ files: 5_000, entries: { length: PILE_FILES } });
});

it('refuses what is damaged, empty, of another program, or gone', async () => {
  expect(await openPiled(await kept('年报.zip', strToU8('no zip')))).toEqual({ ok: false, code: 'damagedZip' });
  expect(await openPiled(await kept('年报.zip', strToU8('Rar!....')))).toEqual({ ok: false, code: 'otherArchive' });
  expect(await openPiled(await zipped({ '空/': strToU8('') }))).toEqual({ ok: false, code: 'emptyZip' });
  expect(await openPiled(await zipped({}))).toEqual({ ok: false, code: 'emptyZip' });
  expect(await openPiled({ path: path.join(folder, 'none'), name: 'a.zip' })).toEqual({ ok: false, code: 'lost' });
});

it('stops unpacking what becomes far larger than it is packed, whatever size it states', async () => {
  const bytes = zipSync({ '炸弹.txt': new Uint8Array(30_000_000) }, { level: 9 });
  const file = await kept('年报.zip', bytes);
  expect(await piledBytes({ ...file, entry: 0 })).toEqual({ ok: false, code: 'unsafe' });
});

it('says of a spoiled entry that it is damaged', async () => {
  const bytes = zipSync({ '甲.txt': strToU8('年报'.repeat(500)) });
  bytes.fill(0xff, 40, 60);
  expect(await piledBytes({ ...(await kept('年报.zip', bytes)), entry: 0 })).toEqual({ ok: false, code: 'damaged' });
});
