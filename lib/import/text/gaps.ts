/** Blanks that programs set around figures and Latin words in Chinese text. */

/** A Chinese sign or mark, as wide as two others. */
export const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—〔〕]/;

/** The text without such blanks. */
export function withoutGaps(text: string): string {
  return text.replace(GAP, '');
}

const GAP = new RegExp(
  `(?<=${WIDE.source}) +(?=[\\w(,;:])|(?<=[\\w%)]) +(?=${WIDE.source})|(?<=${WIDE.source}) +(?=${WIDE.source})`,
  'g',
);

/** A number behind a blank at its end, as behind the label of a row. */
export function isLabelled(text: string): boolean {
  return /\s\d[\d.,]*$/.test(text);
}
