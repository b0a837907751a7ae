/** What a page looks like, as data: paper, grid, fonts and text sizes. The two looks are declared in profiles.ts. */

export type ProfileId = 'official' | 'template';

/** A font by name with what to take where it is not installed. Fonts are never embedded. */
export interface FontChain {
  readonly name: string;
  /** In order of preference: names of the same design on other systems, then the nearest design. */
  readonly alternatives: readonly string[];
  readonly generic: 'serif' | 'sans-serif';
  readonly script: 'chinese' | 'latin';
}

/** Measures are twentieths of a point unless said otherwise. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** Characters keep their own pitch in either type: see `tracking`. */
export interface Grid {
  readonly type: 'lines' | 'linesAndChars';
  readonly linePitch: number;
}

export interface TextLook {
  readonly font: FontChain;
  /** For Latin letters and digits. */
  readonly latin: FontChain;
  /** Half-points: 二号 44, 三号 32, 四号 28, 小四 24. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Exact distance of lines, so that every word processor and every fallback font breaks pages alike. */
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  /** First line indent in hundredths of a character. */
  readonly firstLine?: number;
  /**
   * What is added to every character. The grid of the page could say it once for all, but where it asks for less than
   * the size of the font LibreOffice gives every character two places of the grid.
   */
  readonly tracking?: number;
  /** Space kept free at both sides. */
  readonly inset?: number;
  /** True for a line around the text, in its colour. */
  readonly framed?: boolean;
}

/** A smaller or narrower setting of a number that its column has no room for. */
export interface Narrowing {
  /** Half-points. */
  readonly size: number;
  /** Width of the characters in per cent. */
  readonly scale: number;
}

export interface TableLook {
  readonly head: TextLook;
  readonly label: TextLook;
  readonly value: TextLook;
  /** The font of bracketed remarks after a label. */
  readonly aside: FontChain;
  /** Widest first. */
  readonly narrowings: readonly Narrowing[];
  /** Setting of the labels that stand beside several rows, in the narrowest columns of all. */
  readonly group: Narrowing & { readonly sideMargin: number };
  readonly sideMargin: number;
  /** Above and below the text of a cell. */
  readonly padding: number;
  /** Background of band rows: six hexadecimal digits. */
  readonly band: string;
  /** Least height of a row. */
  readonly minHeight: number;
  /** Distance to what follows. */
  readonly after: number;
}

export interface Profile {
  readonly id: ProfileId;
  /** What clerks call it. */
  readonly name: string;
  readonly page: Page;
  readonly grid: Grid;
  readonly mark: TextLook;
  readonly title: TextLook;
  readonly heading1: TextLook;
  readonly heading2: TextLook;
  readonly body: TextLook;
  readonly signature: TextLook;
  /** Characters left free at the right of the date. */
  readonly signatureInset: number;
  readonly table: TableLook;
  readonly runningHead: TextLook;
  /** Absent where pages bear no number. */
  readonly pageNumber?: TextLook;
}

/** Width of the text block. */
export function textWidth({ page }: Profile): number {
  return page.width - page.left - page.right;
}
