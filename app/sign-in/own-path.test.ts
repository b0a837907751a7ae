import { expect, it } from 'vitest';
import { ownPath } from './own-path';

it.each(['/', '/reports/abc/edit?part=t3', '/unit?id=a-b_c'])('keeps %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

it('gives the path as it is after resolving', () => {
  expect(ownPath('/reports/./a/../b?year=2026#top')).toBe('/reports/b?year=2026');
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example/x',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/./\\evil.example',
  '/a//b',
  '//[',
  'javascript:1',
  'reports/a',
  '',
  undefined,
  ['/', '/unit'],
])('goes home instead of to %s', (path) => {
  expect(ownPath(path)).toBe('/');
});
