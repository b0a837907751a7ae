import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { applyPatch, diffDrafts, mergePatches } from './diff';

const before: Draft = { title: '旧', agency: '青石镇', 't3/received/person': '3' };

describe('difference', () => {
  it('holds changed, new and cleared keys, the last with an empty text', () => {
    const after: Draft = { title: '新', 't3/received/person': '3', problems: '更新偏慢。' };
    expect(diffDrafts(before, after)).toEqual({ title: '新', agency: '', problems: '更新偏慢。' });
  });

  it('is empty between drafts that say the same, an empty text being none', () => {
    expect(diffDrafts(before, { ...before, problems: '' })).toEqual({});
  });

  it('laid over the earlier draft gives the later one', () => {
    const after: Draft = { title: '新', problems: '更新偏慢。' };
    expect(applyPatch(before, diffDrafts(before, after))).toEqual(after);
  });

  it('laid over leaves no key with an empty text, and the draft as it was', () => {
    expect(applyPatch(before, { agency: '' })).toEqual({ title: '旧', 't3/received/person': '3' });
    expect(before.agency).toBe('青石镇');
  });
});

describe('two writers', () => {
  it('keep what only one of them changed', () => {
    expect(mergePatches({ title: '我' }, { problems: '他' })).toEqual({ theirs: { problems: '他' }, conflicts: [] });
  });

  it('agree where both wrote the same', () => {
    expect(mergePatches({ title: '同' }, { title: '同' })).toEqual({ theirs: { title: '同' }, conflicts: [] });
  });

  it('must choose where both changed a key differently, clearing included', () => {
    expect(mergePatches({ title: '我', agency: '' }, { title: '他', agency: '青石镇', other: '' })).toEqual({
      theirs: { other: '' },
      conflicts: ['title', 'agency'],
    });
  });
});
