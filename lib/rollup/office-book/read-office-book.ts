/** The workbook of another office read by its headings: which unit counts how much of what. */
import { readNumber } from '@/lib/report/read-number';
import type { BookSheet } from '@/lib/report/unit/book-sheet';
import type { Template } from '@/lib/template/types';
import { type NamedUnit, unitNamed } from '@/lib/workflow/roster/unit-named';
import { columnOf, type Office, type OfficeItem, officeItems, officeNames } from './items';

export interface OfficeUnit extends NamedUnit {
  readonly id: string;
}

export interface OfficeFigure {
  readonly unitId: string;
  readonly item: string;
  /** In the smallest unit of its cell. */
  readonly value: number;
}

/** `notes` say which rows and cells were left out, and why. */
export type OfficeBookReading =
  | {
      readonly ok: true;
      readonly items: readonly string[];
      readonly figures: readonly OfficeFigure[];
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Headings stand in one of the first rows; a title and a note may stand above. */
const HEADING_ROWS = 10;
const UNIT_HEADING = /^(?:填报|报送|执法|被统计)?(?:单位|机关|部门|乡镇|镇街)(?:名称|街道)?$/;
const TOTAL_ROW = /^(?:合计|总计|小计|全县|全市|全区|汇总)/;

/** Reads the first sheet that has a column of units and one that is known. What cannot be placed is said and left out. */
export function readOfficeBook(
  template: Template,
  office: Office,
  sheets: readonly Pick<BookSheet, 'rows'>[],
  units: readonly OfficeUnit[],
): OfficeBookReading {
  const found = sheets.flatMap(({ rows }) => headed(office, rows) ?? [])[0];
  if (!found) return { ok: false, message: noHeadings(office, sheets) };
  const doubled = found.columns.find(({ item }, index) =>
    found.columns.some((other, at) => at < index && other.item === item),
  );
  if (doubled)
    return { ok: false, message: `有两列都是“${doubled.item.name}”，分不清用哪一列，没有读取。请只留一列再选择。` };
  const reading = readRows(template, found, units);
  if (reading.figures.length === 0)
    return { ok: false, message: '表里的单位一个也没有对上本级的单位，没有读取。请核对单位名称是不是写全了。' };
  return { ok: true, items: found.columns.map(({ item }) => item.key), ...reading };
}

interface Headed {
  readonly rows: readonly (readonly string[])[];
  /** Where the first row below the headings stands, from 0. */
  readonly from: number;
  readonly unitColumn: number;
  readonly columns: readonly ItemColumn[];
}

interface ItemColumn {
  readonly index: number;
  readonly item: OfficeItem;
  /** Whether its heading says that amounts are in 元. */
  readonly inYuan: boolean;
}

function headed(office: Office, rows: readonly (readonly string[])[]): Headed | undefined {
  for (const [index, row] of rows.slice(0, HEADING_ROWS).entries()) {
    const headings = row.map(plainHeading);
    const unitColumn = headings.findIndex((heading) => UNIT_HEADING.test(heading));
    const columns = headings.flatMap((heading, at): ItemColumn[] => {
      const item = heading && officeItems.find((each) => each.office === office && each.heading.test(heading));
      return item ? [{ index: at, item, inYuan: /(?<!万)元/.test(row[at] ?? '') }] : [];
    });
    if (unitColumn >= 0 && columns.length > 0) return { rows, from: index + 1, unitColumn, columns };
  }
  return undefined;
}

/** The heading without white space, what stands in brackets, and words that every heading may have. */
function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/^(?:本年度?|当年|全年|20\d\d年度?)/, '')
    .replace(/(?:决定|办理|案件)?(?:总)?(?:件数|数量|宗数|总数|金额|数)$/, '');
}

function noHeadings(office: Office, sheets: readonly Pick<BookSheet, 'rows'>[]): string {
  const { name, about } = officeNames[office];
  const seen = sheets.flatMap(({ rows }) => rows.slice(0, HEADING_ROWS)).find((row) => row.filter(Boolean).length > 1);
  const read = seen ? `读到的列是：${seen.filter(Boolean).slice(0, 8).join('、')}。` : '';
  return `没有认出${name}的表：要有一列“单位名称”，另有${about}中的至少一列。${read}什么都没有保存。`;
}

function readRows(template: Template, { rows, from, unitColumn, columns }: Headed, units: readonly OfficeUnit[]) {
  const figures: OfficeFigure[] = [];
  const notes: string[] = [];
  const rowOf = new Map<string, number>();
  for (const [offset, row] of rows.slice(from).entries()) {
    const number = from + offset + 1;
    const name = (row[unitColumn] ?? '').normalize('NFKC').replace(/\s/g, '');
    if (!name || TOTAL_ROW.test(name)) continue;
    const unit = placedUnit(name, units);
    const before = typeof unit === 'string' ? undefined : rowOf.get(unit.id);
    if (typeof unit === 'string') notes.push(`第${number}行“${name}”：${unit}，没有读取这一行。`);
    else if (before !== undefined) notes.push(`第${number}行与第${before}行都是${unit.name}，只读了第${before}行。`);
    else {
      rowOf.set(unit.id, number);
      readRow(template, { row, number, unit, columns }, figures, notes);
    }
  }
  return { figures, notes };
}

/** The unit of that name, or why none is. */
function placedUnit(name: string, units: readonly OfficeUnit[]): OfficeUnit | string {
  const [unit, ...others] = unitNamed(name, units);
  if (!unit) return '本级没有这个单位';
  return others.length > 0 ? `可能是${[unit, ...others].map((each) => each.name).join('或')}，请写全称` : unit;
}

function readRow(
  template: Template,
  {
    row,
    number,
    unit,
    columns,
  }: { row: readonly string[]; number: number; unit: OfficeUnit; columns: readonly ItemColumn[] },
  figures: OfficeFigure[],
  notes: string[],
): void {
  for (const { index, item, inYuan } of columns) {
    const text = row[index] ?? '';
    const { value } = readNumber(inYuan && text.trim() ? `${text}元` : text, columnOf(template, item));
    if (typeof value === 'number') figures.push({ unitId: unit.id, item: item.key, value });
    else if (value !== 'blank')
      notes.push(`第${number}行${unit.name}的“${item.name}”写的是“${text.slice(0, 20)}”，读不成数，没有读取这一格。`);
  }
}
