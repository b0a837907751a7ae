/** The audit record as a workbook: what the page shows, with the digests that chain its entries. */

import { filterOf, inWords, readAuditQuery } from '@/app/audit/audit-query';
import { queryOf } from '@/app/incoming/request-query';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { mayDo } from '@/lib/auth/unit-permit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { renderXlsx, WORKBOOK_TYPE } from '@/lib/render/render-xlsx';
import { formatMoment } from '@/lib/report/moment';
import { noteFault } from '@/lib/store/database/note-fault';
import { auditKindName, listAudit } from '@/lib/store/people/audit';

const HEADINGS = ['编号', '时间', '操作', '用户名', '地址', '单位', '说明', '次数', '摘要（SHA-256）'];
const WIDTHS = [10, 20, 18, 16, 18, 28, 50, 8, 70];

/** Entries of one workbook; older ones are had by naming days. */
const MOST = 20_000;

export const GET = viewerRoute(async (viewer, request) => {
  const audited = await Promise.all(viewer.memberships.map(({ unitId }) => mayDo(viewer, 'viewAudit', unitId)));
  const unit = viewer.memberships[audited.indexOf(true)];
  if (!unit) return refusal('forbidden', 403);
  const query = readAuditQuery(queryOf(request));
  const entries = await listAudit(viewer, undefined, MOST, filterOf(query));
  await audit(viewer, 'auditExported', { unitId: unit.unitId, about: `${inWords(query)}，${entries.length}条` }).catch(
    noteFault('an export was not recorded'),
  );
  const rows = entries.map(({ id, at, kind, username, address, unitName, about, count, digest }) => [
    String(id),
    formatMoment(at),
    auditKindName(kind),
    username,
    address,
    unitName ?? '',
    about,
    count === null ? '' : String(count),
    digest,
  ]);
  return new Response(renderXlsx('操作记录', [HEADINGS, ...rows], WIDTHS), {
    headers: { 'Content-Type': WORKBOOK_TYPE, 'Content-Disposition': attachment('操作记录.xlsx') },
  });
});
