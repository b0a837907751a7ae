import { expect, it } from 'vitest';
import { ATTRIBUTES_OF_ONE, ELEMENTS, NESTING_DEPTH } from '@/lib/import/limits';
import { isBeyondLimits } from './page-limits';

const attributes = (count: number, sign = '=1') => Array.from({ length: count }, (_, index) => ` a${index}${sign}`);

it.each([
  ['attributes of one tag', `<p${attributes(ATTRIBUTES_OF_ONE + 1).join('')}>`],
  ['attributes without values', `<p${attributes(ATTRIBUTES_OF_ONE + 1, '').join('')}>`],
  [
    'attributes with nothing between them',
    `<p ${attributes(ATTRIBUTES_OF_ONE + 1, '="1"')
      .join('')
      .replace(/ /g, '')}>`,
  ],
  [
    'attributes parted by slashes',
    `<p ${attributes(ATTRIBUTES_OF_ONE + 1, '="1"')
      .join('')
      .replace(/ /g, '/')}>`,
  ],
  ['a tag that never ends', `<p${attributes(ATTRIBUTES_OF_ONE + 1).join('')}`],
  ['attributes of a page', `<p${attributes(200).join('')}>`.repeat(5_001)],
  ['elements', '<br>'.repeat(ELEMENTS + 1)],
  ['nesting', '<div>'.repeat(NESTING_DEPTH + 1)],
])('too many %s', (_, html) => {
  expect(isBeyondLimits(html)).toBe(true);
});

it.each([
  ['a page', '<html><body class="a b"><p style="x: y">1 < 2</p></body></html>'],
  ['signs in quotes', `<p title="${'a=1 '.repeat(1_000)}">x</p>`],
  ['a script', `<script>if (a<b) { ${'c d '.repeat(1_000)} }</script>`],
  ['a comment', `<!-- <p${attributes(1_000).join('')}> --><p>x</p>`],
  ['white space', `<p${' '.repeat(100_000)}>x</p>`],
])('%s is within the limits', (_, html) => {
  expect(isBeyondLimits(html)).toBe(false);
});
