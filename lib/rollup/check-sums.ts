/** The identities of a sum: those of the form, and those that hold from year to year. Source: 国办公开办函〔2021〕30号, attachment. */
import { type Identity, identitiesOf, stocks, takeovers } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type Figures, figureAt } from './figures';
import type { Sums } from './sum';

/**
 * An identity that the sum does not satisfy.
 * - `balance`: 新收 + 上年结转 = 办结 + 结转下年度, column by column
 * - `takeover`: 上年结转 of this year's sum = 结转下年度 of last year's
 * - `stock`: 现行有效 = last year's + 制发 − 废止
 */
export interface SumFinding {
  readonly kind: 'balance' | 'takeover' | 'stock';
  /** The cell that the identity is about. */
  readonly cell: CellId;
  readonly left: number;
  readonly right: number;
}

/** What does not hold. Last year's sums where there are any; totals of a sum are computed and cannot be wrong. */
export function checkSums(template: Template, sums: Sums, lastYear: Sums | undefined): SumFinding[] {
  return [
    ...balances(template, sums),
    ...(lastYear ? [...takenOver(template, sums, lastYear), ...stocked(template, sums, lastYear)] : []),
  ];
}

function balances(template: Template, sums: Sums): SumFinding[] {
  const side = (cells: readonly CellId[]) => cells.reduce((sum, cell) => sum + (sums.get(cell) ?? 0), 0);
  return balanceIdentities(template).flatMap(({ of, left, right }): SumFinding[] =>
    differing('balance', of.id, side(left), side(right)),
  );
}

function balanceIdentities(template: Template): Identity[] {
  return template.tables.flatMap((table) => identitiesOf(table).filter(({ kind }) => kind === 'balance'));
}

/** The cells on both sides of the balance that a finding is about. */
export function balanceCells(template: Template, cell: CellId): readonly CellId[] {
  return balanceIdentities(template).flatMap(({ of, left, right }) => (of.id === cell ? [...left, ...right] : []));
}

/** How far the figures of one unit are from that balance: 新收 and 上年结转 less 办结 and 结转下年度. Cells without a number are 0. */
export function imbalanceOf(template: Template, figures: Figures, cell: CellId): number {
  const identity = balanceIdentities(template).find(({ of }) => of.id === cell);
  const side = (cells: readonly CellId[] = []) =>
    cells.reduce((sum, each) => sum + (figureAt(template, figures, each) ?? 0), 0);
  return side(identity?.left) - side(identity?.right);
}

function takenOver(template: Template, sums: Sums, lastYear: Sums): SumFinding[] {
  return takeovers(template).flatMap(({ cell, from }) =>
    differing('takeover', cell, sums.get(cell) ?? 0, lastYear.get(from) ?? 0),
  );
}

function stocked(template: Template, sums: Sums, lastYear: Sums): SumFinding[] {
  return stocks(template).flatMap(({ cell, added, removed }) => {
    const expected = (lastYear.get(cell) ?? 0) + (sums.get(added) ?? 0) - (sums.get(removed) ?? 0);
    return differing('stock', cell, sums.get(cell) ?? 0, expected);
  });
}

function differing(kind: SumFinding['kind'], cell: CellId, left: number, right: number): SumFinding[] {
  return left === right ? [] : [{ kind, cell, left, right }];
}
