import { expect, it } from 'vitest';
import { walk } from './walk';

/** A heading, two rows of three cells, and a line of text. */
const boxes = [
  { left: 0, top: 0, bottom: 20 },
  ...[30, 51].flatMap((top) => [0, 50, 100].map((left) => ({ left, top, bottom: top + 20 }))),
  { left: 10, top: 90, bottom: 110 },
];

it.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 7, 7],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 2, 5],
  ['ArrowDown', 6, 7],
  ['ArrowDown', 7, 7],
  ['ArrowUp', 6, 3],
  ['ArrowUp', 3, 0],
  ['ArrowUp', 0, 0],
  ['Home', 5, 0],
  ['End', 2, 7],
])('%s leads from place %i to place %i', (key, from, to) => {
  expect(walk(boxes, from, key)).toBe(to);
});

it('knows no other key', () => expect(walk(boxes, 0, 'a')).toBeUndefined());
