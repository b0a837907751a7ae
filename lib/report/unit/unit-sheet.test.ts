import { describe, expect, it } from 'vitest';
import { readUnitRows, type UnitRow, unitRows } from './unit-sheet';

const town: UnitRow = {
  name: '青石镇人民政府',
  shortName: '青石镇',
  level: 'township',
  parent: '云台县人民政府',
  creditCode: '',
  address: '建设路1号',
  postcode: '723000',
  phone: '0916-1234567',
  email: 'qsz@example.org',
  portalUrl: '',
};
const existing = [town.parent];
const read = (...units: readonly Partial<Record<keyof UnitRow, string>>[]) => {
  const [head = []] = unitRows([]);
  const keys = [
    'name',
    'shortName',
    'level',
    'parent',
    'creditCode',
    'address',
    'postcode',
    'phone',
    'email',
    'portalUrl',
  ] as const;
  const texts = { ...town, level: '乡镇' };
  return readUnitRows([head, ...units.map((unit) => keys.map((key) => ({ ...texts, ...unit })[key]))], existing);
};

it('reads what it wrote', () => {
  expect(readUnitRows(unitRows([town]), existing)).toEqual({ added: [{ ...town, row: 2 }], known: 0, problems: [] });
});

it('leaves units alone that are there, and skips empty rows', () => {
  const rows = [...unitRows([{ ...town, name: town.parent, parent: '' }]), [], ['', ' ']];
  expect(readUnitRows(rows, existing)).toEqual({ added: [], known: 1, problems: [] });
});

it('puts the unit above first, wherever it stands in the table', () => {
  const { added } = read(
    { name: '街道综合办', level: '部门', parent: '西街街道办事处' },
    { name: '西街街道办事处', level: '街道' },
  );
  expect(added.map(({ name }) => name)).toEqual(['西街街道办事处', '街道综合办']);
});

describe('names the row and what is wrong in it, and imports nothing:', () => {
  it.each([
    [{ name: '' }, /没有填单位全称/],
    [{ shortName: '' }, /没有填单位简称/],
    [{ level: '村' }, /“村”认不出/],
    [{ parent: '不存在县' }, /“不存在县”不在/],
    [{ parent: '' }, /没有填上级单位/],
    [{ creditCode: '91350100M000100Y44' }, /信用代码.*不正确/],
    [{ postcode: '7230' }, /邮编/],
    [{ address: '路'.repeat(201) }, /超过200个字/],
  ])('%o', (wrong, message) => {
    const { added, problems } = read({ name: '白水乡人民政府' }, wrong);
    expect(added).toEqual([]);
    expect(problems).toEqual([{ row: 3, message: expect.stringMatching(message) }]);
  });

  it('a name that stands twice', () => {
    expect(read({}, {}).problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('units that stand above each other', () => {
    const { added, problems } = read({ name: '甲局', parent: '乙局' }, { name: '乙局', parent: '甲局' });
    expect([added, problems.length]).toEqual([[], 2]);
  });

  it('a table without the column of names', () => {
    expect(readUnitRows([['姓名', '电话']], existing).problems).toMatchObject([{ row: 1 }]);
  });
});
