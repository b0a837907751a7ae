/**
 * What every request that changes something must be, and what every answer carries for the browser's protection. Scripts
 * run only with the mark of this one answer.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { NONCE_HEADER } from '@/app/incoming/nonce-header';
import { type GateRefusal, gateRefusal, isMultipart } from '@/app/incoming/request-gate';
import { refusalText } from '@/lib/report/refusals';

/** The development server evaluates code; the built app does not. */
const evaluated = process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'";

/**
 * Styles may stand in elements, for the preview lays pages out by numbers; scripts may not. Browsers that know
 * `strict-dynamic` let marked scripts load their parts; older ones fall back on our own address.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const STATUSES: Readonly<Record<GateRefusal, number>> = { crossSite: 403, tooLarge: 413, unreadable: 400 };

/** For a form one sentence, for a script what the handlers answer. */
function refusal(code: GateRefusal, headers: Headers): NextResponse {
  const init = { status: STATUSES[code], headers: { 'Cache-Control': 'no-store' } };
  const message = refusalText(code);
  if (!isMultipart(headers)) return NextResponse.json({ ok: false, code, message }, init);
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new NextResponse(message, { ...init, headers: { ...init.headers, ...type } });
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refused = await gateRefusal(request);
  if (refused) return refusal(refused, request.headers);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the mark from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy);
  headers.set(NONCE_HEADER, nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/**
 * Files of the build are no pages. Nor are the handlers that take files: Next holds the whole body of a request that
 * passes here in memory, cut off at 10 MB, before anybody has asked who sends it.
 */
export const config = {
  matcher:
    '/((?!_next/static|_next/image|icons/|icon.svg|favicon.ico|robots.txt|manifest.webmanifest|browser-check.js|imports$|units/import$|county/check/files$|reports/[^/]+/scan$).*)',
};
