import { expect, it } from 'vitest';
import { correctionNote } from './correction-note';

it('says what was published when, and each change of it', () => {
  const changes = [
    { place: '本年新收，自然人', before: '3', after: '4' },
    { place: '落款日期', before: '', after: '2026-01-15' },
  ];
  expect(correctionNote({ agency: '青石镇人民政府', year: 2025, publishedOn: '2026年1月20日', changes })).toBe(
    [
      '更正说明',
      '青石镇人民政府2026年1月20日公布的2025年政府信息公开工作年度报告有2处需要更正：',
      '1. 本年新收，自然人：“3”更正为“4”。',
      '2. 落款日期：空白更正为“2026-01-15”。',
      '其余内容不变。特此说明。',
    ].join('\n'),
  );
});
