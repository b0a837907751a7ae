/** Plain text: lines as paragraphs; rows parted by tabs or bars, and cells that stand on lines of their own, as tables. */

import { partHeadingOf } from '@/lib/import/match/part-headings';
import { isValueText } from '@/lib/import/match/tables/value-text';
import type { Block, SourceDocument } from '@/lib/import/source-document';
import { newestTemplate } from '@/lib/template/registry';

type Line =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'cell' | 'text'; readonly text: string }
  | { readonly kind: 'blank' | 'rule' };

/** The paragraphs and tables of a text. */
export function readText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const endTable = () => {
    endRow();
    blocks.push(...blocksOf(rows));
    rows = [];
  };
  for (const source of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = lineOf(source, rows.length > 0);
    if (line.kind === 'cell') row.push(line.text);
    else if (line.kind === 'text' && row.length > 0 && !isPartHeading(line.text)) row[row.length - 1] += line.text;
    else if (line.kind === 'row') {
      endRow();
      rows.push([...line.cells]);
    } else if (line.kind === 'text') {
      endTable();
      blocks.push({ kind: 'paragraph', text: line.text });
    } else endRow();
  }
  endTable();
  return { blocks };
}

/** Lines that only begin with a tab are no table. */
function blocksOf(rows: readonly string[][]): Block[] {
  if (rows.every((cells) => cells.length < 2)) return rows.flat().map((text) => ({ kind: 'paragraph', text }));
  return [tableOf(rows)];
}

function tableOf(rows: readonly string[][]): Block {
  return {
    kind: 'table',
    rows: rows.map((cells) => cells.map((text) => ({ text: text.trim(), colSpan: 1, rowSpan: 1 }))),
  };
}

/** What a line with only these is, two dashes at most stand for a value that there is not. */
const RULE = /^[\s\-—─━:=+|│┃┼├┤┌┐└┘┬┴]*$/;
const RULED = /[|│┃]|[-—─━=]\s*[-—─━=]\s*[-—─━=]/;

function lineOf(text: string, isInTable: boolean): Line {
  if (text === '') return { kind: 'blank' };
  if (RULE.test(text) && RULED.test(text)) return { kind: 'rule' };
  const bars = text.split(/[|│┃]/);
  if (bars.length > 2) return { kind: 'row', cells: barCells(text, bars) };
  if (bars.length === 2) return barredLine(text, bars, isInTable);
  const cells = text.split('\t');
  if (cells.length === 1) return text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text };
  if (cells.length === 2 && cells[0]?.trim() === '') return { kind: 'cell', text: cells[1] ?? '' };
  return { kind: 'row', cells };
}

/**
 * A line with one bar: a cell of a table that came a cell a line, with the bar before or behind it; or a row of two
 * cells, where a table is open already, the second one is a value, or both are short.
 */
function barredLine(text: string, cells: readonly string[], isInTable: boolean): Line {
  const [only = '', second] = cells.map((cell) => cell.trim()).filter(Boolean);
  if (second === undefined) return { kind: 'text', text: only };
  const isRow = isInTable || isValueText(second) || [only, second].every((cell) => SHORT.test(cell));
  return isRow ? { kind: 'row', cells } : { kind: 'text', text };
}

/** Words of a heading over columns; a title or a way through a site is longer or has other marks. */
const SHORT = /^[^。：:>]{1,16}$/;

function isPartHeading(text: string): boolean {
  return partHeadingOf(newestTemplate(), text) !== undefined;
}

/** Cells between bars; the bars at both ends border the row. */
function barCells(text: string, cells: readonly string[]): readonly string[] {
  const start = /^\s*[|│┃]/.test(text) ? 1 : 0;
  const end = /[|│┃]\s*$/.test(text) ? -1 : undefined;
  return cells.slice(start, end);
}
