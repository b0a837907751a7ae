/** A paper of the report as a file. */

import { z } from 'zod';
import { parseQuery } from '@/app/incoming/request-query';
import { paperAnswer, paperKinds } from '@/app/paper-answer';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { paperSource } from './paper-source';
import { reportPaper, reportPaperKeys, reportPaperNames } from './report-papers';

const query = z.object({ paper: z.enum(reportPaperKeys), to: z.enum(paperKinds).default('docx') });

export const GET = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const parsed = parseQuery(request, query);
  if (!parsed) return refusal('unreadable', 400);
  const { paper, to } = parsed;
  const source = await paperSource(viewer, id);
  const nodes = source && reportPaper(paper, source);
  if (!source || !nodes) return refusal('notFound', 404);
  const { unit, year } = source.stored;
  const name = `${unit.shortName}${year}年度报告${reportPaperNames[paper]}`;
  return await paperAnswer(nodes, to, { name, company: unit.name });
});
