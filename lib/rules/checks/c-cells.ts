/** Group C: what may stand in a cell. */

import { fillBlanksWithZero } from '@/lib/report/filling/fill';
import { formatNumber, USUAL_DIGITS } from '@/lib/report/read-number';
import type { Patch } from '@/lib/report/report';
import { mayMakeRegulations, unitLevels } from '@/lib/report/unit/unit';
import { say } from '@/lib/rules/messages';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { cellNeeds } from '@/lib/template/needs';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';

const FORM = '国办公开办函〔2021〕30号附件';
const feeCell: CellId = 't2/fees/amount';

/** More than this (万元) is asked about: a township's fees are that high only when typed in 元. */
const HIGH_FEE = 10_000;
/** A round amount from here on is asked about too. */
const ROUND_FEE = 1_000;
const USUAL_FEE_DECIMALS = 4;

const C01 = {
  id: 'C01',
  severity: 'error',
  summary: '件数填不小于0的整数，金额填不小于0的数；没有的填0，不用“/”“—”“无”。',
  basis: FORM,
  check: (inspection) =>
    inspection.remarks.flatMap(({ cell, code }): Hit<'C01'>[] => {
      if (code === 'normalised' || code === 'longNumber') return [];
      const data = { cell: cellName(cellSpec(inspection.template, cell)), text: typed(inspection, cell) };
      const fix = { label: say('fix.zero', {}), patch: set(cell, '0') };
      return [{ where: [cell], variant: code, data, ...(code === 'notApplicable' && { fix }) }];
    }),
} as const satisfies Rule;

const C02 = {
  id: 'C02',
  severity: 'error',
  summary: '表格没有空白单元格，没有发生的填0。',
  basis: FORM,
  check: ({ template, report, cells }) =>
    template.tables.flatMap((table): Hit<'C02'>[] => {
      const blanks = [...template.cells.values()].filter(
        (spec) => spec.table === table && !spec.terms && cells.get(spec.id) === 'blank',
      );
      if (blanks.length === 0) return [];
      const fix = {
        label: say('fix.fillZero', { count: blanks.length }),
        patch: fillBlanksWithZero(template, report.draft, table),
      };
      return [{ where: blanks.map(({ id }) => id), data: { table: table.name, count: blanks.length }, fix }];
    }),
} as const satisfies Rule;

const C03 = {
  id: 'C03',
  severity: 'hint',
  summary: '数字用半角阿拉伯数字，不带单位、空格和分隔符。',
  basis: 'GB/T 15835-2011；GB/T 9704-2012',
  check: (inspection) =>
    numbersWith(inspection, 'normalised').map(({ spec, value }) => {
      const understood = formatNumber(value, spec.column.decimals);
      return {
        where: [spec.id],
        data: { cell: cellName(spec), text: typed(inspection, spec.id), understood },
        fix: { label: say('fix.write', { text: understood }), patch: set(spec.id, understood) },
      };
    }),
} as const satisfies Rule;

const C04 = {
  id: 'C04',
  severity: 'error',
  summary: '乡镇、街道、县及其部门没有规章制定权，规章三项都填0。',
  basis: '《立法法》；《地方组织法》第七十四条',
  levels: unitLevels.filter((level) => !mayMakeRegulations(level)),
  needs: cellNeeds('t2/regulations/issued', 't2/regulations/repealed', 't2/regulations/inForce'),
  check: (inspection) =>
    specs(inspection)
      .filter(({ table, row }) => table.key === 't2' && row.key === 'regulations')
      .flatMap((spec): Hit<'C04'>[] => {
        const value = inspection.cells.get(spec.id);
        if (typeof value !== 'number' || value === 0) return [];
        const fix = { label: say('fix.zero', {}), patch: set(spec.id, '0') };
        return [{ where: [spec.id], data: { cell: cellName(spec), row: spec.row.label, value }, fix }];
      }),
} as const satisfies Rule;

const C05 = {
  id: 'C05',
  severity: 'warning',
  summary: '表格的行名、列名与法定格式的用语一致。',
  basis: FORM,
  check: ({ template, report }) =>
    Object.entries(report.labels ?? {}).flatMap(([key, stated]): Hit<'C05'>[] => {
      const labelled = labelledCell(template, key);
      if (!labelled || sameWording(labelled.official, stated)) return [];
      return [{ where: [labelled.first], data: { stated, official: labelled.official } }];
    }),
} as const satisfies Rule;

const C06 = {
  id: 'C06',
  severity: 'warning',
  summary: '数字没有多余的0开头，位数不超出常见范围。',
  basis: FORM,
  check: (inspection) =>
    numbersWith(inspection, 'longNumber').map(({ spec, value }): Hit<'C06'> => {
      const plain = formatNumber(value, spec.column.decimals);
      const isLong = (plain.split('.')[0] ?? '').length > USUAL_DIGITS;
      const data = { cell: cellName(spec), text: typed(inspection, spec.id), digits: USUAL_DIGITS };
      const fix = { label: say('fix.write', { text: plain }), patch: set(spec.id, plain) };
      return isLong ? { where: [spec.id], variant: 'long', data } : { where: [spec.id], variant: 'zeros', data, fix };
    }),
} as const satisfies Rule;

const C07 = {
  id: 'C07',
  severity: 'warning',
  summary: '收费金额一般保留四位小数以内。',
  basis: '各地年报填报说明（单位：万元，保留4位小数）',
  needs: cellNeeds(feeCell),
  check: (inspection) =>
    feeValues(inspection).flatMap(({ spec, value }): Hit<'C07'>[] => {
      const text = formatNumber(value, spec.column.decimals);
      if ((text.split('.')[1] ?? '').length <= USUAL_FEE_DECIMALS) return [];
      const dropped = 10 ** (spec.column.decimals - USUAL_FEE_DECIMALS);
      const rounded = formatNumber(Math.round(value / dropped), USUAL_FEE_DECIMALS);
      const fix = { label: say('fix.write', { text: rounded }), patch: set(spec.id, rounded) };
      return [{ where: [spec.id], data: { text, rounded, decimals: USUAL_FEE_DECIMALS }, fix }];
    }),
} as const satisfies Rule;

const C08 = {
  id: 'C08',
  severity: 'warning',
  summary: '收费金额的单位是万元，没有误按元填写。',
  basis: `${FORM}（单位：万元）`,
  needs: cellNeeds(feeCell),
  check: (inspection) =>
    feeValues(inspection).flatMap(({ spec, value }): Hit<'C08'>[] => {
      const amount = value / 10 ** spec.column.decimals;
      const isHigh = amount > HIGH_FEE && (inspection.level === 'township' || inspection.level === 'street');
      const isRound = Number.isInteger(amount) && amount >= ROUND_FEE;
      if (!isHigh && !isRound) return [];
      return [{ where: [spec.id], data: { text: formatNumber(value, spec.column.decimals), unit: spec.column.unit } }];
    }),
} as const satisfies Rule;

function specs({ template }: Inspection): CellSpec[] {
  return [...template.cells.values()];
}

function typed({ report }: Inspection, cell: CellId): string {
  return (report.draft[cell] ?? '').trim();
}

function set(cell: CellId, text: string): Patch {
  return { [cell]: text };
}

function numbersWith({ template, remarks, cells }: Inspection, code: 'normalised' | 'longNumber') {
  return remarks.flatMap((remark) => {
    const value = cells.get(remark.cell);
    return remark.code === code && typeof value === 'number' ? [{ spec: cellSpec(template, remark.cell), value }] : [];
  });
}

function feeValues({ template, cells }: Inspection) {
  const spec = template.cells.get(feeCell);
  const value = cells.get(feeCell);
  return spec && typeof value === 'number' ? [{ spec, value }] : [];
}

/** The official label behind `table/row` or `table//column`, its bracketed remark included, and the first cell it labels. */
function labelledCell(template: Template, key: string): { official: string; first: CellId } | undefined {
  const [tableKey, rowKey, columnKey] = key.split('/');
  for (const { id, table, row, column } of template.cells.values()) {
    if (table.key !== tableKey) continue;
    if (columnKey && column.key === columnKey) return { official: column.label, first: id };
    if (!columnKey && row.key === rowKey) return { official: row.label + (row.aside ?? ''), first: id };
  }
  return undefined;
}

/** Equal but for white space, bracket width and the mark after a number; quotation marks count. */
function sameWording(official: string, stated: string): boolean {
  const plain = (label: string) =>
    label
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/^(\d+)[.、．]/, '$1.')
      .replace(/["“”]/g, '"');
  return plain(official) === plain(stated);
}

export const cellRules = [C01, C02, C03, C04, C05, C06, C07, C08] as const;
