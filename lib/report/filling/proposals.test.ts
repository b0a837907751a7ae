import { describe, expect, it } from 'vitest';
import { jiegu2023 } from '@/lib/examples/jiegu-2023';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import {
  feeSentence,
  noApplicationsSentence,
  proposePreface,
  proposeReport,
  proposeTitle,
  withFeeSentence,
} from './proposals';

const unit: UnitProfile = {
  name: '青石镇人民政府',
  shortName: '青石镇',
  level: 'township',
  address: '青石镇人民路18号',
  postcode: '465000',
  phone: '0699-0000111',
  email: 'xxgk@qingshi.example',
  portalUrl: 'https://www.pinghu.example',
};

describe('a new report', () => {
  it('has title, agency, year, sign-off and preface, and not one cell', () => {
    const { templateId, draft } = proposeReport(cn2021, unit, 2025);
    expect(templateId).toBe('cn-2021');
    expect(Object.keys(draft)).toEqual(['title', 'agency', 'year', 'signedBy', 'preface']);
    expect(draft.title).toBe('青石镇人民政府2025年政府信息公开工作年度报告');
    expect(draft.signedBy).toBe(unit.name);
  });

  it('is titled by its format', () => {
    expect(proposeTitle(cn2019, '青石镇', 2019)).toBe('青石镇2019年政府信息公开工作年度报告');
  });
});

describe('the preface', () => {
  it('names basis, six parts, period, portal and every way to ask', () => {
    const preface = proposePreface(cn2021, unit, 2025);
    for (const words of [
      '国务院令第711号',
      '国办公开办函〔2021〕30号',
      '六个部分',
      '2025年1月1日至2025年12月31日',
      unit.portalUrl,
      '地址：青石镇人民路18号，邮编：465000，电话：0699-0000111，电子邮箱：xxgk@qingshi.example',
    ]) {
      expect(preface).toContain(words);
    }
    expect(preface).not.toMatch(/[一二三四五六]、/);
  });

  it('leaves out what the unit has not given', () => {
    const bare = { ...unit, address: '', postcode: '', phone: '', email: '', portalUrl: '' };
    const preface = proposePreface(cn2021, bare, 2025);
    expect(preface).not.toMatch(/联系|查阅|：|undefined|false/);
    expect(preface.endsWith('12月31日。')).toBe(true);
  });
});

it('says that there were no applications', () => {
  expect(noApplicationsSentence(2025)).toMatch(/^2025年.*未收到.*申请.*。$/);
});

describe('the sentence about 信息处理费', () => {
  it('says none, or the amount in 元 without trailing zeros', () => {
    expect(feeSentence(2025, 0)).toBe('2025年，本机关未收取政府信息公开信息处理费。');
    expect(feeSentence(2025, 418_050)).toContain('信息处理费4180.5元。');
  });

  const sentence = feeSentence(2025, 0);

  it.each([
    ['nothing', undefined, sentence],
    ['a bare 无', '无', sentence],
    ['a bare 没有。', '没有。', sentence],
    ['an older sentence', '2024年未收取信息处理费。另有两项。', `${sentence}另有两项。`],
    ['an older sentence between others', '其一。\n信息处理费：0元。\n其三。', `其一。\n${sentence}\n其三。`],
    ['other matters', '没有其他需要报告的事项。', `${sentence}\n没有其他需要报告的事项。`],
  ])('takes the place of %s', (_, other, expected) => {
    expect(withFeeSentence(other === undefined ? {} : { other }, sentence)).toEqual({ other: expected });
  });

  it('leaves a sentence that merely names the law on it, and replaces the one about the charge', () => {
    const { other = '' } = withFeeSentence(jiegu2023.report.draft, sentence);
    expect(other).toContain('《政府信息公开信息处理费管理办法》');
    expect(other.endsWith(sentence)).toBe(true);
    expect(other.match(/未收取/g)).toHaveLength(1);
  });

  it('put in twice is there once', () => {
    const once = withFeeSentence({ other: '另有一项。' }, sentence);
    expect(withFeeSentence(once, sentence)).toEqual(once);
  });
});
