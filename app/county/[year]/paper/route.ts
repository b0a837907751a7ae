/** The papers of a season: the page on who has published, and the circular that begins it. */

import { z } from 'zod';
import { seasonPaperKeys, seasonPapers } from '@/app/county/[year]/papers/season-papers';
import { readYear } from '@/app/county/season-query';
import { parseQuery } from '@/app/incoming/request-query';
import { paperAnswer, paperKinds } from '@/app/paper-answer';
import { ownUnits } from '@/lib/auth/viewer';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { isoDay } from '@/lib/report/moment';
import { getUnit } from '@/lib/store/units/unit';

const query = z.object({ paper: z.enum(seasonPaperKeys), to: z.enum(paperKinds).default('docx') });

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const [own] = ownUnits(viewer, 'checkFiles');
  const office = own && (await getUnit(viewer, own.id));
  if (!office) return refusal('notFound', 404);
  const { name, build } = seasonPapers[parsed.paper];
  const nodes = await build({ viewer, office, year, today: isoDay(new Date()) });
  return await paperAnswer(nodes, parsed.to, {
    name: `${office.shortName}${year}年度${name}`,
    company: office.name,
  });
});
