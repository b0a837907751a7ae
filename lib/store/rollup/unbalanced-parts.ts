/** Which units a sum comes from that does not balance, or does not follow from last year's. */

import { compareNames } from '@/lib/report/unit/name-order';
import { mayMakeRegulations } from '@/lib/report/unit/unit';
import { imbalanceOf, type SumFinding, type SumTerm, termsOf } from '@/lib/rollup/check-sums';
import { type Figures, leavesOf } from '@/lib/rollup/figures';
import type { UnbalancedPart } from '@/lib/rollup/gap';
import type { Part } from '@/lib/rollup/part';
import { regulationCells } from '@/lib/rollup/sum';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { figuresByCell } from './part-figures';
import type { RollUp, SummedYear } from './roll-up';

/** What a unit puts into the sum of a year. */
interface Share {
  readonly part: Part;
  readonly figures: Figures;
}

/** The units in the sum of a year, by what they are called in all years. */
type Shares = ReadonlyMap<string, Share>;

/** By finding: the units whose own figures are the difference, with how far each is from what should hold, farthest first. */
export async function unbalancedParts(
  rollUp: RollUp,
  findings: readonly SumFinding[],
): Promise<ReadonlyMap<SumFinding, readonly UnbalancedPart[]>> {
  const { template, lastYear } = rollUp;
  const compared = findings.map((finding) => ({ finding, terms: termsOf(template, finding) }));
  const cellsOf = (year: SumTerm['of']) =>
    compared.flatMap(({ terms }) => terms.flatMap(({ cell, of }) => (of === year ? [cell] : [])));
  const thisYears = await sharesOf(rollUp, rollUp, cellsOf('thisYear'));
  const lastYears: Shares = lastYear ? await sharesOf(rollUp, lastYear, cellsOf('lastYear')) : new Map();
  return new Map(
    compared.map(({ finding, terms }) => [finding, differingParts(template, terms, thisYears, lastYears)]),
  );
}

/** The units that count in a year, with their figures in the cells. */
async function sharesOf({ template }: RollUp, summed: SummedYear, cells: readonly CellId[]): Promise<Shares> {
  const leaves = [...new Set(cells.flatMap((cell) => leavesOf(template, cell)))];
  const ruled = regulationCells(template);
  const figures = new Map<Part, Map<CellId, number | null>>(
    summed.parts.flatMap((part) => (part.counts ? [[part, new Map()]] : [])),
  );
  for (const [cell, values] of await figuresByCell(summed, leaves))
    for (const { part, value } of values)
      if (!ruled.includes(cell) || makesRegulations(part)) figures.get(part)?.set(cell, value);
  return new Map([...figures].map(([part, own]) => [`${part.unitId}.${part.kind}`, { part, figures: own }]));
}

function differingParts(
  template: Template,
  terms: readonly SumTerm[],
  thisYears: Shares,
  lastYears: Shares,
): UnbalancedPart[] {
  const comparesYears = terms.some(({ of }) => of === 'lastYear');
  return [...new Map([...lastYears, ...thisYears])]
    .map(([key, { part }]): UnbalancedPart => {
      const [now, before] = [thisYears.get(key), lastYears.get(key)];
      const figures = { thisYear: now?.figures ?? new Map(), lastYear: before?.figures ?? new Map() };
      const missing = comparesYears ? missingYear(now, before) : undefined;
      return { part, value: imbalanceOf(template, terms, figures), missing };
    })
    .filter(({ value }) => value !== 0)
    .sort(byDistance);
}

function missingYear(now: Share | undefined, before: Share | undefined): UnbalancedPart['missing'] {
  if (!now) return 'thisYear';
  return before ? undefined : 'lastYear';
}

function makesRegulations({ kind, level, packaged }: Part): boolean {
  return packaged !== null || (kind === 'government' && mayMakeRegulations(level));
}

function byDistance(a: UnbalancedPart, b: UnbalancedPart): number {
  const far = Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0);
  return far || compareNames(a.part.unitName, b.part.unitName);
}
