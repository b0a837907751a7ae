import { expect, it } from 'vitest';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { inapplicableIn } from './applicability';
import { catalogue } from './catalogue';

it('every rule applies in the format in force', () => {
  const missing = catalogue.flatMap((rule) => inapplicableIn(rule).map(({ template }) => template));
  expect(missing).not.toContain(cn2021);
});

it('says what the format of 2019 lacks for each rule that does not apply in it', () => {
  const lacking = catalogue.flatMap((rule) =>
    inapplicableIn(rule)
      .filter(({ template }) => template === cn2019)
      .map(({ lacks }) => [rule.id, lacks[0]]),
  );
  expect(Object.fromEntries(lacking)).toEqual({
    C04: '表二“规章”本年制发件数',
    C07: '表二“行政事业性收费”本年收费金额（单位：万元）',
    C08: '表二“行政事业性收费”本年收费金额（单位：万元）',
    D05: '年末存量',
    E03: '年末存量',
    E04: '年末存量',
    F07: '表二“行政规范性文件”本年制发件数',
    H07: '关于信息处理费的说明',
    H08: '关于信息处理费的说明',
    H09: '关于信息处理费的说明',
  });
});
