/** All tables of a file into the cells of the form, and what the file lost of them. */

import { isCaption, isPageNumber, isUnitLine } from '@/lib/import/match/boilerplate';
import type { Format } from '@/lib/import/match/format';
import { linesOf } from '@/lib/import/match/prose';
import type { Block, SourceTable } from '@/lib/import/source-document';
import { arrangedRows } from '@/lib/import/text/arrange-rows';
import { isSentence, looseRows, tokensOf } from '@/lib/import/text/loose-rows';
import { memo } from '@/lib/memo';
import type { CellId, PartKey, TableKey } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import type { CellSpec, Table, Template } from '@/lib/template/types';
import { dumpedInstead } from './dumped-table';
import { type Gathered, gather, nothingGathered } from './gathered';
import { acrossTables, type Captioned, countHeadings, matchAcross } from './match-litigation';
import { countRows, matchRows } from './match-rows';
import { bareLabel, oneLine } from './normalise-label';
import { withoutSerials, withRepeatsMerged } from './repeated-cells';
import { type Found, type Labels, labelsOf } from './row-labels';
import { strayFrom } from './stray-tables';
import { isValueText } from './value-text';

export interface MatchedTables extends Gathered {
  /** Cells of a foreign format that hold something. */
  readonly foreignCells: readonly CellId[];
  /** Lines of the parts with tables that are sentences beside them. */
  readonly remarks: ReadonlyMap<PartKey, readonly string[]>;
}

/** Headings of table four that a table must name to be taken for it. */
const FEWEST_HEADINGS = 4;

/**
 * Tables wherever they stand; then, for a part whose table did not come as one, its lines. Where table two is of a
 * foreign format only what means the same there is taken as a cell of the report's own; the rest is listed.
 */
export function matchTables(
  { template, foreign }: Format,
  blocks: readonly Block[],
  parts: ReadonlyMap<PartKey, readonly Block[]>,
): MatchedTables {
  const gathered = nothingGathered();
  const labels = labelsOf(
    template.tables.filter(({ layout }) => layout === 'matrix' || (layout === 'blocks' && !foreign)),
  );
  matchSources(template, labels, { blocks, parts, gathered });
  const remarks = remarksBeside(template, labels, parts, gathered);
  if (parts.size === 0 && gathered.cells.size === 0) {
    matchTable(template, labels, looseRows(linesOf(blocks), isSentence), gathered);
  }
  for (const prove of gathered.unproven) prove();
  const foreignCells = foreign ? cellsOfForeign(template, foreign, blocks, gathered) : [];
  noteLost(template, gathered);
  return { ...gathered, remarks, foreignCells };
}

interface Sources {
  readonly blocks: readonly Block[];
  readonly parts: ReadonlyMap<PartKey, readonly Block[]>;
  readonly gathered: Gathered;
}

/** Takes in the tables of the file one by one; those that hold nothing but table four, as one where they make it together. */
function matchSources(template: Template, labels: Labels, { blocks, parts, gathered }: Sources): void {
  const strays = strayFrom(template, labels, blocks, parts);
  const table = acrossTable(template);
  const across: Captioned[] = [];
  for (const [at, source] of blocks.entries()) {
    if (source.kind !== 'table') continue;
    const [rows] = splitAcross(template, labels, source);
    const before = blocks[at - 1];
    const caption = before?.kind === 'paragraph' ? before.text : '';
    if (source.rows.length > 0 && rows.rows.length === 0) across.push({ source: withRepeatsMerged(source), caption });
    else matchOwn(template, labels, source, { gathered, strangeTo: strays.get(source) });
  }
  if (!table) return;
  for (const source of acrossTables(table, across)) matchAcross(template, table, source, gathered);
}

/** Words beside the tables, by the part that each table is of; what of its lines belongs to the table is taken in. */
function remarksBeside(template: Template, labels: Labels, parts: Sources['parts'], gathered: Gathered) {
  const remarks = new Map<PartKey, readonly string[]>();
  for (const part of template.parts) {
    const table = template.tables.find(({ key }) => key === part.table);
    if (!table) continue;
    const lines = linesOf(parts.get(part.key) ?? []).filter((line) => !isCaption(part, line));
    const beside = matchLines(template, labels, table, lines, gathered);
    const asides = gathered.asides.filter((aside) => aside.table === table.key).map(({ text }) => text);
    remarks.set(part.key, [...beside, ...asides]);
    if (![...gathered.cells.keys()].some((id) => id.startsWith(`${table.key}/`)))
      noteNumbers(parts.get(part.key), gathered);
  }
  return remarks;
}

/** Lists what holds numbers in a part of whose table nothing was found, unless it is listed already. */
function noteNumbers(blocks: readonly Block[] = [], { notes }: Gathered): void {
  for (const block of blocks) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text);
    const numbers = block.kind === 'paragraph' ? texts : texts.filter(isValueText);
    const text = oneLine(numbers.join(' '));
    const isListed = notes.some((note) => note.text?.includes(text));
    if (/\d/.test(text) && !isPageNumber(text) && !isListed) notes.push({ code: 'notPlaced', level: 'error', text });
  }
}

/** Takes in what the table may say of the form's tables; one that may not say anything is listed as it is. */
function matchOwn(
  template: Template,
  labels: Labels,
  source: SourceTable,
  { gathered, strangeTo }: { gathered: Gathered; strangeTo: ReadonlySet<TableKey> | undefined },
): void {
  const own: Labels = strangeTo?.size
    ? {
        rowOf: (text) => onlyOf(labels.rowOf(text), strangeTo),
        columnOf: (text) => onlyOf(labels.columnOf(text), strangeTo),
      }
    : labels;
  if (own === labels || countRows(own, source) > 0 || isAcross(template, source)) {
    matchTable(template, own, source, gathered);
    return;
  }
  const text = source.rows.map((cells) => cells.map((cell) => oneLine(cell.text)).join(' ')).join('；');
  gathered.notes.push({
    code: 'notPlaced',
    level: 'info',
    text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text,
  });
}

function onlyOf<T extends { readonly table: Table }>(found: Found<T> | undefined, strangeTo: ReadonlySet<TableKey>) {
  return found && !strangeTo.has(found.meant.table.key) ? found : undefined;
}

/** So much of a table that is none of the form's is quoted. */
const QUOTED = 80;

/** What table two holds under another format: cells of the same meaning are taken, the others come back, each with a note. */
function cellsOfForeign(template: Template, foreign: Template, blocks: readonly Block[], gathered: Gathered): CellId[] {
  const found = nothingGathered();
  const labels = labelsOf(foreign.tables.filter(({ layout }) => layout === 'blocks'));
  for (const block of blocks) if (block.kind === 'table') matchRows(foreign, labels, block, found);
  const cells = [...found.cells].filter(([, { text }]) => text !== '');
  const others: CellId[] = [];
  for (const [at, origin] of cells) {
    if (template.cells.has(at)) gather(gathered, at, { ...origin, sureness: 'likely' });
    else {
      gathered.notes.push({ code: 'noCounterpart', level: 'warning', at, text: `${origin.context} ${origin.text}` });
      others.push(at);
    }
  }
  return others;
}

function matchTable(template: Template, labels: Labels, printed: SourceTable, gathered: Gathered): void {
  const [rows, across] = splitAcross(template, labels, withRepeatsMerged(withoutSerials(printed)));
  if (rows.rows.length > 0) matchRows(template, labels, rows, gathered);
  const table = acrossTable(template);
  if (table && across.rows.length > 0) matchAcross(template, table, across, gathered);
}

/** Tables two and three, and table four, of a source that may hold them all. */
function splitAcross(template: Template, labels: Labels, source: SourceTable): [SourceTable, SourceTable] {
  const table = acrossTable(template);
  const none: SourceTable = { kind: 'table', rows: [] };
  if (!table || !isAcross(template, source)) return [source, none];
  if (countRows(labels, source) === 0) return [none, source];
  const at = source.rows.findIndex((cells) =>
    cells.some(
      (cell) => countHeadings(table, cell.text) > 0 && !labels.rowOf(cell.text) && !labels.columnOf(cell.text),
    ),
  );
  if (at < 0) return [source, none];
  if (countRows(labels, { ...source, rows: source.rows.slice(0, at) }) === 0) return [none, source];
  return [
    { ...source, rows: source.rows.slice(0, at) },
    { ...source, rows: source.rows.slice(at) },
  ];
}

/** Whether the table of the file names enough headings of table four to be taken for it. */
function isAcross(template: Template, source: SourceTable): boolean {
  const table = acrossTable(template);
  const text = source.rows.flatMap((cells) => cells.map((cell) => cell.text)).join(' ');
  return table !== undefined && countHeadings(table, text) >= FEWEST_HEADINGS;
}

function acrossTable(template: Template): Table | undefined {
  return template.tables.find(({ layout }) => layout === 'across');
}

/** Reads the lines of a part as rows of its table; returns those that are words beside it. */
function matchLines(
  template: Template,
  labels: Labels,
  table: Table,
  lines: readonly string[],
  gathered: Gathered,
): readonly string[] {
  const isFound = [...gathered.cells.keys()].some((id) => id.startsWith(`${table.key}/`));
  const vocabulary = vocabularyOf(table);
  const isOfForm = (line: string) =>
    tokensOf(line.replace(/[|│┃]/g, '\t')).every((token) => isValueText(token) || isPrinted(vocabulary, token));
  const own = lines.filter((line) => !isUnitLine(line)).flatMap((line) => cellsOfLine(vocabulary, line));
  // Beside a table that was found, only what the form itself prints can be a left-over of it.
  const isWords = (line: string) => isSentence(line) && !labels.rowOf(line)?.isExact;
  const beside = new Set(own.filter((line) => isWords(line) || (isFound && !isOfForm(line))));
  const rowLines = own.filter((line) => !beside.has(line));
  if (isFound)
    matchLoose(
      template,
      labels,
      looseRows(own, (line) => beside.has(line)),
      gathered,
    );
  else {
    const loose = arrangedRows(labels, table, rowLines) ?? looseRows(own, (line) => beside.has(line));
    const found = nothingGathered();
    matchLoose(template, labels, loose, found);
    for (const prove of found.unproven) prove();
    takeAll(dumpedInstead(template, table, { labels, lines: rowLines, byLabels: found }) ?? found, gathered);
  }
  return own.filter((line) => beside.has(line));
}

function matchLoose(template: Template, labels: Labels, loose: SourceTable, gathered: Gathered): void {
  if (loose.rows.some((cells) => cells.length > 1)) matchTable(template, labels, loose, gathered);
}

function takeAll(found: Gathered, gathered: Gathered): void {
  for (const [id, origin] of found.cells) gather(gathered, id, origin);
  for (const [key, label] of found.labels) gathered.labels.set(key, label);
  gathered.notes.push(...found.notes);
}

/** A label of the form, or a piece of one that was split over lines. */
function isPrinted(vocabulary: ReadonlySet<string>, token: string): boolean {
  const bare = bareLabel(token);
  return vocabulary.has(bare) || (bare.length >= 2 && isPieceOf(vocabulary, bare)) || isEnds(vocabulary, token);
}

function isPieceOf(vocabulary: ReadonlySet<string>, bare: string): boolean {
  return [...vocabulary].some((label) => label.includes(bare));
}

/** Last signs of labels side by side, as the end of a page cuts them off: 人 计. */
function isEnds(vocabulary: ReadonlySet<string>, token: string): boolean {
  const words = token.split(' ');
  return words.length > 1 && words.every((word) => [...vocabulary].some((label) => label.endsWith(word)));
}

/** So many labels in one line are a table that lost its line ends. */
const MANY_LABELS = 4;

/** The line, or its cells one by one where a whole table stands in it with nothing but spaces between. */
function cellsOfLine(vocabulary: ReadonlySet<string>, line: string): string[] {
  const tokens = line.split(/\s+/);
  const labels = tokens.filter((token) => vocabulary.has(bareLabel(token)));
  return labels.length < MANY_LABELS ? [line] : tokens;
}

/** All labels that the form prints in a table. */
const vocabularyOf = memo(labelsIn);

function labelsIn({ rows, columns, rowGroups, columnGroups, corner, over = '' }: Table): ReadonlySet<string> {
  const printed = [...rows, ...columns, ...rowGroups, ...columnGroups].map(({ label }) => label);
  return new Set([...printed, corner, over, ...rows.map((row) => row.label + (row.aside ?? ''))].map(bareLabel));
}

function noteLost(template: Template, { cells, notes }: Gathered): void {
  for (const table of template.tables) {
    const specs = [...template.cells.values()].filter((spec) => spec.table === table);
    const isFound = specs.some(({ id }) => cells.has(id));
    if (!isFound) {
      notes.push({ code: 'tableMissing', level: 'error', text: table.name });
      continue;
    }
    const hasTotals = specs.some(({ id, column }) => column.sumOf && cells.get(id)?.text);
    for (const spec of specs) {
      const isLost = spec.column.sumOf ? hasTotals && isTotalLost(spec, cells) : !cells.has(spec.id);
      if (isLost) notes.push(lost(spec.id, cellName(spec), Boolean(spec.terms)));
    }
  }
}

/** A total that is not there, or blank although what it adds up is not. */
function isTotalLost({ id, terms = [] }: CellSpec, cells: Gathered['cells']): boolean {
  return !cells.has(id) || (cells.get(id)?.text === '' && terms.every((term) => cells.get(term)?.text));
}

function lost(at: CellId, text: string, isDerived: boolean) {
  return { code: 'cellLost', level: isDerived ? 'info' : 'error', at, text } as const;
}
