/** Calls of the account library, as if its endpoints were served: only there its limit on tries holds. */
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { auth, INTERNAL_ORIGIN } from './auth';
import { withTrouble } from './library/storage-trouble';
import { isHttps } from './request-origin';
import { SESSION_HOURS } from './session-limits';

/** Headers of the visitor that the library needs: the address for the limit, and what to note in the session. */
const PASSED_ON = ['user-agent', 'x-forwarded-for'];

/** What a browser says of itself is shorter. */
const LONGEST_HEADER = 300;

interface AuthAnswer {
  readonly status: number;
  /** What the library answered; empty where that is no JSON. */
  readonly body: unknown;
}

/** Posts to an endpoint of the library, hands its cookies to the visitor, and returns status and answer. Throws a fault of the storage. */
export async function callAuth(path: string, body: Readonly<Record<string, unknown>>): Promise<AuthAnswer> {
  const [visitor, jar] = await Promise.all([headers(), cookies()]);
  const request = new Request(`${INTERNAL_ORIGIN}/api/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: INTERNAL_ORIGIN,
      cookie: jar.toString(),
      ...picked(visitor),
    },
    body: JSON.stringify(body),
  });
  const { handler } = await auth();
  const response = await withTrouble(() => handler(request));
  await takeCookies(response, isHttps(visitor));
  return { status: response.status, body: await response.json().catch(() => ({})) };
}

function picked(visitor: Headers): Record<string, string> {
  const values = PASSED_ON.map((name) => [name, visitor.get(name)?.slice(0, LONGEST_HEADER) ?? '']);
  return Object.fromEntries(values.filter(([, value]) => value));
}

/**
 * Secure exactly where the visitor came by HTTPS: over plain HTTP a browser would drop the cookie. Never sent along from
 * other sites. The browser keeps it for as long as a session can last; when one ends is the database's to say.
 */
async function takeCookies(response: Response, secure: boolean): Promise<void> {
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(response.headers.get('set-cookie') ?? '')) {
    const options = toCookieOptions(cookie);
    const maxAge = name.endsWith('session_token') && options.maxAge ? SESSION_HOURS * 3600 : options.maxAge;
    jar.set(name, cookie.value, { ...options, ...(maxAge !== undefined && { maxAge }), secure, sameSite: 'strict' });
  }
}
