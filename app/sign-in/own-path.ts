/** Where to go after signing in. */

/** Only as something to resolve against: what leaves it leaves the app. */
const OWN = 'http://nianbao.invalid';

/**
 * The path as a browser would follow it, when that lies within this app, else the home page: a link must not lead people
 * who sign in elsewhere. What is given back is the path after resolving, so that nobody resolves another one.
 */
export function ownPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, OWN)) return '/';
  const { origin, pathname, search } = new URL(next, OWN);
  return origin === OWN && /^\/(?![/\\])[\w\-./%]*$/.test(pathname) && !pathname.includes('//')
    ? pathname + search
    : '/';
}
