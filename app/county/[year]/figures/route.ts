/** The figures of all reports of a year that an office may see: a workbook that still sums, or CSV with the ids of the cells. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { parseQuery } from '@/app/incoming/request-query';
import { csvParts, figuresRows, streamOf } from '@/app/open/figures-stream';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { ownUnits } from '@/lib/auth/viewer';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import type { FiguresRow } from '@/lib/export/figures';
import { figuresSheets } from '@/lib/export/figures-workbook';
import { renderWorkbook, WORKBOOK_TYPE } from '@/lib/render/render-xlsx';
import { seenReports } from '@/lib/store/open-data/open-data';
import { templateForYear } from '@/lib/template/registry';

const query = z.object({ to: z.enum(['xlsx', 'csv']) });

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  const template = year === undefined ? undefined : templateForYear(year);
  if (!parsed || !year || !template) return refusal('unreadable', 400);
  if (ownUnits(viewer, 'checkFiles').length === 0) return refusal('notFound', 404);
  const rows = figuresRows(template, seenReports(viewer, year));
  const { to } = parsed;
  const name = `${year}年度各单位年报数据.${to}`;
  await audit(viewer, 'reportsExported', { about: name });
  const headers = { 'Content-Type': to === 'xlsx' ? WORKBOOK_TYPE : 'text/csv; charset=utf-8' };
  const disposition = { 'Content-Disposition': attachment(name) };
  if (to === 'csv')
    return new Response(streamOf(csvParts(template, rows)), { headers: { ...headers, ...disposition } });
  const all: FiguresRow[] = [];
  for await (const row of rows) all.push(row);
  return new Response(renderWorkbook(figuresSheets(template, all)), { headers: { ...headers, ...disposition } });
});
