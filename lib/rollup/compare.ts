/** Units side by side and years side by side: what is compared, and which number stands out among units of its size class. */
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** What a comparison shows: the cells that say most of a unit's year. */
export const comparedCells = [
  't2/normativeDocuments/issued',
  't2/normativeDocuments/inForce',
  't2/licensing/decisions',
  't2/penalties/decisions',
  't2/coercion/decisions',
  't2/fees/amount',
  't3/received/total',
  't3/concluded/total',
  't3/carriedForward/total',
  't4/reconsideration/total',
] as const satisfies readonly CellId[];

/** As headings of columns. */
export const comparedNames: Readonly<Record<(typeof comparedCells)[number], string>> = {
  't2/normativeDocuments/issued': '规范性文件制发',
  't2/normativeDocuments/inForce': '规范性文件现行有效',
  't2/licensing/decisions': '行政许可',
  't2/penalties/decisions': '行政处罚',
  't2/coercion/decisions': '行政强制',
  't2/fees/amount': '收费（万元）',
  't3/received/total': '新收申请',
  't3/concluded/total': '办结申请',
  't3/carriedForward/total': '结转下年',
  't4/reconsideration/total': '行政复议',
};

export interface ClassedValue {
  readonly id: string;
  /** The size class: units are compared with those of their level. */
  readonly level: UnitLevel;
  /** Null where the cell holds no number. */
  readonly value: number | null;
}

/** Fewer units make no class, and smaller numbers differ by chance. */
const LEAST_UNITS = 5;
const LEAST_COUNT = 10;
/** So many times the median of the class, or so small a part of it. */
const FAR = 5;

/**
 * The values that stand out in their class: more than five times its median, or less than a fifth. Nothing is said of
 * classes of fewer than five units, and of no pair of numbers below ten. `one` is the value of one piece: 1 for counts.
 */
export function outliersOf(values: readonly ClassedValue[], one = 1): ReadonlyMap<string, 'high' | 'low'> {
  const found = new Map<string, 'high' | 'low'>();
  for (const level of new Set(values.map((each) => each.level))) {
    const members = values.flatMap(({ id, level: own, value }) =>
      own === level && value !== null ? [{ id, value }] : [],
    );
    if (members.length < LEAST_UNITS) continue;
    const middle = medianOf(members.map(({ value }) => value));
    for (const { id, value } of members) {
      const far = farFrom(middle, value, one);
      if (far) found.set(id, far);
    }
  }
  return found;
}

/** A unit among others that it is compared with. */
interface ComparedFigures {
  /** Its own among all. */
  readonly id: string;
  readonly level: UnitLevel;
  /** By compared cell; null where it holds no number. */
  readonly values: ReadonlyMap<CellId, number | null>;
}

export type Outliers = ReadonlyMap<CellId, ReadonlyMap<string, 'high' | 'low'>>;

/** What stands out among the units, by compared cell of the format and unit. */
export function outliersAmong(template: Template, units: readonly ComparedFigures[]): Outliers {
  const cells = comparedCells.filter((cell) => template.cells.has(cell));
  return new Map(
    cells.map((cell) => {
      const values = units.map(({ id, level, values: own }) => ({ id, level, value: own.get(cell) ?? null }));
      return [cell, outliersOf(values, 10 ** cellSpec(template, cell).column.decimals)];
    }),
  );
}

function farFrom(middle: number, value: number, one: number): 'high' | 'low' | undefined {
  if (Math.max(value, middle) < LEAST_COUNT * one) return undefined;
  if (value > FAR * Math.max(middle, one)) return 'high';
  return value * FAR < middle ? 'low' : undefined;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
