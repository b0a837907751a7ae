import { expect, it } from 'vitest';
import { refusedStatus } from './refused-requests';

it.each([
  ['TRACE', '/', 405],
  ['GET', '/reports/%E0%A4%A/edit', 400],
  ['GET', '/%', 400],
  ['PATCH', '/reports/%ff/draft?x=1', 400],
  ['GET', '/reports/abc/edit?part=%', undefined],
  ['GET', '/%E5%B9%B4', undefined],
  ['OPTIONS', '/', undefined],
])('%s %s', (method, url, status) => {
  expect(refusedStatus({ method, url })).toBe(status);
});
