/** The rows and merged cells of a printed table, computed once from its declaration. */
import { cellId, columnsOf, pick } from './define';
import type { CellId } from './keys';
import type { Column, Group, Layout, Row, Table } from './types';

/**
 * One printed cell.
 * - `corner`: the cell over the row labels
 * - `band`: a shaded heading over a block of rows
 * - `columnHead`, `rowHead`: a label; `spansGroup` when it stands over several columns or rows
 * - `value`: a number; the only role with a cell id
 */
export type GridCell = GridLabel | GridValue;

export interface GridLabel {
  readonly role: 'corner' | 'band' | 'columnHead' | 'rowHead';
  /** Unique in its table; what `headers` of value cells refer to. */
  readonly key: string;
  readonly text: string;
  readonly breakAfter?: number;
  readonly aside?: string;
  readonly spansGroup: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface GridValue {
  readonly role: 'value';
  readonly cell: CellId;
  /** Keys of the labels that say what the value is, outermost first, columns before rows. */
  readonly headers: readonly string[];
  /** True for a computed cell. */
  readonly derived: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface GridRow {
  /** True for rows of column headings: they repeat at the top of every page that the table runs over. */
  readonly header: boolean;
  readonly cells: readonly GridCell[];
}

/** The table as printed, row by row, merged cells given once with their spans. */
export function gridOf(table: Table): readonly GridRow[] {
  return layouts[table.layout](table);
}

const layouts = { blocks: blocksGrid, matrix: matrixGrid, across: acrossGrid } satisfies Record<
  Layout,
  (table: Table) => GridRow[]
>;

function label(
  role: GridLabel['role'],
  key: string,
  { label: text, aside, breakAfter }: Pick<Column & Row, 'label'> & Partial<Pick<Column & Row, 'aside' | 'breakAfter'>>,
  span: { colSpan?: number; rowSpan?: number; spansGroup?: boolean } = {},
): GridLabel {
  const { colSpan = 1, rowSpan = 1, spansGroup = false } = span;
  return { role, key, text, ...(breakAfter && { breakAfter }), ...(aside && { aside }), spansGroup, colSpan, rowSpan };
}

function value(table: Table, row: Row, column: Column, headers: readonly string[], colSpan = 1): GridValue {
  const derived = Boolean(row.sumOf ?? column.sumOf);
  return { role: 'value', cell: cellId(table, row, column), headers, derived, colSpan, rowSpan: 1 };
}

/** Each row group: a band, its own column headings, its rows. A block with a single value column lets it fill the width. */
function blocksGrid(table: Table): GridRow[] {
  const width = table.widths.length;
  return table.rowGroups.flatMap((group) => {
    const rows = table.rows.filter((row) => row.group === group.key);
    const columns = table.columns.filter((column) => rows.some((row) => columnsOf(table, row).includes(column)));
    const colSpanOf = (column: Column) => (column === columns[columns.length - 1] ? width - columns.length : 1);
    return [
      { header: false, cells: [label('band', group.key, group, { colSpan: width, spansGroup: true })] },
      {
        header: false,
        cells: [
          label('columnHead', `${group.key}-stub`, { label: table.corner }),
          ...columns.map((column) =>
            label('columnHead', `${group.key}-${column.key}`, column, { colSpan: colSpanOf(column) }),
          ),
        ],
      },
      ...rows.map((row) => ({
        header: false,
        cells: [
          label('rowHead', row.key, row),
          ...columns.map((column) =>
            value(table, row, column, [group.key, `${group.key}-${column.key}`, row.key], colSpanOf(column)),
          ),
        ],
      })),
    ];
  });
}

/** Three heading rows over the columns, then every row with its group labels merged downwards. */
function matrixGrid(table: Table): GridRow[] {
  const stubs = table.widths.length - table.columns.length;
  return [...matrixHeader(table, stubs), ...matrixBody(table, stubs)];
}

function matrixHeader(table: Table, stubs: number): GridRow[] {
  const { columns, columnGroups } = table;
  const top = columns.flatMap((column, index) => {
    if (!column.group) return [label('columnHead', column.key, column, { rowSpan: 2 })];
    if (columns[index - 1]?.group === column.group) return [];
    const members = columns.filter((other) => other.group === column.group);
    return pick(columnGroups, [column.group]).map((group) =>
      label('columnHead', group.key, group, { colSpan: members.length, spansGroup: true }),
    );
  });
  return [
    {
      header: true,
      cells: [
        label('corner', 'corner', { label: '', aside: table.corner }, { colSpan: stubs, rowSpan: 3 }),
        label('columnHead', 'over', { label: table.over ?? '' }, { colSpan: columns.length, spansGroup: true }),
      ],
    },
    { header: true, cells: top },
    {
      header: true,
      cells: columns.filter((column) => column.group).map((column) => label('columnHead', column.key, column)),
    },
  ];
}

function matrixBody(table: Table, stubs: number): GridRow[] {
  const started = new Set<string>();
  return table.rows.map((row) => {
    const groups = ancestors(table.rowGroups, row.group);
    const opening = groups.filter((group) => !started.has(group.key));
    for (const group of opening) started.add(group.key);
    return {
      header: false,
      cells: [
        ...opening.map((group) =>
          label('rowHead', group.key, group, { rowSpan: rowsUnder(table, group).length, spansGroup: true }),
        ),
        label('rowHead', row.key, row, { colSpan: stubs - groups.length }),
        ...table.columns.map((column) =>
          value(table, row, column, [
            ...(column.group ? [column.group] : []),
            column.key,
            ...groups.map((group) => group.key),
            row.key,
          ]),
        ),
      ],
    };
  });
}

/** The table's rows become headings side by side; a row without a group reaches down to the column headings. */
function acrossGrid(table: Table): GridRow[] {
  const { rows, columns, rowGroups } = table;
  const columnLabels = (row: Row, rowSpan: number) =>
    columnsOf(table, row).map((column) => label('columnHead', `${row.key}-${column.key}`, column, { rowSpan }));
  const span = (members: readonly Row[]) => ({ colSpan: members.length * columns.length, spansGroup: true });
  const grouped = rows.filter((row) => row.group);
  const single = rows.filter((row) => !row.group);
  return [
    {
      header: true,
      cells: [
        ...single.map((row) => label('columnHead', row.key, row, span([row]))),
        ...rowGroups.map((group) => label('columnHead', group.key, group, span(rowsUnder(table, group)))),
      ],
    },
    {
      header: true,
      cells: [
        ...single.flatMap((row) => columnLabels(row, 2)),
        ...grouped.map((row) => label('columnHead', row.key, row, span([row]))),
      ],
    },
    { header: true, cells: grouped.flatMap((row) => columnLabels(row, 1)) },
    {
      header: false,
      cells: [...single, ...grouped].flatMap((row) =>
        columnsOf(table, row).map((column) =>
          value(table, row, column, [...(row.group ? [row.group] : []), row.key, `${row.key}-${column.key}`]),
        ),
      ),
    },
  ];
}

/** The groups that a row stands under, outermost first. */
function ancestors(groups: readonly Group[], key: string | undefined): Group[] {
  if (key === undefined) return [];
  return pick(groups, [key]).flatMap((group) => [...ancestors(groups, group.parent), group]);
}

function rowsUnder(table: Table, group: Group): Row[] {
  return table.rows.filter((row) => ancestors(table.rowGroups, row.group).includes(group));
}
