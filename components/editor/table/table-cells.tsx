'use client';

/** The two kinds of number in a table: typed ones and computed ones. */
import { memo, useLayoutEffect, useRef } from 'react';
import { useEditor, useField } from '@/components/editor/editor-context';
import { findingsAt, markOf, type Written } from '@/components/editor/findings/checked';
import { TAKEN_OVER, useTaken } from '@/components/editor/last-year/use-taken';
import { setText, useLive } from '@/components/editor/page/use-live';
import { useValue, type ValueStore } from '@/components/editor/value-store';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { formatCell } from '@/lib/report/read-cells';
import type { CellId } from '@/lib/template/keys';
import { columnName, rowName } from '@/lib/template/names';
import type { CellSpec } from '@/lib/template/types';
import { formulaOf } from './formula';
import { isLongText, markLong } from './long-text';

/** What screen readers and tests call the cell: its row and its column. */
function labelOf({ table, row, column }: CellSpec): string {
  return `${rowName(table, row)}，${columnName(column)}`;
}

/** What both states of a typed cell tell about it. */
function useCellProps(spec: CellSpec) {
  const { checks } = useEditor();
  const mark = useValue(checks, (checked) => markOf(checked, spec.id));
  const describedBy = useValue(checks, (checked) =>
    findingsAt(checked, spec.id)
      .map(({ id }) => id)
      .join(' '),
  );
  const isTaken = useTaken(spec);
  return {
    'data-cell': spec.id,
    'data-taken': isTaken || undefined,
    title: isTaken ? TAKEN_OVER : undefined,
    'data-mark': mark,
    'aria-label': labelOf(spec),
    'aria-invalid': mark === 'error' || undefined,
    'aria-describedby': mark && describedBy ? describedBy : undefined,
  };
}

/**
 * A cell for one typed number. Only the cell in focus holds a live input: browsers lay out, paint and scan every input
 * of a page at each keystroke, and 144 of them make an office computer slow.
 */
export const ValueCell = memo(function ValueCell({ spec, entry }: CellProps) {
  const { active } = useEditor();
  const isActive = useValue(active, (key) => key === spec.id);
  return isActive ? <CellInput spec={spec} /> : <CellText spec={spec} entry={entry} />;
});

interface CellProps {
  readonly spec: CellSpec;
  /** The cell at which the Tab key enters the table. */
  readonly entry: ValueStore<CellId | undefined>;
}

function CellInput({ spec: { id }, spec }: Pick<CellProps, 'spec'>) {
  const { written } = useEditor();
  const { ref, ...field } = useField(id);
  const own = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = own.current;
    input?.focus({ preventScroll: true });
    input?.select();
    input?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <input
      {...field}
      {...useCellProps(spec)}
      data-long={isLongText(written.get().draft[id] ?? '')}
      ref={(element) => {
        ref(element);
        own.current = element;
      }}
      type="text"
      inputMode="decimal"
      autoComplete="off"
    />
  );
}

/** Looks and is announced as the text box that it becomes when it gets the focus. */
function CellText({ spec, entry }: CellProps) {
  const { active, shown, written } = useEditor();
  // Typing changes no other cell's text, so this one need not follow it.
  useValue(shown, (count) => count);
  const text = written.get().draft[spec.id] ?? '';
  const isLong = isLongText(text);
  const isEntry = useValue(entry, (key) => key === spec.id);
  const isHydrated = useIsHydrated();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <input> takes its place once it has the focus.
    <div
      {...useCellProps(spec)}
      data-long={isLong}
      role="textbox"
      contentEditable={isHydrated}
      suppressContentEditableWarning
      tabIndex={isEntry ? 0 : -1}
      onFocus={() => active.set(spec.id)}
    >
      {text}
    </div>
  );
}

/** A computed number, read-only, reachable by the arrow keys; its formula shows on hover and in the margin. */
export const DerivedCell = memo(function DerivedCell({ spec, entry }: CellProps) {
  const { checks, written, active, template } = useEditor();
  const mark = useValue(checks, (checked) => markOf(checked, spec.id));
  const textOf = ({ cells }: Written) => formatCell(spec, cells.get(spec.id) ?? 'blank') || UNKNOWN;
  const element = useLive<Written, HTMLDivElement>(written, textOf, (cell, text) => {
    setText(cell, text);
    markLong(cell, text);
  });
  const text = textOf(written.get());
  const isEntry = useValue(entry, (key) => key === spec.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <output> in each of 31 cells would be announced at every keystroke.
    <div
      ref={element}
      role="group"
      tabIndex={isEntry ? 0 : -1}
      data-cell={spec.id}
      data-mark={mark}
      data-long={isLongText(text)}
      aria-label={`${labelOf(spec)}，自动计算`}
      title={formulaOf(template, spec)}
      onFocus={() => active.set(spec.id)}
    >
      {text}
    </div>
  );
});

/** A sum with a term that is still blank. */
const UNKNOWN = '…';
