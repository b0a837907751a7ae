/** A sheet of a workbook that people fill in line by line, with what would be read wrongly in it. */
export interface BookSheet {
  readonly name: string;
  /** The texts as the workbook counts its rows and columns; empty rows are empty, those beyond the limit are left out. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows the sheet has, those that were left out included. */
  readonly rowCount: number;
  /** Ranges of merged cells: A3:A5. */
  readonly merged: readonly string[];
  /** Cells that hold a formula: C4. */
  readonly formulas: readonly string[];
  /** Rows that are hidden, from 1; their texts are left out. */
  readonly hiddenRows: readonly number[];
}
