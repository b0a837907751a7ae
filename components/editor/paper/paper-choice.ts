/** Whether the printed page is shown beside the fields. */

/** A cookie, so that the server already leaves room for it. */
export const PAPER_COOKIE = 'paper';

const SHOWN = 'shown';

/** What a cookie says; not shown where it says nothing. */
export function isPaperChosen(value: string | undefined): boolean {
  return value === SHOWN;
}

/** What the cookie is to say. */
export function paperChoice(isShown: boolean): string {
  return isShown ? SHOWN : 'hidden';
}
