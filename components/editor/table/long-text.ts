/** Numbers with more digits than a narrow column has room for at the usual size: they are drawn smaller. */

/** What `data-long` of a cell with this text is. */
export function isLongText(text: string): boolean {
  return text.length > 5;
}

/** Brings `data-long` up to date, touching the element only where that changes. */
export function markLong(cell: HTMLElement, text: string): void {
  const isLong = String(isLongText(text));
  if (cell.dataset['long'] !== isLong) cell.dataset['long'] = isLong;
}
