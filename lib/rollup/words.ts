/** What a roll-up says: differences and their reasons, and identities that do not hold, in sentences for clerks. */
import { formatNumber } from '@/lib/report/read-number';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';
import { obligationName } from '@/lib/workflow/obligation';
import type { SumFinding } from './check-sums';
import type { Gap, GapReason, PartFigure, UnbalancedPart } from './gap';

/** 表二“行政处罚”本年处理决定数量. */
export function fullCellName(template: Template, cell: CellId): string {
  const spec = cellSpec(template, cell);
  return spec.table.name + cellName(spec);
}

/** A sum of a cell as it is printed. */
export function figureText({ column }: Pick<CellSpec, 'column'>, value: number | null): string {
  return value === null ? '没有数' : formatNumber(value, column.decimals);
}

/** So many units are named in one sentence. */
const MOST_NAMED = 8;

/** The names, the first of many. */
export function namesOf(units: readonly string[]): string {
  const named = units.slice(0, MOST_NAMED).join('、');
  return units.length > MOST_NAMED ? `${named}等${units.length}个单位` : named;
}

/** A reason in one sentence. */
export function reasonText(template: Template, gap: Gap, reason: GapReason): string {
  const spec = cellSpec(template, gap.cell);
  const figures = (units: readonly PartFigure[]) =>
    namesOf(units.map(({ part, value }) => `${obligationName(part)}${figureText(spec, value)}`));
  switch (reason.kind) {
    case 'ownLevelOnly':
      return '与本级（办公室和部门）的合计相同，下级单位的数没有计入。';
    case 'leftOut':
      return reason.units.length === 1
        ? `少计了${figures(reason.units)}，正好相差这个数。`
        : `可能少计了其中一个：${figures(reason.units)}，都正好是相差的数。`;
    case 'notCounted':
      return `多计了还没有审核通过的${figures(reason.units)}，正好相差这个数。`;
    case 'missing':
      return `可能来自还没有数字的单位：${namesOf(reason.units.map(obligationName))}。`;
    case 'unexplained':
      return reason.units.length === 0
        ? '各单位这一格都是0，本级政府年报的数没有来源。'
        : `没有找到正好相差这个数的单位，请核对数大的：${figures(reason.units)}。`;
  }
}

/** What does not hold, and which units it comes from. */
export function sumFindingText(
  template: Template,
  finding: SumFinding,
  year: number,
  units: readonly UnbalancedPart[] = [],
): string {
  const spec = cellSpec(template, finding.cell);
  const named = units.map(({ part, value, missing }) => {
    const name = `${obligationName(part)}${missing ? notCounted[missing] : ''}`;
    return `${name}差${figureText(spec, Math.abs(value ?? 0))}`;
  });
  return `${findingText(template, finding, year)}${named.length > 0 ? `其中${namesOf(named)}。` : ''}`;
}

/** Why a unit is the difference between two years: it stands in one of both sums alone. */
const notCounted: Readonly<Record<NonNullable<UnbalancedPart['missing']>, string>> = {
  thisYear: '（本年没有计入）',
  lastYear: '（上年没有计入）',
};

function findingText(template: Template, { kind, cell, left, right }: SumFinding, year: number): string {
  const spec = cellSpec(template, cell);
  const [a, b] = [figureText(spec, left), figureText(spec, right)];
  const difference = figureText(spec, Math.abs(left - right));
  switch (kind) {
    case 'balance':
      return `${spec.table.name}“${spec.column.label}”列：新收加上年结转为${a}，办结总计加结转下年度为${b}，差${difference}。`;
    case 'takeover':
      return `${fullCellName(template, cell)}：汇总为${a}，${year - 1}年汇总的结转下年度为${b}，差${difference}。`;
    case 'stock':
      return `${fullCellName(template, cell)}：汇总为${a}，上年汇总加本年制发减本年废止为${b}，差${difference}。`;
  }
}

/** +3, −3. */
export function signed(value: number, decimals: number): string {
  const text = formatNumber(Math.abs(value), decimals);
  return value < 0 ? `−${text}` : `+${text}`;
}
