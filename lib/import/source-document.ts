/** What every reader makes of a file: its paragraphs and tables in order, before anything is understood of them. */

export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** What the file calls itself outside of its text: a page's `<title>`, a document property. */
  readonly name?: string;
  /** It was in traditional characters, which were made simplified ones. */
  readonly isSimplified?: true;
  /** What a page says of its text in its head, for machines. */
  readonly page?: { readonly title?: string; readonly agency?: string };
  /** The report file that one of our own exports carries, as JSON text. */
  readonly carried?: string;
  /** The digest of the words that the export had. */
  readonly carriedDigest?: string;
}

export type Block = Paragraph | SourceTable;

/** Text between two paragraph ends: one line, white space as in the file, automatic numbers written out. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** 1 to 6 where the file marks it as a heading. */
  readonly level?: number;
}

export interface SourceTable {
  readonly kind: 'table';
  /** Cells as the file has them: a merged cell stands once, at its first row and column. Rows may be ragged. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** Put together from running labels and numbers: where a row ends is known by the next label alone. */
  readonly isLoose?: true;
  /** Its blank cells stand in it: what follows a label are the cells of its row, one after the other. */
  readonly hasBlanks?: true;
  /** Rows, by index, whose numbers could as well belong to the labels around theirs: only sums can tell. */
  readonly ambiguousRows?: ReadonlySet<number>;
}

export interface SourceCell {
  /** Paragraphs of the cell joined by line feeds; tables nested in it contribute their text. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}
