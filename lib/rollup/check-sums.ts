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

/** A cell of what a finding compares: of this year's figures or last year's, on its left side or its right. */
export interface SumTerm {
  readonly cell: CellId;
  readonly of: 'thisYear' | 'lastYear';
  readonly sign: 1 | -1;
}

/** What a finding compares: its left side less its right side. */
export function termsOf(template: Template, { kind, cell }: Pick<SumFinding, 'kind' | 'cell'>): readonly SumTerm[] {
  const term =
    (sign: SumTerm['sign'], of: SumTerm['of'] = 'thisYear') =>
    (each: CellId) => ({ cell: each, of, sign });
  switch (kind) {
    case 'balance': {
      const { left = [], right = [] } = balanceIdentities(template).find(({ of }) => of.id === cell) ?? {};
      return [...left.map(term(1)), ...right.map(term(-1))];
    }
    case 'takeover': {
      const from = takeovers(template).flatMap((each) => (each.cell === cell ? [each.from] : []));
      return [term(1)(cell), ...from.map(term(-1, 'lastYear'))];
    }
    case 'stock': {
      const changed = stocks(template).find((each) => each.cell === cell);
      return [
        term(1)(cell),
        term(-1, 'lastYear')(cell),
        ...(changed ? [term(-1)(changed.added), term(1)(changed.removed)] : []),
      ];
    }
  }
}

/** How far the figures of one unit are from what a finding compares, by its terms. Cells without a number are 0. */
export function imbalanceOf(
  template: Template,
  terms: readonly SumTerm[],
  figures: Readonly<Record<SumTerm['of'], Figures>>,
): number {
  return terms.reduce((sum, { cell, of, sign }) => sum + sign * (figureAt(template, figures[of], cell) ?? 0), 0);
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
