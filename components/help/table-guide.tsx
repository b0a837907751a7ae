/** What counts in each row and column of a table, with the article. */
import { Table } from '@/components/ui/table';
import { columnName, rowName } from '@/lib/template/names';
import type { Table as StatutoryTable } from '@/lib/template/types';

export function TableGuide({ table }: { table: StatutoryTable }) {
  return (
    <div className="space-y-5">
      <Table headings={['行', '计什么', '依据']}>
        {table.rows.map((row) => (
          <Line key={row.key} name={rowName(table, row)} guide={row.guide} cite={row.cite} />
        ))}
      </Table>
      <Table headings={['列', '计什么', '单位']}>
        {table.columns.map((column) => (
          <Line key={column.key} name={columnName(column)} guide={column.guide} cite={column.unit} />
        ))}
      </Table>
    </div>
  );
}

function Line({
  name,
  guide = '',
  cite = '',
}: {
  name: string;
  guide?: string | undefined;
  cite?: string | undefined;
}) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-4 align-top font-normal md:w-72">
        {name}
      </th>
      <td className="py-2 pr-4 align-top">{guide}</td>
      <td className="py-2 align-top text-sm text-muted md:w-56">{cite}</td>
    </tr>
  );
}
