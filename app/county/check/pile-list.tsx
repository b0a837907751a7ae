/** The piles of the viewer's offices. */
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { formatMoment } from '@/lib/report/moment';
import { listPiles } from '@/lib/store/piles/pile';
import type { Viewer } from '@/lib/workflow/asker';

export async function PileList({ viewer }: { viewer: Viewer }) {
  const piles = await listPiles(viewer);
  if (piles.length === 0) return null;
  return (
    <Card title="以前上传的">
      <Table headings={['上传时间', '年度', '文件', '上传人']}>
        {piles.map(({ id, createdAt, year, files, open, by }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="py-2 pr-4 font-normal">
              <a href={`/county/check?pile=${id}`} className="text-brand underline">
                {formatMoment(createdAt)}
              </a>
            </th>
            <td className="py-2 pr-4">{year}</td>
            <td className="py-2 pr-4">
              {files}个{open > 0 && `，还有${open}个没有核对完`}
            </td>
            <td className="py-2">{by}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
