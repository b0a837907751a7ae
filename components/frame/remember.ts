/** What people choose about how the app looks stays chosen on this computer: a cookie, so that the server draws the page so. */

const A_YEAR = 365 * 24 * 60 * 60;

/** Keeps a choice for a year. */
export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is younger than the browsers in use.
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR}; samesite=lax`;
}
