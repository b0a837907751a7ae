'use client';

/** What is wrong at the cell in focus, beside it: where the eye is. */
import { useLayoutEffect, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { findingsAt, type ShownFinding, suspectsOf } from '@/components/editor/findings/checked';
import { useValue } from '@/components/editor/value-store';
import { Button } from '@/components/ui/button';
import { fieldName } from '@/lib/report/field-name';
import { answerTo } from '@/lib/rules/explain';
import type { CellId } from '@/lib/template/keys';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';

/** Nothing while there is neither an error nor a warning without an answer. The list over the table is the one that is read out. */
export function CellNote({ table }: { table: Table }) {
  const { active, checks, explaining, template } = useEditor();
  const key = useValue(active, (value) => value);
  const cell = key && isCellId(key) && cellSpec(template, key).table === table ? key : undefined;
  const found = useValue(checks, (checked) => (cell ? findingsAt(checked, cell) : NONE));
  const given = useValue(explaining.given, (all) => all);
  const open = found.filter(({ finding }) => /^(?:error|warning)$/.test(finding.severity) && !answerTo(finding, given));
  return cell && open.length > 0 ? <Note cell={cell} found={open} /> : null;
}

const NONE: readonly ShownFinding[] = [];

function Note({ cell, found }: { cell: CellId; found: readonly ShownFinding[] }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (box.current) place(box.current, cell);
  });
  return (
    <section ref={box} aria-label="这一格的问题" className="cell-note">
      {found.map((shown) => (
        <Entry key={shown.id} cell={cell} shown={shown} />
      ))}
    </section>
  );
}

function Entry({ cell, shown: { finding, message } }: { cell: CellId; shown: ShownFinding }) {
  const { act, goTo, template } = useEditor();
  const { fix, severity } = finding;
  const elsewhere = suspectsOf(finding).find((each) => each !== cell);
  return (
    <div data-severity={severity}>
      <p>
        <strong>{severity === 'error' ? '✗ 错误：' : '！警告：'}</strong>
        {message}
      </p>
      {fix && (
        <Button
          look="quiet"
          size="inline"
          onClick={() => {
            act(fix.patch, `已${fix.label}`);
            goTo(elsewhere ?? cell);
          }}
        >
          {fix.label}
        </Button>
      )}
      {elsewhere && (
        <Button look="quiet" size="inline" onClick={() => goTo(elsewhere)}>
          到{fieldName(template, elsewhere)}
        </Button>
      )}
    </div>
  );
}

/**
 * Over the row labels, above the row of the cell, so that no number is covered; below the row where the headings leave no
 * room. Tables and screens without room for that show the note at the foot of the table, see table.css.
 */
function place(box: HTMLElement, cell: CellId): void {
  const row = document.querySelector(`[data-cell="${cell}"]`)?.closest('tr');
  const [frame, table] = [box.parentElement, row?.closest('table')];
  if (!row || !frame || !table) return;
  const [own, around] = [row.getBoundingClientRect(), frame.getBoundingClientRect()];
  const first = row.querySelector('td')?.getBoundingClientRect().left ?? own.left;
  const headings = table.tHead?.getBoundingClientRect().bottom ?? 0;
  const { style } = box;
  style.setProperty('--width', `${first - around.left}px`);
  const isRoomAbove = own.top - headings >= box.offsetHeight;
  style.setProperty('--top', `${(isRoomAbove ? own.top - box.offsetHeight : own.bottom) - around.top}px`);
}
