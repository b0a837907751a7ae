/** Where a request came from, behind a proxy or without one. */

/** The methods that change nothing. */
export const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whether the visitor reached us by HTTPS. The server itself notes the protocol where no proxy does. */
export function isHttps(headers: Headers): boolean {
  return outermost(headers.get('x-forwarded-proto')) === 'https';
}

/** The address at which the visitor reached us, without a path. */
export function requestOrigin(headers: Headers): string {
  return `${isHttps(headers) ? 'https' : 'http'}://${hostOf(headers)}`;
}

function hostOf(headers: Headers): string {
  return outermost(headers.get('x-forwarded-host')) ?? headers.get('host') ?? '';
}

/** What the proxy says that the visitor met: those behind it add theirs. */
function outermost(header: string | null): string | undefined {
  return header?.split(',')[0]?.trim();
}

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers send an origin with every such
 * request; one without is not from a page and carries no session. Newer ones, by HTTPS, also say it outright.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin') return false;
  return originHost(headers.get('origin')) === hostOf(headers);
}

function originHost(origin: string | null): string | undefined {
  const url = origin && URL.canParse(origin) ? new URL(origin) : undefined;
  return url?.host;
}
