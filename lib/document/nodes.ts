/** What a finished report is made of, whatever it is written as: a flat list of six kinds of node in reading order. */
import type { TableForm } from './table-form';

export type DocNode = MarkNode | TitleNode | HeadingNode | ParagraphNode | TableNode | SignatureNode;

/** A line at the very top that says what the paper is not yet. */
export interface MarkNode {
  readonly kind: 'mark';
  readonly text: string;
}

/** One line, or two where the title is too wide for one: agency, then year and name of the paper. */
export interface TitleNode {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/** Level 1 for a part, level 2 for an aspect of part one. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

/** One paragraph of running text, without line breaks. */
export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A table with the heading of its part: the two never stand on different pages. */
export interface TableNode {
  readonly kind: 'table';
  readonly heading: string;
  readonly form: TableForm;
  /** The text of every value cell, in the order of their slots; empty where nothing was written. */
  readonly values: readonly string[];
}

/** Who signs, and when as printed. One of the two may be empty. */
export interface SignatureNode {
  readonly kind: 'signature';
  readonly agency: string;
  readonly date: string;
}
