/** The fields of the form in which an office sets its table: a row of them for each item, and some to add to it. */
import {
  LONGEST_NAME,
  LONGEST_PER,
  MOST_POINTS,
  type ScoreItem,
  type ScoreTable,
  scoreFactNames,
  scoreFacts,
} from '@/lib/rollup/score';

/** So many empty rows stand below the table. */
export const EMPTY_ROWS = 2;

/** The name of a field of a row. */
export function rowField(row: number, field: keyof ScoreItem): string {
  return `item.${row}.${field}`;
}

/** What stands in the fields for a table. */
export function tableValues(table: ScoreTable): Record<string, string> {
  return Object.fromEntries(
    table.flatMap(({ fact, name, per, points, cap }, row) => [
      [rowField(row, 'fact'), fact],
      [rowField(row, 'name'), name],
      [rowField(row, 'per'), per],
      [rowField(row, 'points'), String(points)],
      [rowField(row, 'cap'), cap === null ? '' : String(cap)],
    ]),
  );
}

type Reading =
  | { readonly ok: true; readonly table: ScoreTable }
  | { readonly ok: false; readonly field: string; readonly message: string };

/** The table that was typed; a row without a name is none. The first fault with the name of its field. */
export function readTable(textOf: (field: string) => string, rows: number): Reading {
  const table: ScoreItem[] = [];
  for (let row = 0; row < rows; row += 1) {
    const at = (field: keyof ScoreItem) => textOf(rowField(row, field)).trim();
    if (!at('name')) continue;
    const read = readItem(at, table);
    if ('message' in read) {
      return { ok: false, field: rowField(row, read.field), message: `“${at('name')}”：${read.message}` };
    }
    table.push(read);
  }
  return { ok: true, table };
}

interface Fault {
  readonly field: keyof ScoreItem;
  readonly message: string;
}

function readItem(at: (field: keyof ScoreItem) => string, before: ScoreTable): ScoreItem | Fault {
  const fact = scoreFacts.find((each) => each === at('fact'));
  const name = at('name');
  if (!fact) return { field: 'fact', message: '请选择按什么计数。' };
  if (name.length > LONGEST_NAME) return { field: 'name', message: `名称不能超过${LONGEST_NAME}个字。` };
  if (before.some((each) => each.name === name)) return { field: 'name', message: '有两项名称相同，请改一个。' };
  const per = at('per') || scoreFactNames[fact].per;
  if (per.length > LONGEST_PER) return { field: 'per', message: '量词请写一个，如“次”“份”。' };
  const [points, cap] = [pointsIn(at('points')), at('cap') ? pointsIn(at('cap')) : null];
  if (points === undefined) return { field: 'points', message: `扣分请填写0至${MOST_POINTS}的数，最多两位小数。` };
  if (cap === undefined) return { field: 'cap', message: `上限请填写0至${MOST_POINTS}的数，没有上限的留空。` };
  return { fact, name, per, points, cap };
}

function pointsIn(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) && Number(plain) <= MOST_POINTS ? Number(plain) : undefined;
}
