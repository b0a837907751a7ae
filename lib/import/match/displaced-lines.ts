/** Ends of a table that a dump wrote down behind the heading of the next part: put back to their table. */
import { bareLabel } from '@/lib/import/match/tables/normalise-label';
import { isValueText } from '@/lib/import/match/tables/value-text';
import type { Block } from '@/lib/import/source-document';
import { piecesOf } from '@/lib/import/text/arrange-rows';
import { cellSpecs } from '@/lib/template/define';
import type { PartKey } from '@/lib/template/keys';
import type { Part, Table, Template } from '@/lib/template/types';

type Parts = ReadonlyMap<PartKey, readonly Block[]>;

/**
 * The parts, with numbers and headings that stand first in a part and are of the table before it moved there. Behind the
 * heading of another table only where its own table has then exactly as many numbers as cells.
 */
export function withDisplacedLines(template: Template, parts: Parts): Parts {
  const moved = new Map(parts);
  for (const [index, part] of template.parts.entries()) {
    const table = template.tables.find(({ key }) => key === part.table);
    const next = template.parts[index + 1];
    if (!table || !next) continue;
    const own = moved.get(part.key);
    const behind = moved.get(next.key);
    if (!own || !behind || own.some(({ kind }) => kind === 'table')) continue;
    const count = displaced(table, next, own, behind);
    if (count === 0) continue;
    moved.set(part.key, [...own, ...behind.slice(0, count)]);
    moved.set(next.key, behind.slice(count));
  }
  return moved;
}

/** How many blocks at the beginning of the next part are of the table. */
function displaced(table: Table, next: Part, own: readonly Block[], behind: readonly Block[]): number {
  const isOwn = ownTo(table);
  const end = behind.findIndex((block) => block.kind === 'table' || !piecesOf(block.text).every(isOwn));
  const most = end < 0 ? behind.length : end;
  if (!next.table) return behind.slice(0, most).some((block) => numbersIn(block) > 0) ? most : 0;
  let missing = cellSpecs(table).length - count(own);
  for (let at = 0; at < most && missing > 0; at += 1) {
    missing -= numbersIn(behind[at]);
    if (missing === 0) return at + 1;
  }
  return 0;
}

function count(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + numbersIn(block), 0);
}

function numbersIn(block: Block | undefined): number {
  return block?.kind === 'paragraph' ? piecesOf(block.text).filter(isNumber).length : 0;
}

/** A mark for nothing may be all that a part says. */
function isNumber(piece: string): boolean {
  return /\d/.test(piece) && isValueText(piece);
}

/** Numbers, the labels of the table, and pieces of them. */
function ownTo({ rows, columns, rowGroups, columnGroups, corner, over = '' }: Table): (piece: string) => boolean {
  const printed = [...rows, ...columns, ...rowGroups, ...columnGroups].map(({ label }) => label);
  const labels = [...printed, corner, over].map(bareLabel);
  return (piece) => {
    const bare = bareLabel(piece);
    return isNumber(piece) || (bare !== '' && labels.some((label) => label.includes(bare)));
  };
}
