import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContents, NEEDED, nativeFiles } from './check-contents.mjs';
import { platformOf } from './platforms.mjs';

function elf(machine: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(0x7f454c46, 0);
  bytes.writeUInt16LE(machine, 18);
  return bytes;
}

function pe(machine: number): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.write('MZ', 0);
  bytes.writeUInt32LE(128, 0x3c);
  bytes.write('PE\0\0', 128);
  bytes.writeUInt16LE(machine, 132);
  return bytes;
}

test.each([
  ['linux-x64', elf(0x3e)],
  ['linux-arm64', elf(0xb7)],
  ['win32-x64', pe(0x8664)],
  ['win32-arm64', pe(0xaa64)],
  [undefined, Buffer.from('#!/bin/sh\n')],
  [undefined, Buffer.alloc(64)],
  [undefined, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 0xff)])],
])('a program of %s is known by its header', (platform, bytes) => {
  expect(platformOf(bytes)).toBe(platform);
});

const SQLITE = 'node_modules/@photostructure/sqlite/prebuilds/here/sqlite.node';
function inArchive(files: Readonly<Record<string, Buffer>>, work: (folder: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-contents-'));
  try {
    for (const [file, bytes] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), bytes);
    }
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plain = Object.fromEntries(NEEDED.map((file) => [file, Buffer.from(file)]));
const sound = {
  ...plain,
  node: elf(0xb7),
  [SQLITE]: elf(0xb7),
  'node_modules/@esbuild/linux-arm64/bin/esbuild': elf(0xb7),
};

test('an archive whole and of one platform passes', () =>
  inArchive(sound, (folder) => {
    expect(checkContents(folder, 'linux-arm64')).toBe(3);
    expect(nativeFiles(folder).map(({ file }) => file)).toContain('node');
  }));

test('a library of another platform, a missing program and a missing file are named', () => {
  const { node, ...without } = sound;
  expect(node.length).toBeGreaterThan(0);
  inArchive({ ...without, [SQLITE]: pe(0x8664) }, (folder) => {
    rmSync(path.join(folder, 'scripts/worker.mjs'));
    expect(() => checkContents(folder, 'linux-arm64')).toThrow(/scripts\/worker\.mjs.*node.*sqlite\.node: win32-x64/);
  });
});
