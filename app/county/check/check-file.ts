/** The sheet that is sent back with a file, as Word. */
import { checkSheet } from '@/lib/document/papers/check-sheet';
import { remarksOf } from '@/lib/import/pile/remarks';
import { renderPaper } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import { isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import { severityNames } from '@/lib/rules/severity-names';
import type { OpenedPileFile, Pile, PileFile } from '@/lib/store/piles/pile';
import { parsePiledFindings } from '@/lib/store/piles/piled-finding';
import { officeName } from '@/lib/workflow/obligation';
import { readingRemarks } from './reading-remarks';

/** The bytes of the sheet; `files` are those of the pile, among which a unit may have two. */
export async function checkFile(
  file: OpenedPileFile,
  pile: Pile,
  files: readonly PileFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const nodes = checkSheet({
    unitName: pileAgency(file) ?? '',
    fileName: file.name.slice(file.name.lastIndexOf('/') + 1),
    year: file.year ?? undefined,
    findings: parsePiledFindings(file.findings).map((each) => ({ ...each, kind: severityNames[each.severity] })),
    doubts: readingRemarks(file.reading),
    remarks: remarksOf(files, pile.year).get(file.id) ?? [],
    officeName: officeName(pile.unitName),
    date: formatDate(isoDay(new Date())),
  });
  return await renderPaper(nodes, profiles.official, { title: '核对意见', company: pile.unitName });
}

/** 核对意见（青石镇人民政府）.docx, or by the name of the file while the unit is not known. */
export function checkFileName(file: PileFile): string {
  return `核对意见（${pileAgency(file) ?? file.name.slice(file.name.lastIndexOf('/') + 1)}）.docx`;
}

/** The agency that the file's report is of; the second report of a seat is that of its office. */
function pileAgency({ unitName, isMainKind }: PileFile): string | undefined {
  if (unitName === null) return undefined;
  return isMainKind ? unitName : officeName(unitName);
}
