/** A table saved as .csv, or rows of one in a text: the cells of a line parted by commas. */
import { isValueText } from '@/lib/import/match/tables/value-text';
import { readSeparated } from './separated';

/** So many lines with a number among three cells or more stand in no running text. */
const FEWEST_ROWS = 5;
const FEWEST_CELLS = 3;
/** A cell with a stop or of so many characters is a piece of a sentence that has commas of its own. */
const SENTENCE = /[。；]|^.{60}/;

/** The rows of such a text; undefined for any other. A sentence is a row of one cell, whatever commas it has. */
export function commaRows(text: string): string[][] | undefined {
  if (!text.includes(',')) return undefined;
  const rows = readSeparated(text, ',');
  if (rows.filter(isOfNumbers).length < FEWEST_ROWS) return undefined;
  return rows.map((cells) =>
    isOfNumbers(cells) || !cells.some((cell) => SENTENCE.test(cell)) ? cells : sentence(cells),
  );
}

function isOfNumbers(cells: readonly string[]): boolean {
  return cells.length >= FEWEST_CELLS && cells.some(isValueText) && !cells.some((cell) => /\d \d/.test(cell));
}

/** What fills a row up to the width of the table is no part of its sentence. */
function sentence(cells: readonly string[]): string[] {
  return [cells.join(',').replace(/,+$/, '')];
}
