/** Finding the row or column of the form that a printed label means. */
import { memo } from '@/lib/memo';
import type { Column, Group, Row, Table } from '@/lib/template/types';
import { bareLabel } from './normalise-label';

export interface LabelledRow {
  readonly table: Table;
  readonly row: Row;
}

/** A row or column that a label was found to mean; `isExact` is false where letters had to be forgiven. */
export interface Found<T> {
  readonly meant: T;
  readonly isExact: boolean;
}

export interface Labels {
  readonly rowOf: (text: string) => Found<LabelledRow> | undefined;
  readonly columnOf: (text: string) => Found<ColumnOf> | undefined;
}

export interface ColumnOf {
  readonly table: Table;
  readonly column: Column;
}

/** From this length on a label may be cut short or misprinted by a letter and is still unmistakable. */
const LONG = 6;
/** What is printed of such a label at least. */
const LEAST = 5;

/** The labels of some tables; those of table four have their own reader. */
export function labelsOf(tables: readonly Table[]): Labels {
  const rows = emptyIndex<LabelledRow>();
  const columns = emptyIndex<ColumnOf>();
  for (const table of tables) {
    const variants = variantsOf(table);
    for (const { of: row, keys } of variants.rows) enter(rows, keys, { table, row });
    for (const { of: column, keys } of variants.columns) enter(columns, keys, { table, column });
  }
  return {
    rowOf: remembering((text) => lookUp(rows, text)),
    columnOf: remembering((text) => lookUp(columns, text)),
  };
}

/** The plain label is the first of the keys. */
function enter<T>({ exact, plain }: Index<T>, keys: readonly string[], meant: T): void {
  for (const key of keys) exact.set(key, meant);
  plain.set(keys[0] ?? '', meant);
}

interface Variants {
  readonly rows: readonly { readonly of: Row; readonly keys: readonly string[] }[];
  readonly columns: readonly { readonly of: Column; readonly keys: readonly string[] }[];
}

/** How the labels of a table may be written. */
const variantsOf = memo(
  (table: Table): Variants => ({
    rows: table.rows.map((row) => ({ of: row, keys: rowVariants(table, row) })),
    columns: table.columns.map((column) => ({ of: column, keys: columnVariants(column) })),
  }),
);

/** With and without the bracketed remark, alone and after the labels of its groups; its aliases. */
function rowVariants(table: Table, row: Row): string[] {
  const groups = groupsOver(table.rowGroups, row.group);
  const heads = groups.map((_, index) => groups.slice(index).join(''));
  const own = ['', ...heads].flatMap((head) => [
    bareLabel(head + row.label),
    bareLabel(head + row.label + (row.aside ?? '')),
  ]);
  return [...own, ...(row.aliases ?? [])];
}

/** The groups that a row stands in, the outermost first. */
export function groupsOver(groups: readonly Group[], key: string | undefined): string[] {
  const group = groups.find((each) => each.key === key);
  return group ? [...groupsOver(groups, group.parent), group.label] : [];
}

/** With and without brackets behind; its aliases. */
function columnVariants({ label, aliases = [] }: Column): string[] {
  return [...[label, label.replace(/（.*$/, '')].map(bareLabel), ...aliases];
}

/** A lookup that answers the same text once: labels are asked for again and again. */
function remembering<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text) ?? { answer: look(text) };
    known.set(text, found);
    return found.answer;
  };
}

interface Index<T> {
  /** Every spelling that is right. */
  readonly exact: Map<string, T>;
  /** The label alone: what a misprint is compared with. */
  readonly plain: Map<string, T>;
}

function emptyIndex<T>(): Index<T> {
  return { exact: new Map(), plain: new Map() };
}

/** As printed, or without the explanation in brackets that some offices add. A label that ends in a digit swallowed a number. */
function lookUp<T>(index: Index<T>, text: string): Found<T> | undefined {
  if (/\d\s*$/.test(text)) return undefined;
  const whole = find(index, bareLabel(text));
  if (whole?.isExact) return whole;
  const [, short = ''] = /^(.{2,}?)[（(].*[)）]$/s.exec(text.trim()) ?? [];
  const shortened = short === '' ? undefined : index.exact.get(bareLabel(short));
  return shortened ? { meant: shortened, isExact: true } : whole;
}

function find<T>({ exact, plain }: Index<T>, bare: string): Found<T> | undefined {
  const known = exact.get(bare);
  if (known) return { meant: known, isExact: true };
  if (bare.length < LEAST) return undefined;
  const close = new Set([...plain].filter(([label]) => isClose(label, bare)).map(([, meant]) => meant));
  const [only] = close;
  return only && close.size === 1 ? { meant: only, isExact: false } : undefined;
}

/** One is the beginning of the other, or they differ in one letter. */
function isClose(label: string, bare: string): boolean {
  if (label.length < LONG) return false;
  if (label.startsWith(bare)) return true;
  if (bare.startsWith(label)) return bare.length <= 2 * label.length;
  return differInOneLetter(label, bare);
}

function differInOneLetter(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const room = Math.min(one.length, other.length) - start;
  while (end < room && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}

/** A label keeps at least so much of its characters. */
const LEAST_SHARE = 0.5;
const SHORTEST = 3;

/**
 * A column heading that lost characters or ends otherwise, 现行有效件 or 现行有效数量 for 现行有效件数: the one column, beside those that
 * were found in the same line, whose label has all characters of the text in order, or begins alike.
 */
export function cutHeadingOf(text: string, found: readonly ColumnOf[]): ColumnOf | undefined {
  const bare = bareLabel(text);
  const table = found[0]?.table;
  if (!table || bare.length < SHORTEST) return undefined;
  const taken = new Set(found.map(({ column }) => column));
  const [only, ...more] = table.columns.filter(
    (column) => !taken.has(column) && isCutOff(bare, bareLabel(column.label)),
  );
  return only && more.length === 0 ? { table, column: only } : undefined;
}

function isCutOff(cut: string, label: string): boolean {
  const begun = Math.ceil(LEAST_SHARE * label.length);
  if (label.length >= LONG && cut.length <= label.length + 1 && cut.slice(0, begun) === label.slice(0, begun))
    return true;
  if (cut.length >= label.length || cut.length < LEAST_SHARE * label.length) return false;
  let at = -1;
  return [...cut].every((sign) => {
    at = label.indexOf(sign, at + 1);
    return at >= 0;
  });
}
