import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { putLinksBack, takeLinksOut } from './links.mjs';

function inFolder(work: (folder: string) => void): void {
  const place = mkdtempSync(path.join(tmpdir(), 'nianbao-links-'));
  try {
    work(path.join(place, 'app'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function buildApp(folder: string): void {
  mkdirSync(path.join(folder, 'node_modules/@some/package'), { recursive: true });
  writeFileSync(path.join(folder, 'node_modules/@some/package/index.js'), 'real');
  mkdirSync(path.join(folder, '.next/node_modules/@some'), { recursive: true });
  symlinkSync('../../../node_modules/@some/package', path.join(folder, '.next/node_modules/@some/package-1a'));
}

const linked = (folder: string) => path.join(folder, '.next/node_modules/@some/package-1a/index.js');

test('links that were taken out come back, also where the folder was moved', () =>
  inFolder((folder) => {
    buildApp(folder);
    takeLinksOut(folder, '.next');
    expect(readdirSync(path.join(folder, '.next/node_modules/@some'))).toEqual([]);
    putLinksBack(folder);
    expect(readFileSync(linked(folder), 'utf8')).toBe('real');
    renameSync(folder, `${folder}-moved`);
    expect(existsSync(linked(`${folder}-moved`))).toBe(false);
    for (const time of ['first', 'second']) {
      putLinksBack(`${folder}-moved`);
      expect(readFileSync(linked(`${folder}-moved`), 'utf8'), time).toBe('real');
    }
  }));

test('a folder without a list keeps what it has', () =>
  inFolder((folder) => {
    buildApp(folder);
    putLinksBack(folder);
    expect(readFileSync(linked(folder), 'utf8')).toBe('real');
  }));
