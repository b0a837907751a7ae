import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ViewerFrame } from '@/app/viewer-frame';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Table } from '@/components/ui/table';
import { mayDo } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { formatMoment } from '@/lib/report/moment';
import { auditKindName, listAudit } from '@/lib/store/people/audit';

export const metadata: Metadata = { title: '操作记录' };

/** Lines of a page. */
const MOST = 100;

export default async function AuditPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const viewer = await requireViewer('/audit');
  const audited = await Promise.all(viewer.memberships.map(({ unitId }) => mayDo(viewer, 'viewAudit', unitId)));
  if (!audited.includes(true)) notFound();
  const before = Number((await searchParams).before);
  const rows = await listAudit(viewer, Number.isSafeInteger(before) && before > 0 ? before : undefined, MOST);
  const last = rows[rows.length - 1];
  return (
    <ViewerFrame viewer={viewer} current="audit">
      <PageHeader title="操作记录">登录、登录失败和管理操作逐条记录，只能查看，不能修改或删除。最新的在前。</PageHeader>
      <Card>
        <Table headings={['时间', '操作', '用户名', '地址', '单位', '说明']}>
          {rows.map(({ id, at, kind, username, address, unitName, about, count }) => (
            <tr key={id} className="border-b border-line">
              <td className="whitespace-nowrap py-2 pr-4 text-sm">{formatMoment(at)}</td>
              <th scope="row" className="whitespace-nowrap py-2 pr-4 font-normal">
                {auditKindName(kind)}
              </th>
              <td className="py-2 pr-4">{username || '—'}</td>
              <td className="py-2 pr-4">{address}</td>
              <td className="py-2 pr-4">{unitName ?? '—'}</td>
              <td className="py-2">
                {about}
                {count !== null && `共${count}次`}
              </td>
            </tr>
          ))}
        </Table>
        {rows.length === 0 && <p>没有更早的记录。</p>}
        {last && rows.length === MOST && (
          <p className="mt-4">
            <ButtonLink href={`/audit?before=${last.id}`}>更早的记录</ButtonLink>
          </p>
        )}
      </Card>
    </ViewerFrame>
  );
}
