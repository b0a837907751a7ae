import { expect, it } from 'vitest';
import { isBlock } from './pasted';

it.each([
  ['a number', { text: '12', html: '' }, false],
  ['a cell of a spreadsheet', { text: '12\r\n', html: '<table><tr><td>12</td></tr></table>' }, false],
  ['two cells side by side', { text: '1\t2', html: '' }, true],
  ['two cells, the second one empty', { text: '1\t\r\n', html: '' }, false],
  ['two cells one over the other', { text: '1\n2\n', html: '' }, true],
  ['a table without its text', { text: '', html: '<table><tr><td>1</td><td>2</td></tr></table>' }, true],
  ['nothing', { text: '', html: '' }, false],
])('%s: whether it is a block', (_, clipboard, expected) => {
  expect(isBlock(clipboard)).toBe(expected);
});
