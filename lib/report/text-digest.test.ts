import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textDigest } from './text-digest';

it('is the same for the same words, wherever the white space stands', () => {
  expect(textDigest('一、总体情况\n本年收到 3 件')).toBe(textDigest('一、总体情况\t本年　收到3件\u00a0'));
  expect(textDigest('')).toMatch(/^[0-9a-f]{14}$/);
});

it('differs for any other words', () => {
  const words = fc.stringMatching(/^[一-龥0-9]{1,40}$/);
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(textDigest(one) === textDigest(other)).toBe(one === other);
    }),
  );
});

it('notices two figures that changed places', () => {
  expect(textDigest('自然人12商业企业21')).not.toBe(textDigest('自然人21商业企业12'));
});
