/** Which headers about a visitor are believed: our own, and those of as many proxies as the settings name. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { env } from '@/lib/env';

/** What proxies say of a request; a visitor who reaches us directly could say it too. */
const TOLD_BY_PROXIES = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'forwarded',
];

/**
 * Makes the headers true, in place: `x-forwarded-for` is one address. Behind so many proxies it is what the outermost of
 * them saw, which stands that many places from the end; whatever stands before it was sent by the visitor.
 */
export function trustHeaders(headers: IncomingHttpHeaders, socketAddress: string, proxies: number): void {
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  if (proxies === 0) for (const name of TOLD_BY_PROXIES) delete headers[name];
  headers['x-forwarded-for'] = (proxies > 0 && told[Math.max(0, told.length - proxies)]) || socketAddress;
}

/** Does so for every request of this process, before Next reads it. */
export function trustOnlyOurProxies(): void {
  const { trustedProxies } = env();
  subscribe('http.server.request.start', (message) => {
    if (!isRequestStart(message)) return;
    trustHeaders(message.request.headers, message.request.socket.remoteAddress ?? '', trustedProxies);
  });
}

function isRequestStart(message: unknown): message is { readonly request: IncomingMessage } {
  return typeof message === 'object' && message !== null && 'request' in message;
}
