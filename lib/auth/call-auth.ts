/** Calls of the account library, as if its endpoints were served: only there its limit on tries holds. */
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { auth, INTERNAL_ORIGIN } from './auth';
import { isHttps } from './request-origin';

/** Headers of the visitor that the library needs: the address for the limit, and what to note in the session. */
const PASSED_ON = ['user-agent', 'x-forwarded-for'];

/** Posts to an endpoint of the library, hands its cookies to the visitor, and returns the status. */
export async function callAuth(path: string, body: Readonly<Record<string, unknown>>): Promise<number> {
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
  const response = await (await auth()).handler(request);
  await takeCookies(response, isHttps(visitor));
  return response.status;
}

function picked(visitor: Headers): Record<string, string> {
  return Object.fromEntries(PASSED_ON.map((name) => [name, visitor.get(name) ?? '']).filter(([, value]) => value));
}

/** Secure exactly where the visitor came by HTTPS: over plain HTTP a browser would drop the cookie. */
async function takeCookies(response: Response, secure: boolean): Promise<void> {
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(response.headers.get('set-cookie') ?? '')) {
    jar.set(name, cookie.value, { ...toCookieOptions(cookie), secure });
  }
}
