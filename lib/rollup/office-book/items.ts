/** What other offices count, with the cells of the report that must say the same. Source: 行政执法统计年报 and 规范性文件备案 of the same year. */
import { type Figures, figureAt } from '@/lib/rollup/figures';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Column, Template } from '@/lib/template/types';

export const offices = ['justice', 'finance'] as const;
export type Office = (typeof offices)[number];

export const officeNames: Readonly<Record<Office, { readonly name: string; readonly about: string }>> = {
  justice: { name: '司法局', about: '规范性文件、行政许可、行政处罚、行政强制、行政复议、行政诉讼' },
  finance: { name: '财政局', about: '行政事业性收费' },
};

export interface OfficeItem {
  readonly key: string;
  readonly office: Office;
  readonly name: string;
  /** The cells that together say the same in a report. */
  readonly cells: readonly CellId[];
  /** Headings by which its column is known, without white space, brackets and measure words. */
  readonly heading: RegExp;
}

/** The items in the order in which columns are looked at: one that names more comes before one that names less. */
export const officeItems: readonly OfficeItem[] = [
  item(
    'issued',
    '规范性文件制发',
    ['t2/normativeDocuments/issued'],
    /(?=.*规范性文件)(?=.*(?:制发|制定|出台|新增|印发))/,
  ),
  item('repealed', '规范性文件废止', ['t2/normativeDocuments/repealed'], /(?=.*规范性文件)(?=.*(?:废止|失效))/),
  item(
    'inForce',
    '规范性文件现行有效',
    ['t2/normativeDocuments/inForce'],
    /(?=.*规范性文件)(?=.*(?:现行|有效|现有|存量))/,
  ),
  item('licensing', '行政许可', ['t2/licensing/decisions'], /^(?:行政)?许可/),
  item('penalties', '行政处罚', ['t2/penalties/decisions'], /^(?:行政)?处罚/),
  item('coercion', '行政强制', ['t2/coercion/decisions'], /^(?:行政)?强制(?!措施)/),
  item('upheld', '行政复议结果维持', ['t4/reconsideration/upheld'], /复议.*维持/),
  item('corrected', '行政复议结果纠正', ['t4/reconsideration/corrected'], /复议.*(?:纠正|撤销)/),
  item(
    'reconsideration',
    '行政复议',
    ['t4/reconsideration/total'],
    /^(?:信息公开)?(?:行政)?复议(?:案件)?(?:合计|总计)?$/,
  ),
  item(
    'litigation',
    '行政诉讼',
    ['t4/directLitigation/total', 't4/litigationAfterReconsideration/total'],
    /^(?:信息公开)?(?:行政)?(?:诉讼|应诉)(?:案件)?(?:合计|总计)?$/,
  ),
  item('fees', '行政事业性收费', ['t2/fees/amount'], /收费/, 'finance'),
];

function item(
  key: string,
  name: string,
  cells: readonly CellId[],
  heading: RegExp,
  office: Office = 'justice',
): OfficeItem {
  return { key, office, name, cells, heading };
}

/** The item with this key, or undefined. */
export function officeItem(key: string): OfficeItem | undefined {
  return officeItems.find((each) => each.key === key);
}

/** How the numbers of the item are read and printed. Throws for a format without its cells. */
export function columnOf(template: Template, { cells: [first] }: OfficeItem): Column {
  if (!first) throw new Error('an item without a cell');
  return cellSpec(template, first).column;
}

/** What a unit states of the item; null where a cell of it holds no number. */
export function statedOf(template: Template, { cells }: OfficeItem, figures: Figures): number | null {
  return cells.reduce<number | null>((sum, cell) => {
    const value = figureAt(template, figures, cell);
    return sum === null || value === null ? null : sum + value;
  }, 0);
}
