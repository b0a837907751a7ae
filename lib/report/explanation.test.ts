import { expect, it } from 'vitest';
import { readExplanation } from './explanation';
import { refusalText } from './refusals';

it.each(['', '  ', '。', '　\n'])('refuses %j as empty', (text) => {
  expect(readExplanation(text)).toEqual({ ok: false, code: 'noExplanation' });
});

it.each(['情况属实', '情况属实。', ' 情 况 属 实 ', '经核实，数据无误。', '无', '已核对，没有问题！', '属实属实'])(
  'refuses %j as saying nothing',
  (text) => {
    expect(readExplanation(text)).toEqual({ ok: false, code: 'vagueExplanation' });
  },
);

it.each(['上年漏计2件，已在今年补计。', '情况属实：2件由县信访局转来', '无人申请复议', '正确数以县司法局台账为准'])(
  'takes %j',
  (text) => {
    expect(readExplanation(`  ${text}\n`)).toEqual({ ok: true, text });
  },
);

it('says in one sentence why it refuses', () => {
  expect(refusalText('noExplanation')).toMatch(/^[^。]+。$/);
  expect(refusalText('vagueExplanation')).toMatch(/^[^。]+。$/);
});
