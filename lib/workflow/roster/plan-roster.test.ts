import { describe, expect, it } from 'vitest';
import type { BookSheet } from '@/lib/report/unit/book-sheet';
import { personSpec, unitSpec } from './columns';
import type { Known, KnownPerson, KnownUnit } from './known';
import { planRoster } from './plan-roster';
import { rosterTables } from './roster-tables';

const county: KnownUnit = {
  id: 'county',
  name: '云台县人民政府',
  shortName: '云台县',
  level: 'county',
  parent: '',
  creditCode: '',
  address: '建设路1号',
  postcode: '',
  phone: '',
  email: '',
  portalUrl: '',
  closedAt: null,
  reviewStages: 3,
  onePerson: false,
  mayRename: true,
  maySetBounds: true,
  mayAllowOnePerson: false,
};
const town: KnownUnit = {
  ...county,
  id: 'town',
  name: '青石镇人民政府',
  shortName: '青石镇',
  level: 'township',
  parent: county.name,
  mayAllowOnePerson: true,
};
const zhou: KnownPerson = {
  userId: 'zhou',
  name: '周晓燕',
  username: 'zhouxiaoyan',
  deactivatedAt: null,
  homeUnitId: 'town',
  isOwn: true,
  posts: [{ unitId: 'town', role: 'clerk' }],
};
const boss: KnownPerson = {
  ...zhou,
  userId: 'boss',
  name: '汪立本',
  username: 'wangliben',
  homeUnitId: 'county',
  posts: [{ unitId: 'county', role: 'administrator' }],
};
const spelled: Readonly<Record<string, string>> = { 王建国: 'wangjianguo', 周晓燕: 'zhouxiaoyan' };
const known: Known = {
  units: [county, town],
  people: [zhou, boss],
  usernames: new Set(['zhouxiaoyan', 'wangliben', 'elsewhere']),
  readerId: 'boss',
  spell: (name) => spelled[name] ?? '',
};

type Line = readonly string[];

function sheet(name: string, headings: Line, lines: readonly Line[], more: Partial<BookSheet> = {}): BookSheet {
  const rows = [headings, ...lines];
  return { name, rows, rowCount: rows.length, merged: [], formulas: [], hiddenRows: [], ...more };
}

const units = (headings: Line, ...lines: readonly Line[]) => sheet('单位', headings, lines);
const people = (...lines: readonly Line[]) => sheet('人员', ['姓名', '单位', '岗位', '用户名'], lines);

function planned(...sheets: readonly BookSheet[]) {
  const reading = planRoster(sheets, known);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.plan;
}

function faults(...sheets: readonly BookSheet[]): string[] {
  const reading = planRoster(sheets, known);
  if (reading.ok) return [];
  return reading.faults.map((each) => `${each.sheet}${each.row}${each.column} ${each.message}`);
}

describe('units', () => {
  it('take short name, level and the unit above from what is known where these are blank', () => {
    const [unit] = planned(units(['单位全称'], ['白水街道办事处'])).units;
    expect(unit).toMatchObject({
      id: undefined,
      entry: { shortName: '白水街道', level: 'street' },
      parent: county.name,
      stages: undefined,
    });
  });

  it.each(['县直部门', '县直', '部门', '县级部门', '委办局'])('understand %s as a department', (level) => {
    expect(planned(units(['单位全称', '单位层级'], ['云台县档案馆', level])).units[0]?.entry.level).toBe('department');
  });

  it('that are known change in the cells that are filled, and stay in all others', () => {
    const [unit] = planned(units(['单位全称', '电话', '审核级数'], [town.name, '0916-1', '一级'])).units;
    expect(unit).toMatchObject({ id: 'town', entry: { address: town.address, phone: '0916-1' }, stages: 1 });
    expect(unit?.changes.map(({ key, after }) => [key, after])).toEqual([
      ['phone', '0916-1'],
      ['stages', '1'],
    ]);
  });

  it('stand each after the one above it', () => {
    const plan = planned(units(['单位全称', '上级单位'], ['东街社区服务中心', '白水街道'], ['白水街道办事处', '']));
    expect(plan.units.map(({ entry }) => entry.shortName)).toEqual(['白水街道', '东街社区服务中心']);
  });

  it.each([
    ['a name twice', [['甲镇'], ['甲镇']], ['单位3A “甲镇”在第2行已经有了']],
    ['a name like a known one', [['云台县青石镇']], ['单位2A 像是已有的“青石镇人民政府”']],
    ['a level that is none', [['甲镇', '村']], ['单位2B 单位层级“村”认不出']],
    ['a level that nothing tells', [['青石工作组']], ['单位2B 从全称判断不出']],
    ['an unknown unit above', [['甲镇', '', '丙县']], ['单位2C 上级单位“丙县”不在']],
    [
      'units above each other',
      [
        ['甲局', '', '乙局'],
        ['乙局', '', '甲局'],
      ],
      ['单位2C 上级单位互为上下级', '单位3C 上级单位互为上下级'],
    ],
    ['a wrong post code', [['甲镇', '', '', '7230']], ['单位2D 邮编“7230”']],
    ['another unit above a known one', [[town.name, '', town.name]], ['单位2C 已有单位的上级']],
  ] as const)('name sheet, row and column of %s', (_, lines, expected) => {
    const found = faults(units(['单位全称', '单位层级', '上级单位', '邮编'], ...lines));
    expect(found).toEqual(expected.map((each) => expect.stringContaining(each)));
  });
});

describe('people', () => {
  it('get a user name from their own, free in the installation and in the workbook', () => {
    const plan = planned(
      people(['王建国', '青石镇', '填报人'], ['王建国', '云台县', '终审签发'], ['周晓燕', '云台县', '填报人']),
    );
    expect(plan.people.map(({ username }) => username)).toEqual(['wangjianguo', 'wangjianguo2', 'zhouxiaoyan2']);
  });

  it('of several rows are one, in a unit that the same workbook adds', () => {
    const plan = planned(
      units(['单位全称'], ['甲镇人民政府']),
      people(['王建国', '甲镇', '填报'], ['王建国', '甲镇', '签发、初审']),
    );
    expect(plan.people).toMatchObject([
      {
        userId: undefined,
        posts: [
          { unit: '甲镇人民政府', role: 'clerk' },
          { unit: '甲镇人民政府', role: 'finalReviewer' },
          { unit: '甲镇人民政府', role: 'firstReviewer' },
        ],
      },
    ]);
  });

  it('that are known get the posts that they do not hold', () => {
    const plan = planned(people(['周晓燕', town.name, '填报人、初审', 'zhouxiaoyan']));
    expect(plan.people).toMatchObject([{ userId: 'zhou', posts: [{ role: 'firstReviewer' }] }]);
    expect(planned(people(['周晓燕', town.name, '填报人'])).unchanged).toBe(1);
  });

  it.each([
    ['the post of a county in a town', ['王建国', '青石镇', '县办审核员'], '人员2C 乡镇没有“县办审核员”'],
    ['an unknown post', ['王建国', '青石镇', '局长'], '人员2C 岗位“局长”认不出'],
    ['an unknown unit', ['王建国', '丁镇', '填报人'], '人员2B “丁镇”不在'],
    ['no name', ['', '青石镇', '填报人'], '人员2A 没有填姓名'],
    ['a user name of another', ['王建国', '青石镇', '填报人', 'zhouxiaoyan'], '人员2A 用户名“zhouxiaoyan”是周晓燕的'],
    ['a user name from elsewhere', ['王建国', '青石镇', '填报人', 'elsewhere'], '人员2D 用户名“elsewhere”已经有人'],
    ['a user name that is none', ['王建国', '青石镇', '填报人', '王'], '人员2D 用户名“王”应为'],
    ['an administrator who writes', ['王建国', '青石镇', '管理员、填报人'], '人员2C 管理员不能兼任'],
    ['a post for oneself', ['汪立本', '云台县', '只读查阅', 'wangliben'], '人员2C 不能给自己增加岗位'],
  ] as const)('name sheet, row and column of %s', (_, line, expected) => {
    expect(faults(people(line))).toEqual([expect.stringContaining(expected)]);
  });

  it('of a unit name that fits two units are a fault that names both', () => {
    const twins = units(['单位全称', '简称'], ['东川县城关镇人民政府', '城关镇'], ['西川县城关镇人民政府', '城关镇']);
    expect(faults(twins, people(['王建国', '城关镇', '填报人']))).toEqual([
      expect.stringMatching(/^人员2B .*“东川县城关镇人民政府”、“西川县城关镇人民政府”，请写全称/),
    ]);
  });
});

describe('the sheet itself', () => {
  const line = ['甲镇人民政府', '1'];
  const broken = (more: Partial<BookSheet>) => faults(sheet('单位', ['单位全称', '审核级数'], [line, line], more));

  it('has no merged cells, formulas or hidden rows below its headings', () => {
    expect(broken({ merged: ['A1:B1', 'A2:A3'] })).toEqual([expect.stringContaining('单位2A A2:A3是合并单元格')]);
    expect(broken({ formulas: ['B3'] })).toEqual([expect.stringContaining('单位3B 这一格是公式')]);
    expect(broken({ hiddenRows: [3] })).toEqual([expect.stringContaining('单位3 有隐藏的行')]);
  });

  it('has not too many rows', () => {
    expect(broken({ rowCount: 10_001 })).toEqual([expect.stringContaining('这张表有10000行')]);
  });

  it('has the columns, once each, under a title or not', () => {
    expect(faults(sheet('单位', ['名录'], [line]))).toEqual([expect.stringContaining('没有找到“单位全称”')]);
    expect(faults(units(['单位全称', '简称', '单位简称'], line))).toEqual([
      expect.stringContaining('有两列都是“单位简称”'),
    ]);
    expect(planned(sheet('单位表', ['云台县单位名录'], [['单位全称*'], ['甲镇人民政府']])).units).toHaveLength(1);
  });

  it('is there', () => {
    expect(faults(sheet('Sheet1', [], []))).toEqual([expect.stringContaining('没有找到“单位”或“人员”')]);
  });
});

it('what is downloaded says nothing new when it comes back', () => {
  const sheets = rosterTables(known).map(({ name, rows: [headings = [], ...lines] }) => sheet(name, headings, lines));
  expect(planned(...sheets)).toEqual({ units: [], people: [], unchanged: 4 });
  expect(sheets.map(({ name }) => name)).toEqual([unitSpec.name, personSpec.name, '填写说明']);
});
