/** The draft of the circular on how the reports of a year were, as Word. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { paperAnswer } from '@/app/paper-answer';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { scoreCircular } from '@/lib/document/papers/score-circular';
import { isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { deductionText, itemText } from '@/lib/rollup/score';
import { scoreSheet } from '@/lib/store/rollup/scores';
import { getUnit } from '@/lib/store/units/unit';
import { agencyOf, officeName } from '@/lib/workflow/obligation';

const query = z.object({ unit: idText() });

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const today = isoDay(new Date());
  const [sheet, unit] = [await scoreSheet(viewer, parsed.unit, year, today), await getUnit(viewer, parsed.unit)];
  if (!sheet || !unit) return refusal('notFound', 404);
  const nodes = scoreCircular({
    place: unit.shortName,
    officeName: officeName(unit.name),
    year,
    date: formatDate(today),
    items: sheet.table.map(itemText),
    units: sheet.units.map(({ row, score, deductions }) => ({
      name: agencyOf(row),
      score,
      reasons: deductions.map(deductionText),
    })),
    open: sheet.open.length,
  });
  return await paperAnswer(nodes, 'docx', { name: `${unit.shortName}${year}年度年报编制情况通报`, company: unit.name });
});
