import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/report/report';
import { DRAFT_CHARACTERS, draftLength, isTooLong } from './draft-size';

const half = '字'.repeat(DRAFT_CHARACTERS / 2);
const full: Draft = { problems: half, other: half };

describe('a draft', () => {
  it('is as long as all its texts together', () => {
    expect(draftLength({})).toBe(0);
    expect(draftLength({ title: '年报', 't2/fees/amount': '12' })).toBe(4);
    expect(draftLength(full)).toBe(DRAFT_CHARACTERS);
  });

  it('may be as long as the limit, and not a character longer', () => {
    expect(isTooLong(full, {})).toBe(false);
    expect(isTooLong({ ...full, title: '年' }, full)).toBe(true);
  });

  it('that was too long before may become shorter, not longer and not other', () => {
    const before = { ...full, title: '年报' };
    expect(isTooLong({ ...full, title: '年' }, before)).toBe(false);
    expect(isTooLong({ ...full, title: '月报' }, before)).toBe(true);
  });
});
