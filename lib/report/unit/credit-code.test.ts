import { expect, it } from 'vitest';
import { cleanCreditCode, isCreditCode } from './credit-code';

// The standard's own example and the code of a public body; the others differ from them in a sign or two.
it.each(['91350100M000100Y43', '11100000000013127D'])('%s is a code', (code) => {
  expect(isCreditCode(code)).toBe(true);
});

it.each(['91350100M000100Y44', '91350100M000010Y43', '91350100M000100Y4', '91350100M000100YI3', '', '一二三'])(
  '“%s” is none',
  (code) => expect(isCreditCode(code)).toBe(false),
);

it('is written in capitals without spaces', () => {
  expect(cleanCreditCode(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
  expect(cleanCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
});
