import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importTable, openToAll } from './table';

const folders = ['lib', 'components', 'app', 'e2e', 'scripts'];
const isTest = (file: string) => /\.(?:test|spec)\.tsx?$/.test(file) || file.includes('/testing/');

const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
  )
  .filter((file) => /\.(?:tsx?|mts|mjs)$/.test(file));

interface Import {
  readonly file: string;
  readonly specifier: string;
}

/** Static, dynamic and re-exporting imports, each with the text between its quotes. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = source.matchAll(
    /^(?:import|export)\b[^;'"`]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, named, plain, dynamic]) => ({ file, specifier: named ?? plain ?? dynamic ?? '' }));
}

/** The most particular room that a path lies in. */
function roomOf(file: string): string {
  const rooms = Object.keys(importTable).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The path that a specifier names, relative to the project, or undefined where it names a package. */
function pathOf({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

function matchesFile(allowed: string, target: string): boolean {
  return target === allowed || `${target}.ts` === allowed || target.startsWith(`${allowed}/`);
}

function isAllowed(one: Import): boolean {
  const room = roomOf(one.file);
  const { rooms = [], packages = [] } = importTable[room] ?? {};
  const target = pathOf(one);
  if (target === undefined) {
    return packages.some((name) =>
      name.endsWith(':') ? one.specifier.startsWith(name) : matchesFile(name, one.specifier),
    );
  }
  return (
    roomOf(`${target}.ts`) === room ||
    roomOf(target) === room ||
    [...openToAll, ...rooms].some((allowed) => matchesFile(allowed, target))
  );
}

const imports = files.filter((file) => !isTest(file)).flatMap(importsOf);
const shown = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

it('every file with code lies in a room of the table', () => {
  expect(files.filter((file) => !isTest(file) && roomOf(file) === '')).toEqual([]);
  expect(files.length).toBeGreaterThan(500);
});

it('every import is one that the table allows', () => {
  expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
});

it('another folder is named from the top, not by the way to it', () => {
  const climbing = imports.filter(({ file, specifier }) => specifier.startsWith('../') && !file.startsWith('scripts/'));
  expect(climbing.map(shown)).toEqual([]);
});

it('only tests import what exists for tests', () => {
  const reaching = imports.filter(
    ({ file, specifier }) => specifier.includes('/testing/') && !/^(?:scripts|e2e)\//.test(file),
  );
  expect(reaching.map(shown)).toEqual([]);
});

it('no folder holds more than 25 files of code', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});

it('every folder and file that the table names exists', () => {
  const named = Object.entries(importTable).flatMap(([room, { rooms }]) => [room, ...rooms]);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

it('ARCHITECTURE.md prints the table', () => {
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
  for (const [room, { duty }] of Object.entries(importTable))
    expect(architecture).toContain(`| \`${room}\` | ${duty} |`);
});
