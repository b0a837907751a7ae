import { expect, it } from 'vitest';
import { sameSentences } from './same-sentences';

it('tells sentences that were kept from those that were changed', () => {
  const pieces = sameSentences(
    '公开信息86条。对政策发布解读3篇。\n回应关切2次。',
    '公开信息90条。对政策 发布解读3篇。',
  );
  expect(pieces.map(({ isSame }) => isSame)).toEqual([false, true, false]);
});

it('keeps every character of the text', () => {
  const text = '  第一句。 第二句；\n\n第三句';
  expect(
    sameSentences(text, '')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('of a blank text gives nothing', () => {
  expect(sameSentences(' \n', '有。')).toEqual([]);
});
