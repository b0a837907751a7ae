/** What a statutory form is made of. The forms themselves are declared in cn-2019.ts and cn-2021.ts. */
import type { CellId, FactKey, PartKey, ProseKey, TableKey, TemplateId } from './keys';

/**
 * Another wording than the form's, seen in the field: the letters alone, or a pattern where offices vary them freely.
 * Files are read by them; nothing prints them.
 */
export type Alias = string | RegExp;

/** What one column counts. `decimals` is how many digits after the point a value may carry and is stored with. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Other labels of the same column, in letters alone. */
  readonly aliases?: readonly string[];
  /** What running text calls it, as patterns; without any, its numbers are not looked for in sentences. */
  readonly said?: readonly string[];
  /** Printed over two lines where the official form prints two: 商业 / 企业. */
  readonly breakAfter?: number;
  readonly kind: 'count' | 'amount';
  readonly unit: string;
  readonly decimals: number;
  /** True where a value below zero has a meaning (本年增/减 of the 2019 form). */
  readonly signed?: boolean;
  readonly group?: string;
  readonly guide?: string;
  readonly cite?: string;
  /** Keys of the columns whose sum this column is; such cells are computed and never typed. */
  readonly sumOf?: readonly string[];
  /** A stock at the end of the year: last year's, plus the column `added`, less the column `removed`. */
  readonly stockOf?: { readonly added: string; readonly removed: string };
}

/** One statutory row: its printed wording, the article it rests on, and what to count in it. */
export interface Row {
  readonly key: string;
  readonly label: string;
  /** Other labels of the same row, in letters alone. */
  readonly aliases?: readonly string[];
  /** What running text calls it, as patterns; without any, its numbers are not looked for in sentences. */
  readonly said?: readonly string[];
  /** The bracketed remark that the official form prints after the label in 楷体. */
  readonly aside?: string;
  readonly group?: string;
  /** Keys of the columns that this row has; every column of the table when absent. */
  readonly columns?: readonly string[];
  readonly guide?: string;
  readonly cite?: string;
  /** Keys of the rows whose sum this row is; such cells are computed and never typed. */
  readonly sumOf?: readonly string[];
  /** The row of last year's report that this row takes over, column by column. */
  readonly priorRow?: string;
}

/** A heading over rows or columns that has no cells of its own. */
export interface Group {
  readonly key: string;
  readonly label: string;
  /** Other labels of the same group, in letters alone. */
  readonly aliases?: readonly string[];
  /** What running text calls all of it together, as patterns. */
  readonly said?: readonly string[];
  readonly parent?: string;
}

/** An equation that every column of a table must satisfy: sum of `left` rows = sum of `right` rows. */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The row that is what remains when all other terms are known. */
  readonly remainder: string;
  readonly cite: string;
}

/**
 * How a table is drawn.
 * - `blocks`: a shaded heading per row group, each with its own column headings
 * - `matrix`: every row crosses every column
 * - `across`: the rows stand side by side as headings over one line of values
 */
export type Layout = 'blocks' | 'matrix' | 'across';

export interface Table {
  readonly key: TableKey;
  /** How clerks and notices call it: 表二. */
  readonly name: string;
  readonly layout: Layout;
  /** Grid column widths of the official Word template, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Text of the corner cell (matrix) or of the first column's heading (blocks). */
  readonly corner: string;
  /** Heading over all columns of a matrix. */
  readonly over?: string;
  readonly columns: readonly Column[];
  readonly columnGroups: readonly Group[];
  readonly rows: readonly Row[];
  readonly rowGroups: readonly Group[];
  readonly balance?: Balance;
}

/** The words that give an aspect of part one away where its heading does not. */
export interface AspectWords {
  /** A short numbered line with these is the aspect's heading under another name: 积极做好主动公开. */
  readonly heading: RegExp;
  /** A heading with these is no aspect beside those of the form. */
  readonly kindred: RegExp;
  /** A text without a heading speaks of the aspect with these, where other aspects have texts of their own. */
  readonly mentioned: RegExp;
  /** The same where part one is not divided: the words of `mentioned` occur in passing there. */
  readonly named: RegExp;
  /** The aspect's own text has one of these; another one stands in the wrong place. */
  readonly content?: RegExp;
}

/** Something that a form asks a text to tell. `processingFee`: 信息处理费, charged or not. Source: 国办函〔2020〕109号. */
export type Duty = 'processingFee';

/** One box of running text. `heading` is the aspect's name as printed after （一）…; without it the text stands bare. */
export interface Prose {
  readonly key: ProseKey;
  readonly name: string;
  readonly heading?: string;
  /** Other names of the aspect, without what may follow them: 情况, 工作, 方面. */
  readonly aliases?: readonly Alias[];
  readonly words?: AspectWords;
  /** What the text must say, for the margin of the box. */
  readonly guide: readonly string[];
  /** What a township must say besides. */
  readonly townshipGuide?: string;
  readonly cite?: string;
  readonly duties?: readonly Duty[];
  /** May stay empty in a complete report. */
  readonly optional?: boolean;
}

/** One of the six statutory parts. */
export interface Part {
  readonly key: PartKey;
  readonly heading: string;
  /** Other headings, without number and the ending 情况. */
  readonly aliases?: readonly Alias[];
  /** Its heading reads like that of an aspect of part one: in other words it counts with its number only. */
  readonly isLikeAspect?: boolean;
  /** How a sentence that lists the parts calls it. */
  readonly listed?: RegExp;
  readonly table?: TableKey;
  readonly prose: readonly ProseKey[];
}

/** A cell's place in its table, with the cells it is the sum of when it is derived. */
export interface CellSpec {
  readonly id: CellId;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
  /** Present exactly when the cell is computed. */
  readonly terms?: readonly CellId[];
}

export interface Template {
  readonly id: TemplateId;
  /** First and last report year of the format; no last year while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Reports in it are read, checked and kept, but none is begun any more. */
  readonly isHistorical?: true;
  readonly basis: string;
  /** The fixed ending of every title, after agency and year. */
  readonly titlePhrase: string;
  /** Characters that part one rarely exceeds. */
  readonly overviewLimit: number;
  readonly facts: readonly FactKey[];
  readonly parts: readonly Part[];
  readonly prose: readonly Prose[];
  readonly tables: readonly Table[];
  /** Every cell in reading order. */
  readonly cells: ReadonlyMap<CellId, CellSpec>;
}
