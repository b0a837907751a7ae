/** Where to go after signing in. */

/** The path when it lies within this app, else the home page: a link must not lead people who sign in elsewhere. */
export function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/';
}
