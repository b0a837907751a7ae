import { expect, it } from 'vitest';
import { sessionOutlook } from './session-outlook';

const MINUTE = 60_000;
/** So many minutes after the last contact, with so many left of the whole session. */
const at = (idle: number, left: number) => sessionOutlook(idle * MINUTE, 0, 30, (idle + left) * MINUTE);

it.each([
  ['nothing while somebody works', 3, 300, undefined],
  ['nothing just before the notice', 24, 300, undefined],
  ['the idle end five minutes ahead', 25, 300, 'idle'],
  ['the idle end in the last minute', 29.5, 300, 'idle'],
  ['that it has ended', 30, 300, 'ended'],
  ['the end of a long day', 2, 10, 'ending'],
  ['the nearer of two ends', 28, 9, 'idle'],
  ['the end of the day when that is nearer', 27, 2, 'ending'],
  ['that the day is over', 1, 0, 'ended'],
])('says %s', (_, idle, left, state) => {
  expect(at(idle, left)?.state).toBe(state);
});

it('counts minutes up', () => {
  expect(at(29.5, 300)?.words).toContain('1分钟');
  expect(at(1, 8)?.words).toContain('8分钟');
});
