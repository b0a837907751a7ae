/** Group D: the identities (勾稽关系) and what follows from the meaning of the rows. */
import { formatCell } from '@/lib/report/read-cells';
import { judge, ledgerOf, numberAt, type Values } from '@/lib/rules/equations';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import { type Identity, type Stock, stocks } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { columnName, rowName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';

const FORM = '国办公开办函〔2021〕30号附件';

const D01 = {
  id: 'D01',
  severity: 'error',
  summary: '表三每一行：自然人与五类法人或其他组织之和等于总计。',
  basis: `${FORM}，表三“总计”列`,
  needs: [{ identity: 'row', table: 't3' }],
  check: (inspection) => checkEquations(inspection, ({ kind, table }) => kind === 'row' && table.key === 't3'),
} as const satisfies Rule;

const D02 = {
  id: 'D02',
  severity: 'error',
  summary: '表三每一列：各种办理结果之和等于（七）总计。',
  basis: `${FORM}，表三“（七）总计”`,
  needs: [{ identity: 'column', table: 't3' }],
  check: (inspection) => checkEquations(inspection, ({ kind }) => kind === 'column'),
} as const satisfies Rule;

const D03 = {
  id: 'D03',
  severity: 'error',
  summary: '表三每一列：本年新收加上年结转，等于办理结果总计加结转下年度。',
  basis: `${FORM}，表三表头：第一项加第二项之和，等于第三项加第四项之和`,
  needs: [{ identity: 'balance', table: 't3' }],
  check: (inspection) => checkEquations(inspection, ({ kind }) => kind === 'balance'),
} as const satisfies Rule;

const D04 = {
  id: 'D04',
  severity: 'error',
  summary: '表四行政复议和两类行政诉讼：四种结果之和各等于总计。',
  basis: `${FORM}，表四“总计”`,
  needs: [{ identity: 'row', table: 't4' }],
  check: (inspection) => checkEquations(inspection, ({ kind, table }) => kind === 'row' && table.key === 't4'),
} as const satisfies Rule;

const D05 = {
  id: 'D05',
  severity: 'error',
  summary: '现行有效的件数不少于本年制发减去本年废止。',
  basis: `${FORM}，表二；现行有效为年末存量`,
  needs: [{ between: 'stocks' }],
  check: (inspection) => stocks(inspection.template).flatMap((stock) => stockHits(inspection, stock)),
} as const satisfies Rule;

const D06 = {
  id: 'D06',
  severity: 'warning',
  summary: '表三填了总计的行，也按申请人类别分别填写。',
  basis: `${FORM}，表三“申请人情况”`,
  needs: [{ identity: 'row', table: 't3' }],
  check: (inspection) =>
    [...ledgerOf(inspection).stated].flatMap(([cell, total]): Hit<'D06'>[] => {
      const spec = cellSpec(inspection.template, cell);
      const isSplitWritten = (spec.terms ?? []).some((term) => numberAt(inspection.cells, term) !== 0);
      if (spec.table.key !== 't3' || !spec.column.sumOf || total === 0 || isSplitWritten) return [];
      return [{ where: [cell], data: { row: rowName(spec.table, spec.row), total } }];
    }),
} as const satisfies Rule;

/** The four rules on identities say different sentences of the same data. */
type IdentityHit = Hit<'D01'> & Hit<'D02'> & Hit<'D03'> & Hit<'D04'>;

function checkEquations(inspection: Inspection, isMine: (equation: Identity) => boolean): IdentityHit[] {
  const { values, equations } = ledgerOf(inspection);
  return equations.filter(isMine).flatMap((equation): IdentityHit[] => {
    const judged = judge(equation, values);
    if (judged.state === 'holds') return [];
    const about = aboutEquation(equation);
    if (judged.state === 'incomplete') {
      const blanks = judged.missing.flatMap((cell) => blanksUnder(inspection, cell, values));
      return [
        { where: blanks, severity: 'incomplete', variant: 'incomplete', data: { ...about, count: blanks.length } },
      ];
    }
    const { left, right } = judged;
    const data = {
      ...about,
      left,
      right,
      difference: Math.abs(left - right),
      ...sides(inspection, equation, values),
    };
    const hit = { where: [...equation.left, ...equation.right], data };
    return [inspection.proposeRepair?.(inspection, equation, hit) ?? hit];
  });
}

/** The typed cells without a number that keep this one from having any: itself, or terms of what it is the sum of. */
function blanksUnder(inspection: Inspection, cell: CellId, values: Values): CellId[] {
  if (typeof values.get(cell) === 'number') return [];
  const { terms } = cellSpec(inspection.template, cell);
  return terms ? terms.flatMap((term) => blanksUnder(inspection, term, values)) : [cell];
}

/** The row or column that the equation is about and the row it stands in, by name. */
function aboutEquation({ kind, table, of }: Identity): Record<'table' | 'row' | 'about', string> {
  const row = rowName(table, of.row);
  return { table: table.name, row, about: kind === 'row' ? `“${row}”` : columnName(of.column) };
}

/** Both sides written out: 3119+34. Zeros are left out where a side has many terms. */
function sides(
  { template }: Inspection,
  { left, right }: Identity,
  values: Values,
): Record<'leftParts' | 'rightParts', string> {
  const written = (ids: readonly CellId[]) => {
    const texts = ids.map((id) => formatCell(cellSpec(template, id), values.get(id) ?? 'blank'));
    const kept = texts.length > 2 ? texts.filter((text) => text !== '0') : texts;
    return kept.length > 0 ? kept.join('+') : '0';
  };
  return { leftParts: written(left), rightParts: written(right) };
}

function stockHits({ template, cells }: Inspection, stock: Stock): Hit<'D05'>[] {
  const [issued, repealed, inForce] = [cells.get(stock.added), cells.get(stock.removed), cells.get(stock.cell)];
  if (typeof issued !== 'number' || typeof repealed !== 'number' || typeof inForce !== 'number') return [];
  if (inForce >= issued - repealed) return [];
  const { table, row } = cellSpec(template, stock.cell);
  const data = { row: rowName(table, row), issued, repealed, inForce, least: issued - repealed };
  return [{ where: [stock.added, stock.removed, stock.cell], data }];
}

export const identityRules = [D01, D02, D03, D04, D05, D06] as const;
