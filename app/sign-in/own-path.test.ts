import { expect, it } from 'vitest';
import { ownPath } from './own-path';

it.each(['/', '/reports/abc/edit?part=t3', '/unit?id=a-b_c'])('keeps %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:1',
  '',
  undefined,
])('goes home instead of to %s', (path) => {
  expect(ownPath(path)).toBe('/');
});
