/** From a report to the neutral tree that every output is written from. */

import { shownDraft, shownTexts } from '@/lib/report/prose/shown-text';
import { type Cells, printedCell, readCells } from '@/lib/report/read-cells';
import { type Draft, draftText, type Report } from '@/lib/report/report';
import { chineseOrdinal, formatDate } from '@/lib/report/wording';
import { pick } from '@/lib/template/define';
import type { CellId, PartKey, ProseKey } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Part, Template } from '@/lib/template/types';
import type { DocNode } from './nodes';
import { paragraphsOf, singleLine } from './plain-text';
import { formOf } from './table-form';
import { titleLines, titleOf } from './title';

/** What a report that nobody has approved says at its top. */
export const DRAFT_MARK = '草稿（未经审核，不得发布）';

/** What one says that is only for practice. The words before the bracket stand on every page. */
const PRACTICE_MARK = '练习（不是正式年报，不得发布）';

export interface BuildOptions {
  /** True for a report that is not approved. */
  readonly draftMark: boolean;
  /** True for one that is only for practice: it says so instead. */
  readonly isPractice?: boolean;
  /** Last year's report, for figures of the text that are bound to it. */
  readonly prior?: Report;
}

/** What of a report a node prints; the draft mark and the headings of boxes are nothing of it. Paragraphs are counted in their box. */
export type Source =
  | { readonly kind: 'title' | 'signature' | 'nothing' }
  | { readonly kind: 'part'; readonly part: PartKey }
  | { readonly kind: 'table'; readonly part: PartKey; readonly table: string; readonly cells: readonly CellId[] }
  | { readonly kind: 'paragraph'; readonly box: ProseKey; readonly index: number };

/** A node with what it prints. */
export interface LocatedNode {
  readonly node: DocNode;
  readonly source: Source;
}

/**
 * The whole document in reading order. Nothing is refused: a blank cell is an empty value, text that is no number is
 * printed as typed, a part without text is a heading alone.
 */
export function buildDocument(template: Template, report: Report, options: BuildOptions): readonly DocNode[] {
  return locatedNodes(template, report, options).map(({ node }) => node);
}

/** The same with where each node comes from. */
export function locatedNodes(
  template: Template,
  report: Report,
  { draftMark, isPractice = false, prior }: BuildOptions,
): readonly LocatedNode[] {
  const { cells } = readCells(template, report.draft);
  const draft = shownDraft(report.draft, shownTexts(report.draft, { template, cells, prior }));
  const title = titleLines(titleOf(template, draft), singleLine(draftText(draft, 'agency')));
  return [
    ...(isPractice || draftMark
      ? [located({ kind: 'mark', text: isPractice ? PRACTICE_MARK : DRAFT_MARK }, { kind: 'nothing' })]
      : []),
    located({ kind: 'title', lines: title }, { kind: 'title' }),
    ...paragraphs(draft, 'preface'),
    ...template.parts.flatMap((part) => [partHead(template, draft, cells, part), ...partProse(template, draft, part)]),
    ...signature(draft),
  ];
}

function located(node: DocNode, source: Source): LocatedNode {
  return { node, source };
}

function partHead(
  template: Template,
  draft: Draft,
  cells: Cells,
  { key: part, heading, table: key }: Part,
): LocatedNode {
  const table = template.tables.find((each) => each.key === key);
  if (!table) return located({ kind: 'heading', level: 1, text: heading }, { kind: 'part', part });
  const { form, cells: ids } = formOf(table);
  const values = ids.map((id) => singleLine(printedCell(cellSpec(template, id), cells.get(id) ?? 'blank', draft)));
  return located({ kind: 'table', heading, form, values }, { kind: 'table', part, table: table.key, cells: ids });
}

/** Boxes with a heading of their own are numbered among those that hold text; the others stand bare. */
function partProse(template: Template, draft: Draft, part: Part): LocatedNode[] {
  const written = pick(template.prose, part.prose).map((box) => ({ box, text: paragraphs(draft, box.key) }));
  let position = 0;
  return written.flatMap(({ box, text }): LocatedNode[] => {
    if (!box.heading || text.length === 0) return text;
    position += 1;
    const heading = `（${chineseOrdinal(position)}）${box.heading}`;
    return [located({ kind: 'heading', level: 2, text: heading }, { kind: 'nothing' }), ...text];
  });
}

function paragraphs(draft: Draft, box: ProseKey): LocatedNode[] {
  return paragraphsOf(draftText(draft, box)).map((text, index) =>
    located({ kind: 'paragraph', text }, { kind: 'paragraph', box, index }),
  );
}

function signature(draft: Draft): LocatedNode[] {
  const agency = singleLine(draftText(draft, 'signedBy'));
  const date = singleLine(formatDate(draftText(draft, 'signedOn').trim()));
  return agency || date ? [located({ kind: 'signature', agency, date }, { kind: 'signature' })] : [];
}
