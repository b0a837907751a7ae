/** The workbook by which an office sets up units and accounts: its sheets and their columns, declared once. */
import { USERNAME_RULE } from './username';

export interface Column<Key extends string> {
  readonly key: Key;
  readonly heading: string;
  /** Other headings that offices write for it. */
  readonly also?: readonly string[];
  /** In characters. */
  readonly width: number;
  /** What goes into it, for the sheet of instructions. */
  readonly hint: string;
}

export interface SheetSpec<Key extends string> {
  readonly name: string;
  /** The first column names the thing that a row is about: a row of headings has it. */
  readonly columns: readonly Column<Key>[];
}

export const unitKeys = [
  'name',
  'shortName',
  'level',
  'parent',
  'stages',
  'onePerson',
  'creditCode',
  'address',
  'postcode',
  'phone',
  'email',
  'portalUrl',
] as const;
export type UnitKey = (typeof unitKeys)[number];

export const unitSpec: SheetSpec<UnitKey> = {
  name: '单位',
  columns: [
    {
      key: 'name',
      heading: '单位全称',
      also: ['单位名称', '全称'],
      width: 32,
      hint: '必填。印在标题和落款里，如：青石镇人民政府。已有的单位写同样的全称，填写的各格会更新，空格不改动。',
    },
    {
      key: 'shortName',
      heading: '单位简称',
      also: ['简称'],
      width: 14,
      hint: '不填就从全称里去掉“人民政府”“办事处”。',
    },
    { key: 'level', heading: '单位层级', also: ['层级', '级别'], width: 14, hint: '不填就按全称判断。' },
    {
      key: 'parent',
      heading: '上级单位全称',
      also: ['上级单位', '上级'],
      width: 28,
      hint: '不填就是您管理的最上级单位。',
    },
    {
      key: 'stages',
      heading: '审核级数',
      also: ['审核层级'],
      width: 10,
      hint: '1、2或3，不填就用上级单位的默认设置。',
    },
    {
      key: 'onePerson',
      heading: '同一人填报并签发',
      also: ['一人单位'],
      width: 16,
      hint: '单位只有一个人办理时填“是”，只对一级审核有效，县办随后审核。',
    },
    { key: 'creditCode', heading: '统一社会信用代码', also: ['信用代码'], width: 24, hint: '选填，18位。' },
    { key: 'address', heading: '地址', width: 32, hint: '选填，写进报告前言。' },
    { key: 'postcode', heading: '邮编', also: ['邮政编码'], width: 10, hint: '选填，6位数字。' },
    { key: 'phone', heading: '电话', also: ['联系电话'], width: 16, hint: '选填，写进报告前言。' },
    { key: 'email', heading: '电子邮箱', also: ['邮箱'], width: 24, hint: '选填。' },
    { key: 'portalUrl', heading: '政府网站地址', also: ['网站', '网站地址'], width: 28, hint: '选填。' },
  ],
};

export const personKeys = ['person', 'unit', 'posts', 'username'] as const;
export type PersonKey = (typeof personKeys)[number];

export const personSpec: SheetSpec<PersonKey> = {
  name: '人员',
  columns: [
    { key: 'person', heading: '姓名', width: 14, hint: '必填。办理记录里用这个名字。' },
    {
      key: 'unit',
      heading: '单位',
      also: ['单位全称', '所在单位', '单位名称'],
      width: 32,
      hint: '必填。写全称；只对得上一个单位时，简称也可以。',
    },
    {
      key: 'posts',
      heading: '岗位',
      also: ['角色'],
      width: 32,
      hint: '必填。几个岗位用顿号隔开，或写成几行。',
    },
    {
      key: 'username',
      heading: '用户名',
      also: ['账号', '登录名'],
      width: 18,
      hint: `不填就用姓名的拼音。${USERNAME_RULE}，也可以用手机号。`,
    },
  ],
};

/** The most rows of one sheet that are taken at a time. */
export const MOST_ROWS = 1500;
