/** What else a report says of a number that may be wrong: its running text, and last year's report. */
import { memo } from '@/lib/memo';
import { isYearBefore, priorCells } from '@/lib/report/compare/last-year';
import { claimsOf } from '@/lib/rules/claims/claims';
import { numberAt } from '@/lib/rules/equations';
import type { Context } from '@/lib/rules/sentences/contexts';
import { placeIn } from '@/lib/rules/sentences/passage';
import type { Inspection } from '@/lib/rules/types';
import { takeovers } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Shifts } from './identity-system';

/** Statements that the shifts would leave wrong, and those that they would put right. */
export interface Agreement {
  readonly wrong: number;
  readonly repaired: number;
}

/** A number of running text, with what each sum that it may equal comes to and which typed cells that adds up. */
interface StatedNumber {
  readonly number: number;
  readonly sums: readonly { readonly value: number; readonly weights: ReadonlyMap<CellId, number> }[];
}

/** More than any report makes; a text of nothing but numbers is not compared to its end. */
const MOST_CLAIMS = 200;

const statedNumbers = memo((inspection: Inspection): readonly StatedNumber[] => {
  const claims = claimsOf(inspection).slice(0, MOST_CLAIMS);
  return claims.flatMap(({ accepted, isPublished, context }): StatedNumber[] => {
    if (isPublished || isBound(inspection, context)) return [];
    const { quantity } = context;
    return [
      {
        number: quantity.value,
        sums: accepted.map(({ value, cells }) => ({ value, weights: typedUnder(inspection, cells) })),
      },
    ];
  });
});

/** Whether the number follows the table: then it is wrong whenever the table is, and says nothing. */
function isBound({ bound }: Inspection, { passage, quantity }: Context): boolean {
  const { from, to } = placeIn(passage, quantity.from, quantity.to);
  const figures = bound.get(passage.part)?.figures ?? [];
  return figures.some((figure) => figure.from < to && from < figure.to);
}

/** How often each typed cell counts in a sum of cells; computed ones are what they are computed from. */
function typedUnder({ template }: Inspection, cells: readonly CellId[]): ReadonlyMap<CellId, number> {
  const weights = new Map<CellId, number>();
  const add = (cell: CellId) => {
    const { terms } = cellSpec(template, cell);
    if (terms) for (const term of terms) add(term);
    else weights.set(cell, (weights.get(cell) ?? 0) + 1);
  };
  for (const cell of cells) add(cell);
  return weights;
}

/** What running text says of the tables; a number that may rightly equal several sums is right if it equals one. */
export function textAgreement(inspection: Inspection, shifts: Shifts): Agreement {
  return count(
    statedNumbers(inspection).map(({ number, sums }) => ({
      before: sums.some(({ value }) => value === number),
      after: sums.some(({ value, weights }) => {
        const by = [...shifts].reduce((sum, [cell, shift]) => sum + (weights.get(cell) ?? 0) * shift, 0);
        return value + by === number;
      }),
    })),
  );
}

/** What is carried over from last year's report, where that is known. */
export function priorAgreement(inspection: Inspection, shifts: Shifts): Agreement {
  return count(
    dueBy(inspection).map(({ cell, due }) => {
      const value = numberAt(inspection.cells, cell);
      return { before: value === due, after: value + (shifts.get(cell) ?? 0) === due };
    }),
  );
}

interface Due {
  readonly cell: CellId;
  readonly due: number;
}

const dueBy = memo((inspection: Inspection): readonly Due[] => {
  const { template, year, context } = inspection;
  const last = context.prior && isYearBefore(context.prior, year) ? priorCells(context.prior) : undefined;
  return takeovers(template).flatMap(({ cell, from }): Due[] => {
    const due = last?.get(from);
    return typeof due === 'number' && !cellSpec(template, cell).terms ? [{ cell, due }] : [];
  });
});

function count(statements: readonly { readonly before: boolean; readonly after: boolean }[]): Agreement {
  return {
    wrong: statements.filter(({ after }) => !after).length,
    repaired: statements.filter(({ before, after }) => !before && after).length,
  };
}
