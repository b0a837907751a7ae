/** A pile as one workbook: its files with where they stand, and every finding. */

import { askedPile } from '@/app/county/check/asked-pile';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { piledRefusal, piledStateWords } from '@/components/pile/pile-words';
import { viewerRoute } from '@/lib/auth/viewer-route';
import { remarksOf } from '@/lib/import/pile/remarks';
import { renderWorkbook, type SheetCell, WORKBOOK_TYPE } from '@/lib/render/render-xlsx';
import { severityNames } from '@/lib/rules/severity-names';
import { getPileFile, listPileFiles, type PileFile } from '@/lib/store/piles/pile';
import { parsePiledFindings } from '@/lib/store/piles/piled-finding';
import type { Asker } from '@/lib/workflow/asker';

export const GET = viewerRoute(async (viewer, request) => {
  const pile = await askedPile(viewer, request);
  if (pile instanceof Response) return pile;
  const files = await listPileFiles(viewer, pile.id);
  const remarks = remarksOf(
    files.filter(({ state }) => state === 'checked'),
    pile.year,
  );
  const workbook = renderWorkbook([
    {
      name: '文件',
      widths: [6, 40, 28, 8, 16, 8, 8, 60],
      rows: [
        ['序号', '文件', '单位', '年度', '状态', '错误', '警告', '要注意的'],
        ...files.map((file, at) => [at + 1, ...fileCells(file, remarks.get(file.id) ?? [])]),
      ],
    },
    { name: '问题', widths: [28, 40, 8, 80, 40, 8], rows: await findingRows(viewer, files) },
  ]);
  const name = `${pile.year}年度年报核对汇总表.xlsx`;
  return new Response(workbook, {
    headers: { 'Content-Type': WORKBOOK_TYPE, 'Content-Disposition': attachment(name) },
  });
});

function fileCells(file: PileFile, remarks: readonly string[]): SheetCell[] {
  const { name, unitName, year, state, errors, warnings } = file;
  const counts = state === 'checked' ? [errors, warnings] : ['', ''];
  const said = [piledRefusal(file), ...remarks].filter(Boolean).join('');
  return [name, unitName ?? '', year ?? '', piledStateWords(file), ...counts, said];
}

async function findingRows(viewer: Asker, files: readonly PileFile[]): Promise<string[][]> {
  const rows = [['单位', '文件', '类别', '问题', '依据', '规则']];
  for (const { id, state } of files) {
    const file = state === 'checked' ? await getPileFile(viewer, id) : undefined;
    for (const { severity, message, basis, rule } of file ? parsePiledFindings(file.findings) : []) {
      rows.push([file?.unitName ?? '', file?.name ?? '', severityNames[severity], message, basis, rule]);
    }
  }
  return rows;
}
