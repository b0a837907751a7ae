'use client';

import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
/** Whether a cell still says what last year's report gave to it. */
import { priorCells } from '@/lib/report/compare/last-year';
import { takeovers } from '@/lib/template/identities';
import type { CellSpec } from '@/lib/template/types';

export const TAKEN_OVER = '来自上年报告';

/** True for a cell that takes over last year's value and holds it; follows once the typing pauses. */
export function useTaken({ id, row }: CellSpec): boolean {
  const { checks, prior, template } = useEditor();
  const from = row.priorRow && prior ? takeovers(template).find(({ cell }) => cell === id)?.from : undefined;
  const last = from && prior ? priorCells(prior).get(from) : undefined;
  return useValue(checks, ({ cells }) => typeof last === 'number' && cells.get(id) === last);
}
