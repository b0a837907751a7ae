'use client';

import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { areSidesFolded, isWide } from '@/components/editor/sections/sides-folded';
import { useValue } from '@/components/editor/value-store';
/** Acts on a whole table: zeros for its blanks, and the year without applications. */
import { Button } from '@/components/ui/button';
import { draftKeys, typedCells } from '@/lib/report/draft-keys';
import { fillBlanksWithZero, zeroTable } from '@/lib/report/filling/fill';
import { noApplicationsSentence } from '@/lib/report/filling/proposals';
import { draftText } from '@/lib/report/report';
import type { Table } from '@/lib/template/types';

/** The buttons over a table. */
export function TableActs({ table }: { table: Table }) {
  const { checks, written, act, template } = useEditor();
  const blanks = useValue(checks, ({ draft }) => draftKeys(fillBlanksWithZero(template, draft, table)).length);
  const [isAsking, setAsking] = useState(false);
  const isFolded = useValue(areSidesFolded, (folded) => folded);
  const foldSides = () => {
    areSidesFolded.set(!isFolded);
    // Once it is drawn anew, and the page has followed the list above, which wraps elsewhere in another width.
    const toTable = () => document.querySelector('.report-table')?.scrollIntoView({ block: 'start' });
    requestAnimationFrame(() => requestAnimationFrame(toTable));
  };
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        <Button
          look="secondary"
          size="small"
          disabled={blanks === 0}
          onClick={() => act(fillBlanksWithZero(template, written.get().draft, table), `已把 ${blanks} 个空白格填 0`)}
        >
          空白处填 0{blanks > 0 && `（${blanks} 格）`}
        </Button>
        {table.balance && (
          <Button look="secondary" size="small" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            本年度未收到申请…
          </Button>
        )}
        {isWide(table) && (
          <span className="sides-switch">
            <Button look="secondary" size="small" aria-pressed={isFolded} onClick={foldSides}>
              收起两侧，看整张表
            </Button>
          </span>
        )}
      </div>
      {isAsking && <NoApplications table={table} onDone={() => setAsking(false)} />}
    </div>
  );
}

/** Asks before it overwrites anything, and offers the sentence that part one then needs. */
function NoApplications({ table, onDone }: { table: Table; onDone: () => void }) {
  const { written, act, template, year } = useEditor();
  const { draft, shown } = written.get();
  const sentence = noApplicationsSentence(year);
  const present = draftText(shown, 'overview/onRequest').trim();
  const [isSaying, setSaying] = useState(present === '');
  const cells = typedCells(template, table.key);
  const overwritten = cells.filter((cell) => !/^0?$/.test(draftText(draft, cell).trim())).length;

  function fill() {
    const patch = { ...zeroTable(template, table), ...(isSaying && { 'overview/onRequest': sentence }) };
    act(patch, `已把${table.name}的 ${cells.length} 格填 0${isSaying ? '，并写好“依申请公开”' : ''}`);
    onDone();
  }

  return (
    <div className="notice-box space-y-3">
      <p>
        本年度没有收到申请、也没有上年结转的，把{table.name}的 {cells.length} 格全部填 0。
        {overwritten > 0 && (
          <strong className="text-danger">其中 {overwritten} 格已经填了别的内容，会被改成 0。</strong>
        )}
      </p>
      <label className="flex items-start gap-2">
        <input type="checkbox" className="mt-1 h-4 w-4" checked={isSaying} onChange={() => setSaying(!isSaying)} />
        <span>
          同时把第一部分“依申请公开”写成：“{sentence}”
          {present && <span className="block text-sm text-muted">现在写的是：“{present}”</span>}
        </span>
      </label>
      <div className="flex gap-3">
        <Button size="small" onClick={fill}>
          全部填 0
        </Button>
        <Button look="secondary" size="small" onClick={onDone}>
          取消
        </Button>
      </div>
    </div>
  );
}
