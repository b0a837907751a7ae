/** How the list of a pile is narrowed to what somebody has to see to. */
import type { PileRow } from './pile-table';

type Narrowed = Pick<PileRow, 'state' | 'errors' | 'unitName' | 'year'>;

const tests = {
  all: () => true,
  faulty: ({ errors }: Narrowed) => errors > 0,
  refused: ({ state }: Narrowed) => state === 'refused',
  unsettled: ({ state, unitName, year }: Narrowed) => state === 'checked' && (unitName === null || year === null),
} as const;

export type PileView = keyof typeof tests;

export const pileViewNames: Readonly<Record<PileView, string>> = {
  all: '全部',
  faulty: '有错误的',
  refused: '没有读取的',
  unsettled: '单位或年度未确定的',
};

export const pileViews: readonly PileView[] = ['all', 'faulty', 'refused', 'unsettled'];

/** The view that an address names; all where it names none. */
export function readPileView(text: string | undefined): PileView {
  return pileViews.find((each) => each === text) ?? 'all';
}

/** The rows of a view. */
export function rowsIn<Row extends Narrowed>(view: PileView, rows: readonly Row[]): Row[] {
  return rows.filter((row) => tests[view](row));
}
