/** The score sheet as a workbook: a row for each report, and one for each deduction with the page that it is for. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { evidenceAddress } from '@/components/rollup/evidence-address';
import { audit } from '@/lib/auth/audit';
import { requestOrigin } from '@/lib/auth/request-origin';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { renderWorkbook, type SheetCell, WORKBOOK_TYPE } from '@/lib/render/render-xlsx';
import { isoDay } from '@/lib/report/moment';
import { deductionText, NOT_SCORED } from '@/lib/rollup/score';
import { type ScoredUnit, scoreSheet } from '@/lib/store/rollup/scores';
import { obligationName } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';

const query = z.object({ unit: idText() });

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const sheet = await scoreSheet(viewer, parsed.unit, year, isoDay(new Date()));
  if (!sheet) return refusal('notFound', 404);
  const origin = requestOrigin(request.headers);
  const workbook = renderWorkbook([
    {
      name: '评分表',
      widths: [6, 28, 8, 90],
      rows: [['序号', '单位', '得分', '扣分情况'], ...sheet.units.map(scoreRow), ...sheet.open.map(openRow)],
    },
    {
      name: '扣分依据',
      widths: [36, 30, 8, 8, 8, 12],
      rows: [
        ['单位', '项目', '数量', '量词', '扣分', '依据'],
        ...sheet.units.flatMap((unit) => deductionRows(unit, origin)),
      ],
    },
  ]);
  const name = `${year}年度年报评分表.xlsx`;
  await audit(viewer, 'reportsExported', { about: name });
  return new Response(workbook, {
    headers: { 'Content-Type': WORKBOOK_TYPE, 'Content-Disposition': attachment(name) },
  });
});

function scoreRow({ row, score, deductions }: ScoredUnit, at: number): SheetCell[] {
  const said = deductions.length === 0 ? '没有扣分' : deductions.map(deductionText).join('；');
  return [at + 1, obligationName(row), score, said];
}

/** Listed, so that nobody looks for it in vain; without a score. */
function openRow(row: SeasonRow): SheetCell[] {
  return ['', obligationName(row), '', NOT_SCORED];
}

function deductionRows({ row, deductions }: ScoredUnit, origin: string): SheetCell[][] {
  return deductions.map((deduction) => [
    obligationName(row),
    deduction.name,
    deduction.count,
    deduction.per,
    deduction.points,
    { text: '查看', href: `${origin}${evidenceAddress(row, deduction)}` },
  ]);
}
