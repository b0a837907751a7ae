/** Which headers about a visitor are believed: our own, and those of as many proxies as the settings name. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
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
 * them saw, which stands that many places from the end; whatever stands before it was sent by the visitor. What is no
 * address there is not believed.
 */
export function trustHeaders(headers: IncomingHttpHeaders, socketAddress: string, proxies: number): void {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  if (proxies === 0) for (const name of TOLD_BY_PROXIES) delete headers[name];
  const seen = proxies > 0 ? addressIn(forwarded[Math.max(0, forwarded.length - proxies)] ?? '') : undefined;
  headers['x-forwarded-for'] = seen ?? addressIn(socketAddress) ?? '';
}

/** The one address in a text, without a port and without the IPv6 dress of an IPv4 address; undefined where there is none. */
function addressIn(text: string): string | undefined {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  return isIP(address) ? address.toLowerCase() : undefined;
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
