import { expect, it } from 'vitest';
import { alikeReports } from './alike';

const of = (reportId: string, digests: string) => [...digests].map((digest) => ({ reportId, digest }));

it('two are alike where one says half of what is its own in the words of the other, in three sentences at least', () => {
  expect([...alikeReports([...of('a', 'abcdef'), ...of('b', 'abcxyz')])]).toEqual(['a', 'b']);
  expect([...alikeReports([...of('a', 'abcdefg'), ...of('b', 'abcxy')])]).toEqual(['b']);
  expect([...alikeReports([...of('a', 'ab'), ...of('b', 'ab')])]).toEqual([]);
});

it('sentences shared with different reports do not add up', () => {
  expect([...alikeReports([...of('a', 'abcdef'), ...of('b', 'abxy'), ...of('c', 'cdzw')])]).toEqual([]);
});
