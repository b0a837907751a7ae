import { expect, it } from 'vitest';
import { firstPassword } from './first-password';
import { passwordFault } from './password-rules';

it('is as strict as any unit asks, and another one every time', () => {
  const many = Array.from({ length: 200 }, firstPassword);
  expect(many.filter((each) => passwordFault(each, 'wangjianguo', { classes: 4, days: 0 }))).toEqual([]);
  expect(new Set(many).size).toBe(200);
});
