/** From a report to the neutral tree that every output is written from. */
import { type Cells, printedCell, readCells } from '@/lib/report/read-cells';
import { type Draft, type Report, textOf } from '@/lib/report/report';
import { shownDraft, shownTexts } from '@/lib/report/shown-text';
import { chineseOrdinal, formatDate } from '@/lib/report/wording';
import { pick } from '@/lib/template/define';
import { cellSpec } from '@/lib/template/registry';
import type { Part, Template } from '@/lib/template/types';
import type { DocNode, ParagraphNode } from './nodes';
import { lineOf, paragraphsOf } from './plain-text';
import { formOf } from './table-form';
import { titleLines, titleOf } from './title';

/** What a report that nobody has approved says at its top. */
export const DRAFT_MARK = '草稿（未经审核，不得发布）';

export interface BuildOptions {
  /** True for a report that is not approved. */
  readonly draftMark: boolean;
  /** Last year's report, for figures of the text that are bound to it. */
  readonly prior?: Report;
}

/**
 * The whole document in reading order. Nothing is refused: a blank cell is an empty value, text that is no number is
 * printed as typed, a part without text is a heading alone.
 */
export function buildDocument(
  template: Template,
  report: Report,
  { draftMark, prior }: BuildOptions,
): readonly DocNode[] {
  const { cells } = readCells(template, report.draft);
  const draft = shownDraft(report.draft, shownTexts(report.draft, { template, cells, prior }));
  return [
    ...(draftMark ? [{ kind: 'mark', text: DRAFT_MARK } as const] : []),
    { kind: 'title', lines: titleLines(titleOf(template, draft), lineOf(textOf(draft, 'agency'))) },
    ...paragraphNodes(textOf(draft, 'preface')),
    ...template.parts.flatMap((part) => [partHead(template, draft, cells, part), ...partProse(template, draft, part)]),
    ...signature(draft),
  ];
}

function partHead(template: Template, draft: Draft, cells: Cells, { heading, table: key }: Part): DocNode {
  const table = template.tables.find((each) => each.key === key);
  if (!table) return { kind: 'heading', level: 1, text: heading };
  const { form, cells: ids } = formOf(table);
  const values = ids.map((id) => lineOf(printedCell(cellSpec(template, id), cells.get(id) ?? 'blank', draft)));
  return { kind: 'table', heading, form, values };
}

/** Boxes with a heading of their own are numbered among those that hold text; the others stand bare. */
function partProse(template: Template, draft: Draft, part: Part): DocNode[] {
  const written = pick(template.prose, part.prose).map((box) => ({
    box,
    text: paragraphNodes(textOf(draft, box.key)),
  }));
  let position = 0;
  return written.flatMap(({ box, text }): DocNode[] => {
    if (!box.heading || text.length === 0) return text;
    position += 1;
    return [{ kind: 'heading', level: 2, text: `（${chineseOrdinal(position)}）${box.heading}` }, ...text];
  });
}

function paragraphNodes(text: string): ParagraphNode[] {
  return paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

function signature(draft: Draft): DocNode[] {
  const agency = lineOf(textOf(draft, 'signedBy'));
  const date = lineOf(formatDate(textOf(draft, 'signedOn').trim()));
  return agency || date ? [{ kind: 'signature', agency, date }] : [];
}
