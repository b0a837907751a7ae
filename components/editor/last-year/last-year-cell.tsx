'use client';

import { useEditor } from '@/components/editor/editor-context';
/** What last year's report says at the cell in focus. */
import { priorText } from '@/lib/report/compare/last-year';
import { takeovers } from '@/lib/template/identities';
import { rowName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec } from '@/lib/template/types';
import { TAKEN_OVER, useTaken } from './use-taken';

export function LastYearCell({ spec }: { spec: CellSpec }) {
  const { prior, template, year } = useEditor();
  const isTaken = useTaken(spec);
  if (!prior) return null;
  const from = spec.row.priorRow && takeovers(template).find(({ cell }) => cell === spec.id)?.from;
  return (
    <dl className="rounded bg-surface px-3 py-2">
      <dt className="text-sm text-muted">{year - 1}年报告这一格</dt>
      <dd className="font-bold tabular-nums">{priorText(prior, spec.id) || '空白'}</dd>
      {from && (
        <>
          <dt className="mt-1 text-sm text-muted">
            {year - 1}年报告“{rowName(spec.table, cellSpec(template, from).row)}”
          </dt>
          <dd className="font-bold tabular-nums">
            {priorText(prior, from) || '空白'}
            {isTaken && <span className="ml-2 text-sm font-normal text-ok">✓ {TAKEN_OVER}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
