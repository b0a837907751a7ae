import { describe, expect, it } from 'vitest';
import { pointOf } from './points';

describe('a numbered point', () => {
  it.each([
    ['（一）健全制度。', '（二）'],
    ['（九）甲', '（十）'],
    ['（十）甲', '（十一）'],
    ['十九、甲', '二十、'],
    ['1.解读单一', '2.'],
    ['9．解读单一', '10．'],
    ['（3）解读', '（4）'],
    ['　　（一）健全制度。', '　　（二）'],
  ])('%s is followed by %s', (paragraph, next) => {
    expect(pointOf(paragraph)).toEqual({ next, hasWords: true });
  });

  it('may have no words yet', () => {
    expect(pointOf('（二）')).toEqual({ next: '（三）', hasWords: false });
  });

  it.each(['', '健全制度。', '2025年，收到申请3件。', '1.5万条', '（十十）甲', '99、甲', '一是健全制度'])(
    'is none: %s',
    (paragraph) => {
      expect(pointOf(paragraph)).toBeUndefined();
    },
  );
});
