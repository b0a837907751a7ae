/** The reports of a season as files, one after the other, with a contents page first. */
import { exportFile } from '@/app/reports/[id]/export/export-file';
import { stateWords } from '@/components/season/season-words';
import { contentsPage } from '@/lib/document/papers/contents-page';
import { annexWords, type ExportKindKey, exportKinds } from '@/lib/export/kinds';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import type { PackedFile } from '@/lib/render/zip-stream';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { getReport } from '@/lib/store/reports/report';
import type { Asker } from '@/lib/workflow/asker';
import { obligationName } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';

/** The report, and drawn from it its annex. */
const kinds: readonly ExportKindKey[] = ['docx', 'html', 'json', 'svg'];

/** Each report is read, written and forgotten before the next. One that is gone meanwhile is left out. */
export async function* reportFiles(
  asker: Asker,
  title: string,
  rows: readonly SeasonRow[],
): AsyncGenerator<PackedFile> {
  const named = withNames(rows);
  yield { name: '目录.html', content: new TextEncoder().encode(contentsOf(title, named)) };
  for (const { row, name } of named) {
    const stored = row.report && (await getReport(asker, row.report.id));
    if (!stored) continue;
    const prior = await getPriorReport(asker, stored);
    const explanations = await listExplanations(asker, stored.id);
    for (const kind of kinds) {
      const { content } = await exportFile({ ...stored, prior, explanations }, kind, 'official');
      yield { name: pathOf(name, row, kind), content };
    }
  }
}

interface NamedRow {
  readonly row: SeasonRow;
  /** Of its folder: the unit's name, told apart where two have the same. */
  readonly name: string;
}

function withNames(rows: readonly SeasonRow[]): NamedRow[] {
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const name = obligationName(row).replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return { row, name: number > 1 ? `${name}（${number}）` : name };
  });
}

function pathOf(name: string, { year }: SeasonRow, kind: ExportKindKey): string {
  return `${name}/${name}${year}年度报告${annexWords(kind)}${exportKinds[kind].ending}`;
}

function contentsOf(title: string, named: readonly NamedRow[]): string {
  const names = kinds.map((kind) => exportKinds[kind].name);
  const listed = named.map(({ row, name }) => ({
    unitName: obligationName(row),
    state: stateWords(row),
    files:
      row.report && !row.report.isClosed ? kinds.map((kind) => ({ name: '打开', path: pathOf(name, row, kind) })) : [],
  }));
  return renderHtml(contentsPage(title, names, listed), profiles.template);
}
