/** Text behind a table whose heading a dump lost: given to the part that follows the table and was not found. */
import { isPageNumber, isTableNote } from '@/lib/import/match/boilerplate';
import { isEnumerated, squeeze } from '@/lib/import/match/tables/normalise-label';
import { isValueText } from '@/lib/import/match/tables/value-text';
import type { Block } from '@/lib/import/source-document';
import type { PartKey } from '@/lib/template/keys';
import type { Part, Template } from '@/lib/template/types';

type Parts = ReadonlyMap<PartKey, readonly Block[]>;

/** A line with so many numbers is of the table, and so is one of numbers alone. */
const FEWEST_NUMBERS = 3;
/** Less than so many characters are a remark on the table. */
const LEAST_TEXT = 40;

/** The parts, with the text of a lost one taken from the table before it: from a numbered line, or one that names its subject, on. */
export function withUnheadedParts(template: Template, parts: Parts): Parts {
  const found = new Map(parts);
  for (const [index, part] of template.parts.entries()) {
    const before = template.parts[index - 1];
    const blocks = before?.table && !part.table && !found.has(part.key) ? found.get(before.key) : undefined;
    const start = before && blocks ? startOf(part, blocks) : -1;
    if (!before || !blocks || start < 0) continue;
    found.set(before.key, blocks.slice(0, start));
    found.set(part.key, blocks.slice(start));
  }
  return found;
}

/** Where the text begins, or -1. */
function startOf({ listed }: Part, blocks: readonly Block[]): number {
  const last = blocks.reduce((found, block, at) => (isOfTable(block) ? at : found), -1);
  const start = blocks.findIndex(
    (block, at) => at > last && block.kind === 'paragraph' && !isTableNote(block.text) && opens(block.text, listed),
  );
  const text = blocks.slice(Math.max(0, start)).map((block) => (block.kind === 'paragraph' ? squeeze(block.text) : ''));
  const isText = last >= 0 && text.join('').length >= LEAST_TEXT && text.some((line) => line.includes('。'));
  return isText ? start : -1;
}

function isOfTable(block: Block): boolean {
  if (block.kind === 'table') return true;
  const words = block.text.trim().split(/\s+/);
  const numbers = words.filter(isValueText).length;
  return !isPageNumber(block.text) && (numbers === words.length || numbers >= FEWEST_NUMBERS);
}

function opens(line: string, listed: Part['listed']): boolean {
  return isEnumerated(squeeze(line)) || /^[一1](?:是|方面)/.test(line.trim()) || listed?.test(line) === true;
}
