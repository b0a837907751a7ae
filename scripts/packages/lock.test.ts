/** What `npm install` overlooks and `npm ci` refuses, on other platforms than the one the lockfile was written on. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const places = new Set(Object.keys(lock.packages));

/** Where a package named by the one at `place` may be: in its own node_modules, or in one further up. */
function possiblePlaces(place: string, name: string): string[] {
  const parents = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

it('holds every optional dependency that one of its packages names', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !possiblePlaces(place, name).some((possible) => places.has(possible)))
      .map((name) => `${name}, named by ${place}`),
  );
  expect(missing).toEqual([]);
});

it('names no address from which a package was once fetched', () => {
  expect(Object.keys(lock.packages).filter((place) => lock.packages[place]?.resolved)).toEqual([]);
});

it('is checked at all', () => {
  expect(places.has('node_modules/next')).toBe(true);
  expect(Object.values(lock.packages).filter((entry) => entry.optionalDependencies).length).toBeGreaterThan(3);
});
