'use client';

import { useEditor } from '@/components/editor/editor-context';
import type { Checked } from '@/components/editor/findings/checked';
import { useValue } from '@/components/editor/value-store';
/** What last year's report gives to a table: the row that it takes over, the stocks that it goes on from. */
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { expectedStock, isTakenOver, priorCells, takenOver } from '@/lib/report/compare/last-year';
import { formatCell } from '@/lib/report/read-cells';
import type { Report } from '@/lib/report/report';
import { stocks, takeovers } from '@/lib/template/identities';
import { cellName, rowName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { TAKEN_OVER } from './use-taken';

/** Nothing for a table that stands on its own. */
export function LastYearTable({ table }: { table: Table }) {
  const { prior, template } = useEditor();
  const row = table.rows.find(({ priorRow }) => priorRow);
  const hasStocks = stocks(template).some(({ cell }) => cellSpec(template, cell).table === table);
  if (!prior) return row || hasStocks ? <NoLastYear /> : null;
  if (row) return <Takeover prior={prior} name={rowName(table, row)} />;
  return hasStocks ? <Stocks prior={prior} /> : null;
}

function NoLastYear() {
  const { year, unit } = useEditor();
  return (
    <p className="text-sm text-muted">
      系统里没有{year - 1}年度的报告。
      <a className={buttonClass('quiet', 'inline')} href={`/imports/new?purpose=lastYear&unit=${unit.id}`}>
        导入上年报告
      </a>
      之后，上年结转可以直接取用，并核对两年是否衔接。
    </p>
  );
}

function Takeover({ prior, name }: { prior: Report; name: string }) {
  const { checks, template, act, year } = useEditor();
  const isTaken = useValue(checks, ({ draft }) => isTakenOver(template, draft, prior));
  const patch = takenOver(template, prior);
  const [total] = takeovers(template).filter(({ cell }) => cellSpec(template, cell).terms);
  const count = total && priorCells(prior).get(total.from);
  if (Object.keys(patch).length === 0) {
    return <p className="text-sm text-muted">{year - 1}年报告的结转数没有填，上年结转请自行填写。</p>;
  }
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className={isTaken ? 'text-ok' : ''}>
        {isTaken ? '✓ ' : ''}“{name}”{isTaken ? TAKEN_OVER : '与上年报告还不一致'}
        {typeof count === 'number' && `（${year - 1}年结转下来共 ${count} 件）`}
      </span>
      {!isTaken && (
        <Button look="secondary" size="small" onClick={() => act(patch, '已取用上年报告的结转数')}>
          取用上年结转
        </Button>
      )}
    </p>
  );
}

/** Stocks that are still blank, each with what it comes to; nothing is filled in unasked. */
function Stocks({ prior }: { prior: Report }) {
  const { checks, template, act } = useEditor();
  const offered = useValue(checks, (checked) => offers(checked).join('|'));
  if (!offered) return null;
  return (
    <ul className="space-y-2">
      {offered.split('|').map((offer) => {
        const [cell = '', sum = '', text = ''] = offer.split(';');
        const spec = [...template.cells.values()].find(({ id }) => id === cell);
        if (!spec) return null;
        return (
          <li key={cell} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>
              {cellName(spec)}：上年现行有效＋本年制发－本年废止，{sum}＝{text}
            </span>
            <Button
              look="secondary"
              size="small"
              onClick={() => act({ [spec.id]: text }, `已把${cellName(spec)}填为${text}`)}
            >
              填入 {text}
            </Button>
          </li>
        );
      })}
    </ul>
  );

  function offers({ cells }: Checked): string[] {
    return stocks(template).flatMap((stock) => {
      const expected = expectedStock(stock, cells, priorCells(prior));
      if (expected === undefined || cells.get(stock.cell) !== 'blank') return [];
      const spec = cellSpec(template, stock.cell);
      const shown = (value: ReturnType<typeof cells.get>) => formatCell(spec, value ?? 'blank');
      const sum = `${shown(priorCells(prior).get(stock.cell))}＋${shown(cells.get(stock.added))}－${shown(cells.get(stock.removed))}`;
      return [[stock.cell, sum, shown(expected)].join(';')];
    });
  }
}
