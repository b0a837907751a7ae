/** What must be corrected in a workbook, by sheet, row and column. */
import { Notice } from '@/components/ui/notice';
import { ScrollBox } from '@/components/ui/scroll-box';
import { Table } from '@/components/ui/table';
import { personSpec } from '@/lib/workflow/roster/columns';
import type { RosterFault } from '@/lib/workflow/roster/sheet-rows';

export function RosterFaults({ faults, count }: { faults: readonly RosterFault[]; count: number }) {
  const isPeopleRead = faults.some(({ sheet }) => sheet === personSpec.name);
  return (
    <Notice kind="error" live title={`有${count}处需要修改，什么都没有建立`}>
      <p className="mb-3">
        请在Excel里改好，再选择一次。
        {!isPeopleRead && `“${personSpec.name}”表要等这些改好以后才核对。`}
        {faults.length < count && `下面列出前${faults.length}处。`}
      </p>
      <ScrollBox label="需要修改的地方">
        <Table headings={['工作表', '行', '列', '怎样修改']}>
          {faults.map(({ sheet, row, column, heading, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changed
            <tr key={index} className="border-b border-line last:border-0">
              <td className="whitespace-nowrap py-2 pr-4">{sheet || '—'}</td>
              <td className="whitespace-nowrap py-2 pr-4">{row > 0 ? `第${row}行` : '—'}</td>
              <td className="whitespace-nowrap py-2 pr-4">{column ? `${column}列　${heading}` : '—'}</td>
              <td className="py-2">{message}</td>
            </tr>
          ))}
        </Table>
      </ScrollBox>
    </Notice>
  );
}
