import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeLabel } from './route-label';

it.each([
  ['/', '/'],
  ['/reports/abcdefghijkmnpqrstuv/draft', '/reports/:id/draft'],
  ['/reports/zero', '/reports/…'],
  ['/people', '/people'],
  ['/people/abcdefghijkmnpqrstuv', '/people/…'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/icon.svg', 'static'],
  ['/wp-login.php', 'static'],
  ['/%E5%BC%A0%E4%B8%89', 'other'],
  ['/constructor', 'other'],
])('%s is %s', (path, label) => {
  expect(routeLabel(path)).toBe(label);
});

it('knows every area of the app', () => {
  const areas = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\/(?:page\.tsx|route\.ts)$/.test(file) && !file.startsWith('('))
    .map((file) => file.split('/')[0] ?? '');
  for (const area of new Set(areas)) expect(routeLabel(`/${area}`), area).toBe(`/${area}`);
});
