/** A table of the imported report as printed, every cell with the text that the file has there. */
import { LabelCell } from '@/components/report/label-cell';
import type { ImportedReport } from '@/lib/import/imported-report';
import { draftText } from '@/lib/report/report';
import { type GridCell, type GridRow, gridOf } from '@/lib/template/grid';
import { columnName, rowName } from '@/lib/template/names';
import { cellSpec, templateById } from '@/lib/template/registry';
import type { CellSpec, Table, Template } from '@/lib/template/types';
import { carriedAt } from './carried-at';
import { ImportCell } from './import-cell';
import { SumCell } from './sum-cell';

export function ImportTable({ table, reading, target }: { table: Table; reading: ImportedReport; target: Template }) {
  const template = templateById(reading.templateId);
  const grid = gridOf(table);
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className="overflow-x-auto">
      <table className="import-table">
        <caption className="sr-only">{table.name}，读出的数字</caption>
        <colgroup>
          {table.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed form never move.
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <tbody>{grid.map(gridRow)}</tbody>
      </table>
    </div>
  );

  function gridRow({ cells }: GridRow, index: number) {
    return <tr key={index}>{cells.map(gridCell)}</tr>;
  }

  function gridCell(cell: GridCell) {
    if (cell.role !== 'value') return <LabelCell key={cell.key} table={table} cell={cell} />;
    const spec = cellSpec(template, cell.cell);
    return (
      <td key={cell.cell} colSpan={cell.colSpan} className={cell.derived ? 'is-derived' : ''}>
        {cell.derived ? <SumCell id={spec.id} /> : typedCell(spec)}
      </td>
    );
  }

  function typedCell(spec: CellSpec) {
    if (!target.cells.has(spec.id)) return <ForeignCell text={draftText(reading.draft, spec.id)} />;
    const label = `${rowName(spec.table, spec.row)}，${columnName(spec.column)}`;
    return (
      <ImportCell
        name={spec.id}
        label={label}
        origin={reading.origins.get(spec.id)}
        carried={carriedAt(reading, spec.id)}
      />
    );
  }
}

/** A cell of an older format. */
function ForeignCell({ text }: { text: string }) {
  return (
    <div className="import-sum">
      {text}
      <span className="import-origin">该格式没有对应项</span>
    </div>
  );
}
