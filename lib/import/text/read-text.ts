/** Plain text: lines as paragraphs; rows parted by tabs or bars, and cells that stand on lines of their own, as tables. */

import { partHeadingOf } from '@/lib/import/match/part-headings';
import { labelsOf } from '@/lib/import/match/tables/row-labels';
import { isValueText } from '@/lib/import/match/tables/value-text';
import { isTitle } from '@/lib/import/match/title';
import type { Block, SourceDocument, SourceTable } from '@/lib/import/source-document';
import { rowsAsBlocks } from '@/lib/import/xlsx/sheet-blocks';
import { newestTemplate } from '@/lib/template/registry';
import { withCellLines } from './cell-lines';
import { commaRows } from './comma-rows';
import { withFiguresBack } from './dropped-figures';
import { isSentence } from './loose-rows';
import { withoutMarkup } from './markup';
import { withDigits } from './misread-digits';
import { unwrapped } from './unwrapped';

interface Row {
  readonly cells: readonly string[];
  /** Begins with a bar: the border of the table if every row does, else a blank cell stands before it. */
  readonly hasBorder?: boolean;
}

type Line =
  | ({ readonly kind: 'row' } & Row)
  | { readonly kind: 'cell' | 'text'; readonly text: string }
  | { readonly kind: 'blank' | 'rule' };

/** The paragraphs and tables of a text. */
export function readText(text: string): SourceDocument {
  const rows = commaRows(text);
  if (rows) return { blocks: rowsAsBlocks(rows) };
  const reader = new TextReader();
  const lines = withoutMarkup(text.split(/\r\n|[\n\r\u2028\u2029]/));
  for (const piece of withCellLines(unwrapped(withDigits(withFiguresBack(lines))))) {
    if (typeof piece === 'string') reader.take(parseLine(piece, reader.isInTable));
    else reader.takeTable(piece);
  }
  return { blocks: reader.end() };
}

/** Words between two rows that may be a piece of a label: short, and no sentence. */
const PIECE = /^[^。；：;:]{1,40}$/;
const LABELS = labelsOf(newestTemplate().tables);

class TextReader {
  private readonly blocks: Block[] = [];
  private rows: Row[] = [];
  private row: string[] = [];
  /** Lines after a row that are part of its table if another row follows. */
  private pieces: string[] = [];

  get isInTable(): boolean {
    return this.rows.length > 0;
  }

  take(line: Line): void {
    if (line.kind === 'cell') {
      this.takePieces();
      this.row.push(line.text);
    } else if (line.kind === 'row') {
      this.endRow();
      this.takePieces();
      this.rows.push(line);
    } else if (line.kind === 'text') this.takeText(line.text);
    else this.endRow();
  }

  takeTable(table: SourceTable): void {
    this.endTable();
    this.blocks.push(table);
  }

  end(): readonly Block[] {
    this.endTable();
    return this.blocks;
  }

  private takeText(text: string): void {
    const isHeading = isPartHeading(text);
    if (this.row.length > 0 && !isHeading) this.row[this.row.length - 1] += text;
    else if (this.rows.length > 0 && !isHeading && PIECE.test(text.trim())) this.pieces.push(text);
    else {
      this.endTable();
      this.blocks.push({ kind: 'paragraph', text });
    }
  }

  private takePieces(): void {
    this.rows.push(...this.pieces.map((piece) => ({ cells: [piece] })));
    this.pieces = [];
  }

  private endRow(): void {
    if (this.row.length > 0) this.rows.push({ cells: this.row });
    this.row = [];
  }

  private endTable(): void {
    this.endRow();
    const [piece] = this.pieces;
    if (piece !== undefined && completes(this.rows[this.rows.length - 1]?.cells, piece))
      this.rows.push({ cells: [this.pieces.shift() ?? ''] });
    this.blocks.push(...rowBlocks(withoutBorders(this.rows)));
    this.blocks.push(...this.pieces.map((text): Block => ({ kind: 'paragraph', text })));
    this.rows = [];
    this.pieces = [];
  }
}

/** Whether a line behind the last row is the rest of that row's label. */
function completes(row: readonly string[] = [], piece: string): boolean {
  const label = row[row.findIndex(isValueText) - 1];
  return label !== undefined && !LABELS.rowOf(label)?.isExact && LABELS.rowOf(label + piece)?.isExact === true;
}

/** The cells of rows between bars. Where only some rows begin with a bar, theirs is the first cell, and it is blank. */
function withoutBorders(rows: readonly Row[]): (readonly string[])[] {
  const isBordered = rows.every(({ hasBorder }) => hasBorder !== false);
  return rows.map(({ cells, hasBorder }) => (isBordered && hasBorder ? cells.slice(1) : cells));
}

/** Lines that only begin with a tab are no table. */
function rowBlocks(rows: readonly (readonly string[])[]): Block[] {
  // Without a label in it, it is the last row of a table whose headings are lines.
  if (rows.every((cells) => cells.every((text) => text.trim() === '' || isValueText(text.trim()))))
    return rows.map((cells) => ({ kind: 'paragraph', text: cells.map((text) => text.trim()).join(' ') }));
  if (rows.every((cells) => cells.length < 2)) return rows.flat().map((text) => ({ kind: 'paragraph', text }));
  return [tableOf(rows)];
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    rows: rows.map((cells) => cells.map((text) => ({ text: text.trim(), colSpan: 1, rowSpan: 1 }))),
  };
}

/** What a line with only these is, two dashes at most stand for a value that there is not. */
const RULE = /^[\s\-—─━:=+|│┃┼├┤┌┐└┘┬┴]*$/;
const RULED = /[-—─━=] ?[-—─━=] ?[-—─━=]|[┼├┤┌┐└┘┬┴]/;

/** Bars alone, or a line of dashes. A dash or two between bars stand for a value that there is not. */
function isRule(text: string): boolean {
  return RULE.test(text) && (RULED.test(text) || /^[\s|│┃:+]*[|│┃][\s|│┃:+]*$/.test(text));
}

function parseLine(text: string, isInTable: boolean): Line {
  if (text === '') return { kind: 'blank' };
  if (isRule(text)) return { kind: 'rule' };
  const bars = text.split(/[|│┃]/);
  if (bars.length > 2) return manyBars(text, bars);
  if (bars.length === 2) return barredLine(text, bars, isInTable);
  return text.includes('\t') ? tabbedLine(text.split('\t')) : plainLine(text);
}

function plainLine(text: string): Line {
  return text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function tabbedLine(cells: readonly string[]): Line {
  const [first = '', second = ''] = cells;
  if (cells.length > 2) return { kind: 'row', cells };
  if (first.trim() === '') return { kind: 'cell', text: second };
  const isParagraph = SERIAL.test(first) && !isValueText(second.trim());
  return isParagraph ? { kind: 'text', text: first + second } : { kind: 'row', cells };
}

/** The number of a paragraph, which office programs part from its words by a tab. */
const SERIAL = /^\s*(?:\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*$/;

/** A row; or a title or sentence that came out of a page as a table of one cell. */
function manyBars(text: string, bars: readonly string[]): Line {
  const [only = '', ...more] = bars.map((cell) => cell.trim()).filter(Boolean);
  const isText = more.length === 0 && (isTitle(only) || isPartHeading(only) || isSentence(only));
  return isText ? { kind: 'text', text: only } : barredRow(text, bars);
}

/**
 * A line with one bar: a cell of a table that came a cell a line, with the bar before or behind it; or a row of two
 * cells, where a table is open already, the second one is a value, or both are short.
 */
function barredLine(text: string, cells: readonly string[], isInTable: boolean): Line {
  const [only = '', second] = cells.map((cell) => cell.trim()).filter(Boolean);
  if (second === undefined) return { kind: 'text', text: only };
  const isRow = isInTable || isValueText(second) || [only, second].every((cell) => SHORT.test(cell));
  return isRow ? { kind: 'row', cells, hasBorder: false } : { kind: 'text', text };
}

/** Words of a heading over columns; a title or a way through a site is longer or has other marks. */
const SHORT = /^[^。：:>]{1,16}$/;

function isPartHeading(text: string): boolean {
  return partHeadingOf(newestTemplate(), text) !== undefined;
}

/** Cells between bars; a bar behind the last one ends the row. */
function barredRow(text: string, cells: readonly string[]): Line {
  const end = /[|│┃]\s*$/.test(text) ? -1 : undefined;
  return { kind: 'row', cells: cells.slice(0, end), hasBorder: /^\s*[|│┃]/.test(text) };
}
