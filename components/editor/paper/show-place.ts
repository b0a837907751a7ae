/** Fits the printed page into its pane, and brings a place of it into sight. */

/** Makes the sheet as wide as the pane, and what holds it as high as it then is. */
export function fitSheet(pane: HTMLElement, sheet: HTMLElement): void {
  const scale = pane.clientWidth / sheet.offsetWidth;
  sheet.style.transform = `scale(${scale})`;
  if (sheet.parentElement) sheet.parentElement.style.height = `${sheet.offsetHeight * scale}px`;
}

/** Marks the first of the places that is printed. What is in the middle of the pane already is not moved. */
export function showPlace(pane: HTMLElement, sheet: HTMLElement, places: readonly string[]): void {
  const spots = places.map((place) => sheet.querySelector(`[data-place="${place}"]`));
  const spot = spots.find((found) => found !== null)?.closest('td, p, h1, h2');
  for (const marked of sheet.querySelectorAll('[data-current]'))
    if (marked !== spot) marked.removeAttribute('data-current');
  if (!spot) return;
  spot.setAttribute('data-current', '');
  const [own, around] = [spot.getBoundingClientRect(), pane.getBoundingClientRect()];
  const margin = around.height / 5;
  if (own.top >= around.top + margin && own.bottom <= around.bottom - margin) return;
  // What is higher than the pane shows its beginning.
  const middle = own.top + Math.min(own.height, around.height - 2 * margin) / 2;
  pane.scrollTop += middle - (around.top + around.height / 2);
}
