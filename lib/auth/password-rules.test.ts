import { describe, expect, it } from 'vitest';
import { defaultPolicy, passwordFault, passwordHint } from './password-rules';

const fault = (password: string, classes = 3) => passwordFault(password, 'zhangsan', { ...defaultPolicy, classes });

describe('a password', () => {
  it.each(['qing-shi-2026', 'Yuhe7-Anning', '青石镇Ab12cd34', 'tR7!vx0q'])('%s will do', (password) => {
    expect(fault(password)).toBeUndefined();
  });

  it.each(['Ab1!', 'Qs-2026', ''])('%s is too short', (password) => expect(fault(password)).toBe('passwordTooShort'));

  it.each(['correct horse', 'abcdefgh1', 'ABCDEFG12', '1234567890'])('%s mixes too little', (password) =>
    expect(fault(password)).toBe('passwordTooPlain'),
  );

  it('mixes all four kinds where the county asks for it', () => {
    expect(fault('qing-shi-2026', 4)).toBe('passwordTooPlain');
    expect(fault('Qing-shi-2026', 4)).toBeUndefined();
  });

  it.each([
    'Admin@123',
    'P@ssw0rd',
    'Passw0rd!',
    'Aa123456',
    'Qwer1234',
    '1qaz@WSX',
    'Abc-12345',
    'Zhengfu2026',
    'xK-11111',
  ])('%s is what everybody tries first', (password) => expect(fault(password)).toBe('passwordCommon'));

  it('does not hold the user name', () => expect(fault('ZhangSan-2026')).toBe('passwordHasName'));
});

it('the rules are said in one line', () => {
  expect(passwordHint(defaultPolicy)).toContain('至少含三种');
  expect(passwordHint({ ...defaultPolicy, classes: 4 })).toContain('大写字母、小写字母、数字和符号');
});
