/** Which files of a pile are reports of years that are over, and whether each can be taken in without looking at it alone. */
import { mayDo } from '@/lib/auth/unit-permit';
import { calendarDay } from '@/lib/report/moment';
import { dueYear } from '@/lib/report/report-year';
import { compareNames } from '@/lib/report/unit/name-order';
import { listReportedYears } from '@/lib/store/imports/reported-years';
import { listPileFiles, type Pile, type PileFile } from '@/lib/store/piles/pile';
import type { Viewer } from '@/lib/workflow/asker';

/** Why an office that looks at files does not take in those of its own unit, where its people who write are others. */
export const OWN_REPORT = '本单位自己的报告由填报人导入';

export interface FormerFile extends PileFile {
  readonly unitId: string;
  readonly year: number;
  /** Why it has to be looked at alone; absent where it can be taken in with the others. */
  readonly obstacle: string | undefined;
}

/** The files by unit, the oldest year first. Those that were taken in are left out. */
export async function formerYears(viewer: Viewer, pile: Pile): Promise<FormerFile[]> {
  const due = dueYear(calendarDay(new Date()));
  const files = (await listPileFiles(viewer, pile.id)).flatMap((file) => {
    const { state, unitId, year, reportId } = file;
    const isFormer = state === 'checked' && unitId !== null && year !== null && year < due && !reportId;
    return isFormer ? [{ ...file, unitId, year }] : [];
  });
  const there = await listReportedYears(viewer, [...new Set(files.map(({ unitId }) => unitId))]);
  const keyOf = ({ unitId, year, kind }: Pick<FormerFile, 'unitId' | 'year' | 'kind'>) => `${unitId}.${year}.${kind}`;
  const known = new Set(there.map(keyOf));
  const takesOwn = await mayDo(viewer, 'importFiles', pile.unitId);
  const obstacleOf = (file: (typeof files)[number]): string | undefined => {
    if (file.unitId === pile.unitId && !takesOwn) return OWN_REPORT;
    if (known.has(keyOf(file))) return '这一年的报告已经有了';
    if (file.importId) return '正在等待确认';
    return files.filter((each) => keyOf(each) === keyOf(file)).length > 1 ? '这一年有几个文件，要逐个看' : undefined;
  };
  return files
    .map((file) => ({ ...file, obstacle: obstacleOf(file) }))
    .sort((a, b) => compareNames(a.unitName ?? '', b.unitName ?? '') || a.year - b.year);
}
