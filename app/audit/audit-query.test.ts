import { expect, it } from 'vitest';
import { addressOf, filterOf, readAuditQuery } from './audit-query';

it('asks for days of China, both included', () => {
  const query = readAuditQuery({ from: '2026-01-05', to: '2026-01-05' });
  expect(filterOf(query)).toMatchObject({ from: '2026-01-04T16:00:00.000Z', until: '2026-01-05T16:00:00.000Z' });
});

it('takes what cannot be read for nothing', () => {
  const query = readAuditQuery({ from: '2026-13-40', kind: 'x', before: '-1', username: ['a', 'b'], more: 'y' });
  expect(filterOf(query)).toEqual({ kind: undefined, username: undefined, from: undefined, until: undefined });
  expect(addressOf('/audit', query)).toBe('/audit');
});

it('goes along to the next page', () => {
  const query = readAuditQuery({ kind: 'signedIn', username: ' ZhangSan ', before: '900' });
  expect(addressOf('/audit', query, 800)).toBe('/audit?kind=signedIn&username=zhangsan&before=800');
});
