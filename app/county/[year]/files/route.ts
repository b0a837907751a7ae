/** The reports that a board shows, in one packed folder. It is made while it is sent, however many there are. */

import { readSeasonQuery, readYear } from '@/app/county/season-query';
import { queryOf } from '@/app/incoming/request-query';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { zipStream } from '@/lib/render/zip-stream';
import { isoDay } from '@/lib/report/moment';
import { listSeason } from '@/lib/store/season/season-rows';
import { rolesFor } from '@/lib/workflow/can';
import { arranged, filterNames } from '@/lib/workflow/season-view';
import { reportFiles } from './report-files';

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const year = readYear(asked);
  const isOffice = viewer.memberships.some(({ role }) => rolesFor('export', 'below').includes(role));
  if (!year || !isOffice) return refusal('notFound', 404);
  const query = readSeasonQuery(queryOf(request));
  const now = new Date();
  const rows = arranged(await listSeason(viewer, year, isoDay(now), { sort: query.sort }), query);
  const narrowed = [filterNames[query.filter], query.search].filter(Boolean).join('，');
  const title = `${year}年度政府信息公开工作年度报告（${narrowed}）`;
  await audit(viewer, 'reportsExported', { about: `${year}年度，${narrowed}，${rows.length}项` });
  return new Response(zipStream(reportFiles(viewer, title, rows), now), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': attachment(`${title}.zip`) },
  });
});
