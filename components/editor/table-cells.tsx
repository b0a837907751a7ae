'use client';

/** The two kinds of number in a table: typed ones and computed ones. */
import { memo } from 'react';
import { formatCell } from '@/lib/report/read-cells';
import { columnName, rowName } from '@/lib/template/names';
import type { CellSpec } from '@/lib/template/types';
import { findingsAt, markOf } from './checked';
import { useEditor, useField } from './editor-context';
import { formulaOf } from './formula';
import { useValue } from './value-store';

/** What screen readers and tests call the cell: its row and its column. */
function labelOf({ table, row, column }: CellSpec): string {
  return `${rowName(table, row)}，${columnName(column)}`;
}

/** An input for one number. Its mark, and the findings that describe it, follow every keystroke anywhere. */
export const ValueCell = memo(function ValueCell({ spec, form }: { spec: CellSpec; form: string }) {
  const { checks } = useEditor();
  const field = useField(spec.id);
  const mark = useValue(checks, (checked) => markOf(checked, spec.id));
  const describedBy = useValue(checks, (checked) =>
    findingsAt(checked, spec.id)
      .map(({ id }) => id)
      .join(' '),
  );
  return (
    <input
      {...field}
      form={form}
      data-cell={spec.id}
      aria-label={labelOf(spec)}
      aria-invalid={mark === 'error' || undefined}
      aria-describedby={mark && describedBy ? describedBy : undefined}
      data-mark={mark}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      onFocusCapture={(event) => event.currentTarget.select()}
    />
  );
});

/** A computed number, read-only, reachable by the arrow keys; its formula shows on hover and in the margin. */
export const DerivedCell = memo(function DerivedCell({ spec }: { spec: CellSpec }) {
  const { checks, active, template } = useEditor();
  const text = useValue(checks, ({ cells }) => formatCell(spec, cells.get(spec.id) ?? 'blank'));
  const mark = useValue(checks, (checked) => markOf(checked, spec.id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <output> inside each of 31 cells would be announced at every keystroke.
    <div
      role="group"
      tabIndex={-1}
      data-cell={spec.id}
      data-mark={mark}
      aria-label={`${labelOf(spec)}，自动计算：${text || '还有空格没填'}`}
      title={formulaOf(template, spec)}
      onFocus={() => active.set(spec.id)}
    >
      {text || '…'}
    </div>
  );
});
